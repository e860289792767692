import type { Told as Item } from '~/data/pages/record-told';
import { t } from '~/words';
import { Disclosure } from '../Disclosure';
import { SideMark } from '../SideMark';
import { Told } from './Told';

/** How many stand open; the others wait behind one line, so that a long story can be passed by with a thumb. */
const OPEN = 6;

/** Sentences, each with what either side said about it in its own words. */
export function ToldList({ items }: { items: readonly Item[] }) {
  const rest = items.slice(OPEN);
  return (
    <>
      <Items items={items.slice(0, OPEN)} />
      {rest.length > 0 && (
        <Disclosure summary={t('score.told.more', { count: rest.length })}>
          <Items items={rest} />
        </Disclosure>
      )}
    </>
  );
}

const Items = ({ items }: { items: readonly Item[] }) => (
  <ul className="grid max-w-(--measure) gap-3">
    {items.map(({ key, sentence, quotes }) => (
      <li key={key} className="wrap-anywhere keep-together">
        <Told sentence={sentence} />
        {quotes.map(({ by, on, words }, at) => (
          <p key={at} className="mt-1 border-s-2 border-line-strong ps-3 text-sm" suppressHydrationWarning>
            <SideMark side={by.side} bare /> {t('score.told.quote', { name: by.name, on })}
            {words && `: “${words}”`}
          </p>
        ))}
      </li>
    ))}
  </ul>
);

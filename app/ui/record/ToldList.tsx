import type { Told as Item } from '~/data/pages/record-told';
import { t } from '~/words';
import { Disclosure } from '../Disclosure';
import { Told } from './Told';

/** How many stand open; the others wait behind one line, so that a long story can be passed by with a thumb. */
const OPEN = 6;

/** Sentences, each with what either side said about it in its own words; those about one commitment under its name. */
export function ToldList({ items }: { items: readonly Item[] }) {
  const groups = grouped(items);
  const rest = groups.slice(OPEN);
  return (
    <>
      <Groups groups={groups.slice(0, OPEN)} />
      {rest.length > 0 && (
        <Disclosure summary={t('score.told.more', { count: rest.length })}>
          <Groups groups={rest} />
        </Disclosure>
      )}
    </>
  );
}

type Group = readonly [Item, ...Item[]];

/** What stands in a row about the same commitment. */
function grouped(items: readonly Item[]): readonly Group[] {
  const groups: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && item.about && last[0].about?.id === item.about.id) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Their sentences lead to the commitment, each to what it tells of. */
const Groups = ({ groups }: { groups: readonly Group[] }) => (
  <ul className="told marked">
    {groups.map((group) => (
      <li key={group[0].key}>
        {group[0].about && <b>{`${group[0].about.text}: `}</b>}
        {group.length === 1 ? (
          <One item={group[0]} />
        ) : (
          <ul>
            {group.map((item) => (
              <li key={item.key}>
                <One item={item} />
              </li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ul>
);

const One = ({ item: { sentence, quotes } }: { item: Item }) => (
  <>
    <Told sentence={sentence} />
    {quotes.map(({ by, on, words }, at) => (
      <p key={at} className={t(`ui.letter.${by.side}`)}>
        {t('score.told.quote', { name: by.name, on: on || 'none' }) + (words && `: “${words}”`)}
      </p>
    ))}
  </>
);

import { otherSide } from '~/domain/access';
import type { CureText, NoticeText as Text, NoticeThing } from '~/domain/plan/notice/notice-text';
import type { ReactNode } from 'react';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';

const called = ({ number, title }: NoticeThing): string => `${number} ${title}`;

const Words = ({ words }: { words: string }) =>
  words === '' ? null : <p className="mt-1 whitespace-pre-line wrap-anywhere">{words}</p>;

/** What cures an item, said by the rule that judges it, then by who gives notice. */
function Cure({ cure, of, other }: { cure: CureText; of: NoticeThing; other: string }) {
  return (
    <>
      <p>
        <b>{t('notice.text.cure')}: </b>
        {cure.kind === 'kept'
          ? t('notice.text.kept', { other })
          : cure.commitment.id === of.id
            ? t('notice.text.this')
            : t('notice.text.delivered', { thing: called(cure.commitment) })}
      </p>
      <Words words={cure.words} />
    </>
  );
}

/**
 * A notice as it reads, the same before it is signed and after. `brief` leaves out what else it says; `stands` adds below each item how
 * it stands.
 */
export function NoticeText({
  text,
  brief = false,
  stands,
}: {
  text: Text;
  brief?: boolean;
  stands?: (at: number) => ReactNode;
}) {
  const { parties, side, title, items, on, cureBy, cureDays, words } = text;
  const [giver, other] = [parties[side], parties[otherSide(side)]];
  const date = (day: string) => <DateText date={day} form="year" />;
  return (
    <div className="card">
      <p className="wrap-anywhere">{t('notice.text.given', { giver, other, title })}</p>
      <p className="mt-2">
        <T k="notice.text.on" values={{ on: date(on), other, count: items.length }} />
      </p>
      <ol className="mt-3 grid gap-4">
        {items.map(({ commitment, due, verdict, lateDays, cure }, at) => (
          <li key={commitment.id} className="border-s-4 border-line-strong ps-4">
            <p className="font-semibold wrap-anywhere">{called(commitment)}</p>
            <p>
              <T k={`notice.text.${verdict}`} values={{ due: date(due), days: lateDays, other }} />
            </p>
            <Cure cure={cure} of={commitment} other={other} />
            {stands?.(at)}
          </li>
        ))}
      </ol>
      <p className="mt-4">
        <b>{t('notice.text.by')}: </b>
        <T k="notice.text.by-days" values={{ by: date(cureBy), days: cureDays }} />
      </p>
      {!brief && words !== '' && (
        <div className="mt-4">
          <b>{t('notice.text.words')}:</b>
          <Words words={words} />
        </div>
      )}
    </div>
  );
}

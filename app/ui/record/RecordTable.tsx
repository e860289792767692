import type { RecordLine } from '~/data/pages/record';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { VerdictBadge, VerdictShapes } from '../Badge';
import { DateText } from '../DateText';
import { DayStrip } from '../DayStrip';
import { Disclosure } from '../Disclosure';
import { useFollow } from '../follow';
import { SideMark } from '../SideMark';
import { Table } from '../Table';
import { Told } from './Told';

/** Every commitment with its verdict, its late days by whom they are charged to, and why, in a sentence and in full. */
export function RecordTable({
  lines,
  parties,
  planId,
}: {
  lines: readonly RecordLine[];
  parties: Readonly<Record<Side, string>>;
  planId: string;
}) {
  const follow = useFollow();
  return (
    <div onClick={follow}>
      <VerdictShapes />
      <Table
        caption={t('score.commitments')}
        captionHidden
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t('score.commitment'),
            cell: ({ id, number, title, side, owner }) => (
              <>
                <a href={inPlan(planId, 'commitments', id)}>{`${number} ${title}`}</a>
                <span className="mt-0.5 block text-sm font-normal">
                  <SideMark side={side} name={owner ?? parties[side]} />
                </span>
              </>
            ),
          },
          {
            label: t('score.verdict'),
            cell: ({ verdict, contested }) => (
              <span className="flex flex-wrap gap-1 max-md:justify-end">
                <VerdictBadge drawn verdict={verdict} />
                {contested && <VerdictBadge drawn verdict="contested" />}
              </span>
            ),
          },
          { label: t('score.due'), cell: (line) => <Due {...line} /> },
          {
            label: t('score.charged'),
            cell: ({ days }) => (days === '' ? t('ui.days.none') : <DayStrip days={days} names={parties} groups={2} />),
          },
          { label: t('score.why'), prose: true, cell: (line) => <Why line={line} /> },
        ]}
      />
    </div>
  );
}

function Due({ firstDue, due }: Pick<RecordLine, 'firstDue' | 'due'>) {
  return (
    <>
      <DateText date={due} form="short" />
      {firstDue !== due && (
        <span className="block text-sm text-ink-soft">
          <DateText date={firstDue} form="short" distance={t('score.first')} />
        </span>
      )}
    </>
  );
}

function Why({ line: { why, account } }: { line: RecordLine }) {
  return (
    <>
      <Told sentence={why} />
      {account.length > 0 && (
        <Disclosure summary={t('score.account')}>
          <ul className="list-disc ps-4">
            {account.map((sentence, at) => (
              <li key={at}>
                <Told sentence={sentence} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

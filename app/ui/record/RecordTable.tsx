import { Fragment } from 'react';
import type { RecordLine } from '~/data/pages/record';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { VerdictBadge, VerdictShapes } from '../Badge';
import { useDayText } from '../DateText';
import { DayShapes, RowStrip } from '../DayStrip';
import { Told, useShort } from './Told';

interface Shown {
  parties: Readonly<Record<Side, string>>;
  planId: string;
}

/** Every commitment with its verdict, its late days by whom they are charged to, and why. By hand: it may have hundreds of rows. */
export function RecordTable({ lines, ...shown }: Shown & { lines: readonly RecordLine[] }) {
  return (
    <>
      <VerdictShapes />
      <DayShapes />
      <table className="rows record-rows strips marked">
        <caption className="sr-only">{t('score.commitments')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('score.commitment')}</th>
            <th scope="col">{t('score.verdict')}</th>
            <th scope="col">{t('score.due')}</th>
            <th scope="col">{t('score.charged')}</th>
            <th scope="col" className="prose">
              {t('score.why')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id} line={line} {...shown} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ line, parties, planId }: Shown & { line: RecordLine }) {
  const { id, number, title, side, owner, verdict, contested, firstDue, due, days } = line;
  const short = useShort();
  const say = useDayText('short');
  return (
    <tr>
      <th>
        <a href={short(inPlan(planId, 'commitments', id))}>{`${number} ${title}`}</a>
        <b className={t(`ui.letter.${side}`)}>{owner ?? parties[side]}</b>
      </th>
      <td>
        <VerdictBadge drawn verdict={verdict} />
        {contested && <VerdictBadge drawn verdict="contested" />}
      </td>
      <td data-label={t('score.due')}>
        {say(due)}
        {firstDue !== due && <small>{`${say(firstDue)}, ${t('score.first')}`}</small>}
      </td>
      <td>
        {t('ui.days.count', { days: days.length })}
        {days !== '' && <RowStrip days={days} />}
      </td>
      <td>
        <Why line={line} />
      </td>
    </tr>
  );
}

/** Why it stands as it does, day by day where that takes many sentences, and what else there is to say. */
function Why({ line: { why, account, notes } }: { line: RecordLine }) {
  return (
    <>
      {why.map((sentence, at) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          <Told sentence={sentence} />
        </Fragment>
      ))}
      {account.length > 0 && (
        <details className="disclosure">
          <summary>{t('score.account')}</summary>
          <ul>
            {account.map((sentence, at) => (
              <li key={at}>
                <Told sentence={sentence} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {notes.map((sentence, at) => (
        <p key={at}>
          <Told sentence={sentence} />
        </p>
      ))}
    </>
  );
}

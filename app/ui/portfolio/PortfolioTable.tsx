import { portfolioAddress, type PortfolioRow, type PortfolioView, type Sort } from '~/data/pages/portfolio';
import { otherSide, type Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { DayAhead } from '~/domain/plan/portfolio/summary';
import { t } from '~/words';
import { StageBadge } from '../Badge';
import { useDayText } from '../DateText';
import { useFollow } from '../follow';
import { distance } from '../work/When';

const COLUMNS: readonly (readonly [name: Column, sort: Sort | null])[] = [
  ['plan', 'title'],
  ['why', 'risk'],
  ['stuck', null],
  ['vendor', 'vendor'],
  ['customer', 'customer'],
  ['check-in', 'check-in'],
  ['end', 'end'],
];
type Column = 'plan' | 'why' | 'stuck' | 'vendor' | 'customer' | 'check-in' | 'end';

/** A table at the desk, cards on a phone. Hand-made rows: there may be hundreds. */
export function PortfolioTable({ view: { rows, narrowing } }: { view: PortfolioView }) {
  const follow = useFollow();
  return (
    <table className="rows broad">
      <caption className="sr-only">{t('portfolio.title')}</caption>
      <thead onClick={follow}>
        <tr>
          {COLUMNS.map(([name, sort]) => (
            <th
              key={name}
              scope="col"
              aria-sort={sort === narrowing.sort ? (sort === 'risk' ? 'descending' : 'ascending') : undefined}
            >
              {sort === null || sort === narrowing.sort ? (
                t(`portfolio.column.${name}`)
              ) : (
                <a href={portfolioAddress(narrowing, { sort })}>{t(`portfolio.column.${name}`)}</a>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onClick={follow}>
        {rows.map((row, at) => (
          <Row key={row.id} row={row} at={at} />
        ))}
      </tbody>
    </table>
  );
}

/** A card leaves out what there is nothing to say of. */
const NOTHING = ' max-md:hidden';

function Row({ row, at }: { row: PortfolioRow; at: number }) {
  const { id, title, parties, you, state, summary, why, behind } = row;
  const other = otherSide(you);
  const say = useDayText('short');
  // Where the next ones begin, so that whoever asks for more without a script goes on from there.
  const mark = at > 0 && at % 50 === 0 ? { id: `from-${at}` } : {};
  return (
    <tr data-item {...mark}>
      <th scope="row" className="wrap-anywhere md:w-[24%]">
        <a href={inPlan(id)} data-open>
          {title}
        </a>
        <span className="mt-0.5 block text-sm font-normal">
          <span className={`side-mark side-mark-${other}`} aria-hidden="true">
            {t(`ui.letter.${other}`)}
          </span>{' '}
          {parties[other]}
        </span>
        {state !== 'running' && (
          <span className="mt-1 block">
            <StageBadge stage={state} />
          </span>
        )}
      </th>
      <td data-label={t('portfolio.column.why')} className="several-lines md:w-[24%]">
        <span>
          {why.map((reason, n) => (
            <span key={reason} className={n === 0 ? 'block' : 'block text-sm text-ink-soft'}>
              {reason}
            </span>
          ))}
          {why.length === 0 && (
            <span className="text-ink-soft">
              {behind && !summary ? t('portfolio.counting') : summary ? t('portfolio.calm') : '–'}
            </span>
          )}
          {behind && summary && (
            <span className="block text-sm italic text-ink-soft">
              {t('portfolio.as-of', { day: say(summary.day) })}
            </span>
          )}
        </span>
      </td>
      <td
        data-label={t('portfolio.column.stuck')}
        className={`several-lines wrap-anywhere md:w-[20%]${row.stuck && summary?.stuck ? '' : NOTHING}`}
      >
        <Stuck row={row} />
      </td>
      <Rate row={row} side="vendor" />
      <Rate row={row} side="customer" />
      <Ahead label={t('portfolio.column.check-in')} day={summary?.checkIn ?? null} held />
      <Ahead label={t('portfolio.column.end')} day={state === 'withdrawn' ? null : (summary?.end ?? null)} />
    </tr>
  );
}

function Stuck({ row: { id, stuck, summary, parties } }: { row: PortfolioRow }) {
  const at = summary?.stuck;
  if (!stuck || !at) return <span className="text-ink-soft">–</span>;
  const party = at.on === 'neither' ? '' : parties[at.on];
  return (
    <span>
      <a href={inPlan(id, 'commitments', at.commitment)}>{`${stuck.number} ${stuck.title}`}</a>
      <span className="block text-sm">
        <span className="text-overdue">{t('portfolio.days-late', { days: at.days })}</span>
        {', '}
        <span className={`side-mark side-mark-${at.on}`} aria-hidden="true">
          {t(`ui.letter.${at.on}`)}
        </span>{' '}
        {t(`portfolio.stuck-on.${at.on}`, { party })}
      </span>
    </span>
  );
}

function Rate({ row: { summary, parties }, side }: { row: PortfolioRow; side: Side }) {
  const rate = summary?.rates?.[side];
  return (
    <td data-label={t(`portfolio.column.${side}`)} className={rate ? undefined : NOTHING}>
      <span title={parties[side]} className="figures whitespace-nowrap">
        {rate && rate.of > 0 ? t('ui.count', { kept: rate.kept, of: rate.of }) : '–'}
      </span>
    </td>
  );
}

/** `held`: a day for something that is to be held, and was not while it lies behind. */
function Ahead({ label, day, held = false }: { label: string; day: DayAhead | null; held?: boolean }) {
  const say = useDayText('short');
  return (
    <td data-label={label} className={day ? undefined : NOTHING}>
      {day ? (
        <span>
          <time dateTime={day.date} suppressHydrationWarning>
            {say(day.date)}
          </time>
          <span className="block text-sm text-ink-soft">
            {held && day.lies === 'behind' ? t('portfolio.not-held', { distance: distance(day) }) : distance(day)}
          </span>
        </span>
      ) : (
        '–'
      )}
    </td>
  );
}

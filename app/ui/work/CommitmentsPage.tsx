import { Form, Link } from '@remix-run/react';
import { otherSide, SIDES } from '~/domain/access';
import type { CommitmentRow, CommitmentsView } from '~/data/pages/commitments';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { VERDICTS, VerdictShapes } from '../Badge';
import { Button } from '../Button';
import { Day } from '../DateText';
import { Empty } from '../Empty';
import { useFollow } from '../follow';
import { NarrowBy, options } from '../Narrowing';
import { Page } from '../Page';
import { StateBadge } from './StateBadge';
import type { OfCommitment } from './TurnList';
import { distance } from './When';

/** Everything both sides promised, narrowed by a plain form whose answer is an address of its own. */
export function CommitmentsPage({ view }: { view: CommitmentsView }) {
  const href = inPlan(view.planId);
  if (view.all === 0)
    return (
      <Page level={2} title={t('work.commitments.title')}>
        <Empty title={t('work.commitments.empty')} example={t('work.commitments.example')}>
          {t('work.commitments.empty-words')}
        </Empty>
      </Page>
    );
  return (
    <Page level={2} title={t('work.commitments.title')} lead={t('work.commitments.lead')}>
      <Narrow view={view} />
      <p className="my-4 text-sm text-ink-soft" role="status">
        {t('work.commitments.shown', { shown: view.shown, of: view.shown === view.all ? 'none' : String(view.all) })}
      </p>
      {view.shown === 0 ? (
        <Empty
          title={t('work.commitments.none')}
          action={<Link to={`${href}/commitments`}>{t('work.commitments.clear')}</Link>}
        >
          {t('work.commitments.none-words')}
        </Empty>
      ) : (
        <>
          <VerdictShapes />
          {view.groups.map((group) => (
            <Group key={group.name} group={group} view={view} href={href} />
          ))}
        </>
      )}
    </Page>
  );
}

function Narrow({ view: { narrowing, owners, states, parties, you } }: { view: CommitmentsView }) {
  const select = (name: string, label: string, value: string, of: readonly (readonly [string, string])[]) => (
    <NarrowBy name={name} label={label} value={value}>
      {options(of)}
    </NarrowBy>
  );
  return (
    <Form method="get" className="grid grid-cols-2 items-end gap-3 no-print md:grid-cols-3 xl:grid-cols-6">
      {select('side', t('work.commitments.side'), narrowing.side, [
        ['', t('work.commitments.side-all')],
        ...SIDES.map((side) => [side, parties[side]] as const),
      ])}
      {select('owner', t('work.commitments.owner'), narrowing.owner, [
        ['', t('work.commitments.owner-all')],
        ...owners.map(({ id, name }) => [id, name] as const),
      ])}
      {select('state', t('work.commitments.state'), narrowing.state, [
        ['', t('work.commitments.state-all')],
        ...states.map((state) => [state, stateWord(state)] as const),
      ])}
      {select('turn', t('work.commitments.turn'), narrowing.turn, [
        ['', t('work.commitments.turn-all')],
        ['mine', t('work.commitments.turn-mine')],
        ['ours', t('work.commitments.turn-ours')],
        ['theirs', parties[otherSide(you)]],
      ])}
      {select('by', t('work.commitments.by'), narrowing.by, [
        ['workstream', t('work.commitments.by-workstream')],
        ['due', t('work.commitments.by-due')],
      ])}
      <Button>{t('work.commitments.show')}</Button>
    </Form>
  );
}

const stateWord = (state: CommitmentRow['state']): string =>
  state === 'proposed' || state === 'declined'
    ? t(`work.state.${state}`)
    : t(`ui.verdict.${VERDICTS.find((verdict) => verdict === state) ?? 'open'}`);

/** A table at the desk, cards on a phone. Hand-made rows: there may be hundreds. */
function Group({
  group: { name, rows },
  view,
  href,
}: {
  group: CommitmentsView['groups'][number];
  view: CommitmentsView;
  href: string;
}) {
  const follow = useFollow();
  const titled = view.narrowing.by === 'workstream' && view.groups.length > 1;
  const heading = name || t('work.commitments.rest');
  return (
    <section className="mt-8 first-of-type:mt-0">
      {titled && <h3 className="mb-1 text-lg">{heading}</h3>}
      <table className="rows md:table-fixed">
        <caption className="sr-only">
          {titled ? t('work.commitments.caption', { group: heading }) : t('work.commitments.title')}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="md:w-[36%]">
              {t('work.commitments.what')}
            </th>
            <th scope="col">{t('work.commitments.owner')}</th>
            <th scope="col">{t('work.due')}</th>
            <th scope="col">{t('work.commitments.state')}</th>
            <th scope="col">{t('work.commitments.now')}</th>
          </tr>
        </thead>
        <tbody onClick={follow}>
          {rows.map((row) => (
            <Row key={row.id} row={row} href={href} parties={view.parties} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, href, parties }: { row: CommitmentRow; href: string; parties: CommitmentsView['parties'] }) {
  const overdue = row.state === 'overdue';
  return (
    <tr data-item>
      <th scope="row">
        <a href={`${href}/commitments/${row.id}`} data-open>
          {`${row.number} ${row.title}`}
        </a>
      </th>
      <td data-label={t('work.commitments.owner')}>
        <span>
          <span className={`side-mark side-mark-${row.side}`} title={parties[row.side]}>
            {t(`ui.letter.${row.side}`)}
          </span>{' '}
          {row.owner ?? t('work.someone')}
        </span>
      </td>
      <td data-label={t('work.due')}>
        <span className={overdue ? 'text-overdue' : undefined}>
          <Day date={row.due.date} form="short" />
          <span className="block text-sm text-ink-soft">
            {[row.done ? '' : distance(row.due), row.moved ? t('work.commitments.moved') : '']
              .filter(Boolean)
              .join(', ')}
          </span>
        </span>
      </td>
      <td data-label={t('work.commitments.state')}>
        <span>
          <StateBadge state={row.state} contested={row.contested} drawn />
        </span>
      </td>
      <td data-label={t('work.commitments.now')}>{row.court && <Next row={row} parties={parties} />}</td>
    </tr>
  );
}

/** Whose turn it is: the letter, and what is asked. */
function Next({ row, parties }: { row: CommitmentRow; parties: CommitmentsView['parties'] }) {
  if (!row.court) return null;
  const { side, act } = row.court;
  return (
    <span>
      <span className={`side-mark side-mark-${side}`} title={parties[side]}>
        {t(`ui.letter.${side}`)}
      </span>{' '}
      {t(`work.asks-them.${act as OfCommitment}`)}
      {row.waits.length > 0 && (
        <span className="block text-sm text-ink-soft">{t('work.waits-on', { things: row.waits.join(', ') })}</span>
      )}
    </span>
  );
}

import { Link } from '@remix-run/react';
import type { CommitmentView } from '~/data/pages/commitment';
import type { Strip } from '~/data/pages/pictures/court-strip';
import type { HistoryLine } from '~/data/pages/history-lines';
import { inPlan } from '~/domain/addresses';
import type { NounName } from '~/domain/plan/work/nouns';
import { otherSide } from '~/domain/access';
import { t } from '~/words';
import type { Sentence } from '~/words/sentence';
import { T } from '~/words/T';
import { LinkButton } from '../Button';
import { DateText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { Facts } from '../Facts';
import { CourtKey } from '../pictures/CourtKey';
import { CourtStrip } from '../pictures/CourtStrip';
import { Notice } from '../Notice';
import { NamedInNotices } from '../notice/NamedInNotices';
import { Page, Section } from '../Page';
import { useFollow } from '../follow';
import { Told } from '../record/Told';
import { SideMark } from '../SideMark';
import { ActBody, actWords } from './ActPage';
import { addressOf } from './ActForm';
import { CommitmentTalk } from './CommitmentTalk';
import { HistoryList } from './HistoryList';
import { LinkedList } from './LinkedList';
import { PlanZone } from './PlanZone';
import { PrivateNotes } from './PrivateNotes';
import { StateBadge } from './StateBadge';
import { DueWords, theirWords } from './TurnList';
import { When } from './When';

export interface CommitmentPageProps {
  view: CommitmentView;
  /** In whose court it lay, day by day; null while it is not on the record. */
  court: Strip | null;
  /** Why each late day was charged as it was, in sentences. */
  why: readonly Sentence[];
  history: readonly HistoryLine[];
  /** The act that has just been done. */
  done: NounName | null;
}

/** One commitment: how it stands, the reader's next step with its form in place, and everything both sides said about it. */
export function CommitmentPage({ view, court, why, history, done }: CommitmentPageProps) {
  const { planId, parties, number, title, next } = view;
  const href = inPlan(planId);
  return (
    <Page
      level={2}
      title={t('work.one.title', { number, title })}
      crumbs={[{ href: `${href}/commitments`, label: t('work.one.crumb') }]}
      lead={
        <>
          <StateBadge state={view.state} contested={view.contested} />{' '}
          <SideMark side={view.side} name={parties[view.side]} />
          <span className="block">
            <T k="work.due-by" values={{ date: <DueNow view={view} /> }} />
          </span>
        </>
      }
    >
      {done && (
        <div className="mb-6">
          <Notice kind="done">{t(`acts.${done}.done`)}</Notice>
        </div>
      )}
      <NamedInNotices notices={view.notices} planId={planId} />
      <div className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr] lg:gap-x-12">
        <div className="min-w-0">
          {next && (
            <section className="card border-ink" {...(KEYS[next.noun] ? { 'data-key': KEYS[next.noun] } : {})}>
              <p className="text-sm text-ink-soft">{t('work.one.next')}</p>
              <h3 className="mb-1 text-lg">{actWords(next).title}</h3>
              <p className="mb-5 text-ink-soft">{actWords(next).lead}</p>
              <ActBody view={next} />
            </section>
          )}
          {view.turns.length > 0 && (
            <div className={next ? 'mt-6' : ''}>
              <h3 className="mb-2 text-base">{t('work.one.turn')}</h3>
              <ul className="grid gap-2">
                {view.turns.map((turn, at) => (
                  <li key={at}>
                    <SideMark side={turn.side} name={parties[turn.side]} />
                    {turn.person && <span className="text-ink-soft"> {turn.person}</span>}
                    <span className="block">
                      {theirWords(turn)}. <DueWords turn={turn} />
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {!next && view.turns.length === 0 && <p className="text-ink-soft">{t('work.one.turn-none')}</p>}
          <OtherActs view={view} />
        </div>
        <Standing view={view} court={court} why={why} />
        <div className="min-w-0 lg:col-start-1">
          <Waits view={view} />
          <CommitmentTalk view={view} />
        </div>
      </div>
      {view.privateNotes && (
        <div className="mt-10">
          <PrivateNotes notes={view.privateNotes} party={parties[view.you]} zone={view.zone} />
          <p className="mt-2">
            <LinkButton kind="quiet" to={`${href}/notes?about=${view.id}#write`}>
              {t('work.one.private-write')}
            </LinkButton>
          </p>
        </div>
      )}
      <Section title={t('work.one.history')}>
        <Disclosure summary={t('history.found', { count: history.length })}>
          <HistoryList lines={history} href={href} zone={view.zone} />
          <p className="mt-3">
            <Link to={`${href}/history?thing=${view.id}`}>{t('work.one.history-all')}</Link>
          </p>
        </Disclosure>
      </Section>
      <PlanZone zone={view.zone} />
    </Page>
  );
}

/** The date both last agreed to; how far off it is says something only while it is owed. */
const DueNow = ({ view: { due, done, state } }: { view: CommitmentView }) =>
  done ? <DateText date={due.date} /> : <When when={due} overdue={state === 'overdue'} />;

/** What it waits on, and what waits on it. */
function Waits({ view }: { view: CommitmentView }) {
  const lists = [
    [t('work.one.waits-on'), view.waitsOn],
    [t('work.one.waited-on-by'), view.waitedOnBy],
  ] as const;
  return lists.map(([title, ones]) =>
    ones.length === 0 ? null : (
      <section key={title} className="mb-8">
        <h3 className="mb-2 text-lg">{title}</h3>
        <LinkedList ones={ones} href={inPlan(view.planId)} parties={view.parties} />
      </section>
    ),
  );
}

/** Everything else this reader may do, as quiet links. */
function OtherActs({ view }: { view: CommitmentView }) {
  if (view.acts.length === 0) return null;
  const other = view.parties[otherSide(view.you)];
  return (
    <nav aria-label={t('work.one.others')} className="mt-6">
      <h3 className="mb-1 text-base">{t('work.one.others')}</h3>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {view.acts.map(({ noun, of }) => (
          <li key={noun + of} {...(KEYS[noun] ? { 'data-key': KEYS[noun] } : {})}>
            <Link
              className="inline-flex min-h-11 items-center"
              to={addressOf({ planId: view.planId, commitment: view, noun, of })}
            >
              {t(`acts.${noun}.link`, { other })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const KEYS: Readonly<Partial<Record<NounName, string>>> = { delivery: 'd', comment: 'c' };

/** What it is, and how it stands on the record. */
function Standing({ view, court, why }: Pick<CommitmentPageProps, 'view' | 'court' | 'why'>) {
  const { parties } = view;
  const follow = useFollow();
  return (
    <div className="min-w-0 lg:row-span-2">
      {court && (
        <div className="mb-3">
          <h3 className="mb-1 text-base">{t('pictures.timeline.court')}</h3>
          <CourtStrip strip={court} full />
          <Disclosure summary={t('pictures.key')}>
            <CourtKey parties={parties} />
          </Disclosure>
        </div>
      )}
      {why.length > 0 && (
        <ul className="mb-5 grid gap-1.5" onClick={follow}>
          {why.map((sentence, at) => (
            <li key={at} className="first:font-semibold">
              <Told sentence={sentence} />
            </li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          [
            t('work.one.owner'),
            <>
              <SideMark side={view.side} name={parties[view.side]} />
              <span className="block">{view.owner ?? t('work.someone')}</span>
            </>,
          ],
          [t('work.one.due'), <DueNow key="due" view={view} />],
          [t('work.one.first'), <DateText key="first" date={view.first.date} />],
          [t('work.one.agreed-on'), view.agreedOn && <DateText date={view.agreedOn} />],
          [t('work.one.done-means'), view.doneMeans],
          [t('work.one.weight'), t('work.one.weight-of', { weight: view.weight })],
          [t('work.one.workstream'), view.workstream],
          [t('work.one.notes'), view.notes],
        ]}
      />
    </div>
  );
}

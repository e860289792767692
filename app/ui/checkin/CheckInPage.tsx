import type { CheckInView } from '~/data/pages/check-in';
import { inPlan } from '~/domain/addresses';
import type { CheckInNoun } from '~/domain/plan/check-in/check-in-nouns';
import { t } from '~/words';
import { T } from '~/words/T';
import { zoneName } from '~/words/dates';
import { LinkButton } from '../Button';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { SaidBlock, Who } from '../work/SaidBlock';
import { When } from '../work/When';
import { DateText } from '../DateText';
import { Additions } from './Additions';
import { Agenda, Then } from './Agenda';
import { Halves } from './Halves';
import { DecidedLastTime } from './LastTime';
import { MinutesText } from './MinutesText';
import { Moves } from './Moves';
import { StandingBadge, StandingWords } from './Standing';

/** One check-in from the invitation to the fixed minutes: the next act, the halves, the minutes, the agenda. */
export function CheckInPage({ view, done }: { view: CheckInView; done: CheckInNoun | null }) {
  const { planId, parties, zone, next, minutes, agenda, then, lastTime } = view;
  const href = inPlan(planId, 'check-ins', view.id);
  // What is added to the agenda is added beside it.
  const elsewhere = view.acts.filter((noun) => noun !== 'addition');
  return (
    <Page
      level={2}
      title={t('checkin.one', { number: view.number })}
      lead={
        <>
          <When when={view.when} />
          {', '}
          {t('checkin.at', { time: view.time, zone: zoneName(zone) })}
        </>
      }
      crumbs={[{ href: inPlan(planId, 'check-ins'), label: t('checkin.title') }]}
    >
      <div className="mb-8 grid gap-4">
        {done && <Notice kind="done" title={t(`checkin.done.${done}`)} />}
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <StandingBadge standing={view.standing} />
          {view.standing !== 'planned' && <StandingWords head={view} parties={parties} />}
        </p>
        {(next || view.meets) && (
          <p className="flex flex-wrap gap-3 no-print">
            {next && (
              <LinkButton to={`${href}/${next}`} kind="primary">
                {t(`checkin.do.${next}`)}
              </LinkButton>
            )}
            {view.meets && <LinkButton to={`${href}/meeting`}>{t('checkin.do.meeting')}</LinkButton>}
          </p>
        )}
        {view.off && <Off view={view} off={view.off} />}
      </div>
      {view.moves.length > 0 && (
        <Section title={t('checkin.moves')}>
          <Moves moves={view.moves} parties={parties} zone={zone} />
        </Section>
      )}
      <Halves view={view} />
      {minutes && (
        <Section title={t('checkin.minutes')}>
          <MinutesText minutes={minutes} parties={parties} zone={zone} />
        </Section>
      )}
      {agenda && (
        <Section
          title={t('checkin.agenda')}
          lead={t('checkin.agenda-lead')}
          actions={
            view.acts.includes('addition') && (
              <LinkButton to={`${href}/addition`}>{t('checkin.do.addition')}</LinkButton>
            )
          }
        >
          {view.additions.length > 0 && (
            <div className="mb-6">
              <h3 className="mb-1 text-base">{t('checkin.additions')}</h3>
              <Additions {...view} checkIn={view.id} />
            </div>
          )}
          <Agenda agenda={agenda} planId={planId} parties={parties} zone={zone} />
        </Section>
      )}
      {!agenda && view.additions.length > 0 && (
        <Section title={t('checkin.additions-then')}>
          <Additions {...view} checkIn={view.id} />
        </Section>
      )}
      {lastTime && (
        <Section title={<T k="checkin.last-time.decided" values={{ date: <DateText date={lastTime.on} /> }} />}>
          <DecidedLastTime lastTime={lastTime} planId={planId} parties={parties} />
        </Section>
      )}
      {then && (
        <Section title={t('checkin.then')}>
          <Then then={then} planId={planId} parties={parties} zone={zone} />
        </Section>
      )}
      {elsewhere.length > 0 && (
        <div className="mt-10 no-print">
          <Section title={t('checkin.else')}>
            <div className="flex flex-wrap gap-3">
              {elsewhere.map((noun) => (
                <LinkButton key={noun} to={`${href}/${noun}`} kind={noun === 'calling-off' ? 'quiet' : 'secondary'}>
                  {labelOf(view, noun)}
                </LinkButton>
              ))}
            </div>
          </Section>
        </div>
      )}
    </Page>
  );
}

/** What was done before is done again: the button says so. */
function labelOf({ minutes, you, in: given }: CheckInView, noun: CheckInNoun): string {
  if (noun === 'half' && given[you]) return t('checkin.do.half-again');
  if (noun === 'minutes' && minutes) return t('checkin.do.minutes-again');
  return t(`checkin.do.${noun}`);
}

function Off({ view: { zone }, off }: { view: CheckInView; off: NonNullable<CheckInView['off']> }) {
  return <SaidBlock head={<Who who={off.by} />} at={off.at} zone={zone} words={off.words} />;
}

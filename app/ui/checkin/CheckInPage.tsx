import type { CheckInView } from '~/data/pages/check-in';
import { inPlan } from '~/domain/addresses';
import type { CheckInNoun } from '~/domain/plan/check-in/check-in-nouns';
import { t } from '~/words';
import { zoneName } from '~/words/dates';
import { LinkButton } from '../Button';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { SaidBlock, Who } from '../work/SaidBlock';
import { When } from '../work/When';
import { Agenda, Then } from './Agenda';
import { Halves } from './Halves';
import { MinutesText } from './MinutesText';
import { StandingBadge, StandingWords } from './Standing';

/** One check-in from the invitation to the fixed minutes: the next act, the halves, the minutes, the agenda. */
export function CheckInPage({ view, done }: { view: CheckInView; done: CheckInNoun | null }) {
  const { planId, parties, zone, next, minutes, agenda, then } = view;
  const href = inPlan(planId, 'check-ins', view.id);
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
        {next && (
          <p className="no-print">
            <LinkButton to={`${href}/${next}`} kind="primary">
              {t(`checkin.do.${next}`)}
            </LinkButton>
          </p>
        )}
        {view.off && <Off view={view} off={view.off} />}
      </div>
      <Halves view={view} />
      {minutes && (
        <Section title={t('checkin.minutes')}>
          <MinutesText minutes={minutes} parties={parties} zone={zone} />
        </Section>
      )}
      {agenda && (
        <Section title={t('checkin.agenda')} lead={t('checkin.agenda-lead')}>
          <Agenda agenda={agenda} planId={planId} parties={parties} zone={zone} />
        </Section>
      )}
      {then && (
        <Section title={t('checkin.then')}>
          <Then then={then} planId={planId} parties={parties} zone={zone} />
        </Section>
      )}
      {view.acts.length > 0 && (
        <div className="mt-10 no-print">
          <Section title={t('checkin.else')}>
            <div className="flex flex-wrap gap-3">
              {view.acts.map((noun) => (
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

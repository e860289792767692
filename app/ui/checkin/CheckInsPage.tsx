import { Link } from '@remix-run/react';
import type { CheckInLine, CheckInsView } from '~/data/pages/check-ins';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { zoneName } from '~/words/dates';
import { LinkButton } from '../Button';
import { DateText } from '../DateText';
import { Empty } from '../Empty';
import { Page, Section } from '../Page';
import { Table } from '../Table';
import { When } from '../work/When';
import { ConfidenceMark } from './ConfidenceMark';
import { HalvesIn } from './HalvesIn';
import { offWords, StandingBadge, StandingWords } from './Standing';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The next check-in first, with the one act it waits for; then those that are over, then those to come. */
export function CheckInsPage({ view }: { view: CheckInsView }) {
  const { past, ahead, next, rhythm, zone } = view;
  const day = t(`checkin.weekday.${rhythm.weekday as Weekday}`);
  const lead = t('checkin.lead', { weeks: rhythm.weeks, day, time: rhythm.time, zone: zoneName(zone) });
  if (past.length + ahead.length === 0 && !next)
    return (
      <Page level={2} title={t('checkin.title')} lead={lead}>
        <Empty title={t('checkin.empty')} example={t('checkin.example')}>
          {t('checkin.empty-words')}
        </Empty>
      </Page>
    );
  const subscribe = <LinkButton to={`/you/calendar?plan=${view.planId}`}>{t('calendar.open')}</LinkButton>;
  return (
    <Page level={2} title={t('checkin.title')} lead={lead} actions={subscribe}>
      <Section title={t('checkin.next')}>
        {next ? <Next view={view} next={next} /> : <p className="text-ink-soft">{t('checkin.all-over')}</p>}
      </Section>
      <Section title={t('checkin.past')}>
        {past.length ? (
          <Lines view={view} lines={past} />
        ) : (
          <p className="text-ink-soft">{t('checkin.nothing-past')}</p>
        )}
      </Section>
      {ahead.length > 0 && (
        <Section title={t('checkin.ahead')}>
          <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
            {ahead.map((line) => (
              <li key={line.id}>
                <Link to={addressOf(view, line.id)} className="inline-flex min-h-11 items-center">
                  <span>
                    <DateText date={line.when.date} />
                    {line.time !== rhythm.time && `, ${line.time}`}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

const addressOf = ({ planId }: CheckInsView, id: string): string => inPlan(planId, 'check-ins', id);

function Next({ view, next }: { view: CheckInsView; next: NonNullable<CheckInsView['next']> }) {
  const { parties, zone } = view;
  const sealed = next.standing === 'planned' || next.standing === 'passed';
  return (
    <div className="card grid gap-3">
      <div>
        <p className="text-lg font-semibold">
          <Link to={addressOf(view, next.id)}>{t('checkin.one', { number: next.number })}</Link>
        </p>
        <p>
          <When when={next.when} />
          {', '}
          {t('checkin.at', { time: next.time, zone: zoneName(zone) })}
        </p>
      </div>
      {next.standing !== 'planned' && (
        <p>
          <StandingWords head={next} parties={parties} />
        </p>
      )}
      {sealed && <HalvesIn head={next} parties={parties} />}
      <p>
        <LinkButton
          to={next.act ? `${addressOf(view, next.id)}/${next.act}` : addressOf(view, next.id)}
          kind={next.act ? 'primary' : 'secondary'}
        >
          {next.act ? t(`checkin.do.${next.act}`) : t('checkin.open')}
        </LinkButton>
      </p>
    </div>
  );
}

function Lines({ view, lines }: { view: CheckInsView; lines: readonly CheckInLine[] }) {
  const { parties } = view;
  return (
    <Table
      caption={t('checkin.caption')}
      captionHidden
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('checkin.col.check-in'),
          cell: (line) => (
            <Link to={addressOf(view, line.id)} className="inline-flex min-h-8 items-center">
              <span>
                {line.number}. <DateText date={line.when.date} />
              </span>
            </Link>
          ),
        },
        {
          label: t('checkin.col.state'),
          cell: (line) => (
            <span>
              <StandingBadge standing={line.standing} />
              <Remark line={line} parties={parties} />
            </span>
          ),
        },
        { label: parties.vendor, cell: (line) => line.held && <ConfidenceMark confidence={line.confidence.vendor} /> },
        {
          label: parties.customer,
          cell: (line) => line.held && <ConfidenceMark confidence={line.confidence.customer} />,
        },
      ]}
    />
  );
}

/** What the badge does not say: who called it off, whose word it waits for, who was not there. */
function Remark({ line, parties }: { line: CheckInLine; parties: CheckInsView['parties'] }) {
  const words = line.calledOff
    ? offWords(line.calledOff, parties)
    : line.waitsFor
      ? t('ui.court', { side: parties[line.waitsFor] })
      : line.absent.map((side) => t('checkin.absent', { party: parties[side] })).join('; ');
  return words ? <span className="block text-sm text-ink-soft">{words}</span> : null;
}

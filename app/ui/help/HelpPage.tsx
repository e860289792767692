import type { ReactNode } from 'react';
import type { ExampleLine, HelpView } from '~/data/pages/help';
import { t } from '~/words';
import { T } from '~/words/T';
import { formatPercent } from '~/words/dates';
import { VerdictBadge } from '../Badge';
import { DateText } from '../DateText';
import { DayStrip } from '../DayStrip';
import { Page, Section } from '../Page';
import { useLocale } from '../shell/shell-data';
import { SideMark } from '../SideMark';

const IDEAS = ['one', 'two', 'three'] as const;
const RULES = ['due', 'silence', 'end', 'review', 'wait', 'contest'] as const;
const VERDICTS = ['kept', 'late', 'excused', 'overdue', 'waiting', 'open', 'in-review', 'waived'] as const;

const bold = (parts: ReactNode[]) => <b className="font-semibold">{parts}</b>;

/** The rules of the record on one page, with one example judged by the code that judges every plan. */
export function HelpPage({ view: { settings, names, lines } }: { view: HelpView }) {
  const { noticeDays, reviewDays, floor, minResults } = settings;
  const values = { due: { days: noticeDays }, silence: { days: reviewDays } } as const;
  const percent = formatPercent(floor, useLocale());
  return (
    <Page narrow title={t('help.title')} lead={t('help.lead')}>
      <Section title={t('help.ideas')}>
        <ol className="grid list-decimal gap-2 ps-6">
          {IDEAS.map((idea) => (
            <li key={idea}>
              <T k={`help.idea.${idea}`} values={{ b: bold }} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('help.example')} lead={t('help.example-lead', names)}>
        <div className="grid gap-4">
          {lines.map((line) => (
            <Example key={line.id} line={line} names={names} />
          ))}
        </div>
        <p className="mt-3 text-sm text-ink-soft">{t('help.example.note')}</p>
      </Section>
      <Section title={t('help.rules')}>
        <dl className="grid gap-4">
          {RULES.map((rule) => (
            <div key={rule} className="keep-together">
              <dt className="font-semibold">{t(`help.rule.${rule}`)}</dt>
              <dd>{t(`help.rule.${rule}-words`, rule === 'due' || rule === 'silence' ? values[rule] : {})}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-ink-soft">{t('help.own')}</p>
      </Section>
      <Section title={t('help.verdicts')}>
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[max-content_1fr]">
          {VERDICTS.map((verdict) => (
            <div key={verdict} className="sm:contents">
              <dt>
                <VerdictBadge verdict={verdict} />
              </dt>
              <dd>{t(`help.verdict.${verdict}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('help.reading')}>
        <p suppressHydrationWarning>{t('help.reading-words', { floor: percent, least: minResults })}</p>
        <p className="mt-3">{t('help.reading-limits')}</p>
      </Section>
      <Section title={t('verify.help')}>
        <p>
          <T k="verify.help-words" values={{ link: (parts) => <a href="/verify">{parts}</a> }} />
        </p>
      </Section>
    </Page>
  );
}

function Example({ line, names }: { line: ExampleLine; names: HelpView['names'] }) {
  const { title, side, due, delivered, days, why } = line;
  return (
    <div className="card keep-together">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b className="font-semibold">{title}</b>
        <SideMark side={side} name={names[side]} />
      </p>
      <p className="text-sm text-ink-soft">
        <T k="help.example.dates" values={{ due: <DateText date={due} />, delivered: <DateText date={delivered} /> }} />
      </p>
      <div className="my-2">
        <DayStrip days={days} names={names} />
      </div>
      <p>{why}</p>
    </div>
  );
}

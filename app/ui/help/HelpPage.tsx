import type { ReactNode } from 'react';
import type { HelpView } from '~/data/pages/help';
import { t } from '~/words';
import { formatPercent } from '~/words/dates';
import { T } from '~/words/T';
import { VerdictBadge } from '../Badge';
import { DayShapes } from '../DayStrip';
import { Page, Section } from '../Page';
import { useLocale } from '../shell/shell-data';
import { Example } from './Example';

const IDEAS = ['one', 'two', 'three'] as const;
const RULES = ['due', 'silence', 'end', 'late', 'wait', 'contest', 'verdict'] as const;
const VERDICTS = ['kept', 'late', 'excused', 'overdue', 'waiting', 'open', 'in-review', 'waived'] as const;
const COUNTED = ['results', 'range', 'weight', 'days', 'more'] as const;

/** What says the fingerprint of a file, with what every system has. */
const FINGERPRINTS = {
  Linux: 'sha256sum handover.pdf',
  macOS: 'shasum -a 256 handover.pdf',
  Windows: 'certutil -hashfile handover.pdf SHA256',
} as const;

const bold = (parts: ReactNode[]) => <b className="font-semibold">{parts}</b>;

/** The rules of the record on one page, with examples judged by the code that judges every plan. */
export function HelpPage({ view: { settings, names, examples } }: { view: HelpView }) {
  const { noticeDays, reviewDays, floor, minResults } = settings;
  const days = { due: noticeDays, silence: reviewDays } as const;
  const percent = formatPercent(floor, useLocale());
  return (
    <Page
      narrow
      title={t('help.title')}
      lead={t('help.lead')}
      parts={[
        { id: 'rules', label: t('help.rules') },
        { id: 'examples', label: t('help.examples') },
        { id: 'counted', label: t('help.card') },
        { id: 'supports', label: t('help.reading') },
      ]}
    >
      <Section title={t('help.ideas')}>
        <ol className="grid list-decimal gap-2 ps-6">
          {IDEAS.map((idea) => (
            <li key={idea}>
              <T k={`help.idea.${idea}`} values={{ b: bold }} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('help.rules')} lead={t('help.rules-lead')} id="rules">
        <ol className="grid list-decimal gap-4 ps-6">
          {RULES.map((rule) => (
            <li key={rule} className="keep-together">
              <h3 className="text-base">{t(`help.rule.${rule}`)}</h3>
              <p>{t(`help.rule.${rule}-words`, rule === 'due' || rule === 'silence' ? { days: days[rule] } : {})}</p>
              {rule === 'verdict' && <Verdicts />}
            </li>
          ))}
        </ol>
        <p className="mt-4 text-ink-soft">{t('help.own')}</p>
      </Section>
      <Section title={t('help.examples')} lead={t('help.examples-lead', names)} id="examples">
        <p className="mb-4 text-sm text-ink-soft">{t('help.example.note')}</p>
        <DayShapes />
        <div className="grid gap-8">
          {examples.map((example) => (
            <Example key={example.name} example={example} names={names} />
          ))}
        </div>
      </Section>
      <Section title={t('help.card')} id="counted">
        <dl className="grid gap-4">
          {COUNTED.map((what) => (
            <div key={what} className="keep-together">
              <dt className="font-semibold">{t(`help.card.${what}`)}</dt>
              <dd>{t(`help.card.${what}-words`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('help.reading')} id="supports">
        <p suppressHydrationWarning>{t('help.reading-words', { floor: percent, least: minResults })}</p>
        <p className="mt-3">{t('help.reading-both')}</p>
        <p className="mt-3">{t('help.reading-limits')}</p>
      </Section>
      <Section title={t('verify.help')}>
        <p>
          <T k="verify.help-words" values={{ link: (parts) => <a href="/verify">{parts}</a> }} />
        </p>
      </Section>
      <Section title={t('files.help')}>
        <p>{t('files.help-words')}</p>
        <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
          {Object.entries(FINGERPRINTS).map(([system, command]) => (
            <div key={system} className="sm:contents">
              <dt>{system}</dt>
              <dd>
                <code className="wrap-anywhere">{command}</code>
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-3">{t('files.help-more')}</p>
      </Section>
    </Page>
  );
}

const Verdicts = () => (
  <dl className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-[max-content_1fr]">
    {VERDICTS.map((verdict) => (
      <div key={verdict} className="sm:contents">
        <dt>
          <VerdictBadge verdict={verdict} />
        </dt>
        <dd>{t(`help.verdict.${verdict}`)}</dd>
      </div>
    ))}
  </dl>
);

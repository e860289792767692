import { Link } from '@remix-run/react';
import type { OutcomeView } from '~/data/pages/outcome';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { Section } from '../Page';
import { SideMark } from '../SideMark';

/** Who matters, and whether anybody has heard how they see it. */
export function Heard({ view: { players, parties, planId } }: { view: OutcomeView }) {
  return (
    <Section
      title={t('outcome.players')}
      actions={<Link to={`${inPlan(planId, 'text')}#players`}>{t('outcome.players.link')}</Link>}
    >
      {players.length === 0 && <p className="text-ink-soft">{t('outcome.players.none')}</p>}
      <ul className="grid gap-2">
        {players.map(({ id, side, name, position, executive, signedPurchase, heard, awaited }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <SideMark side={side} bare name={parties[side]} />
            <span className="font-semibold">{name}</span>
            <span className="text-sm text-ink-soft">
              {[position, executive && t('outcome.players.executive'), signedPurchase && t('outcome.players.purchase')]
                .filter(Boolean)
                .join(', ')}
            </span>
            <span>
              {heard && (
                <T
                  k="outcome.players.heard-at"
                  values={{ moment: heard.moment, date: <DateText date={heard.on} form="short" /> }}
                />
              )}
              {heard && awaited && '. '}
              {(awaited || !heard) && (
                <b className="font-semibold">{t(heard ? 'outcome.players.unheard-end' : 'outcome.players.unheard')}</b>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Formal notices of either side, and what the record says of each. */
export function Notices({ view: { notices, parties, planId } }: { view: OutcomeView }) {
  return (
    <Section
      title={t('outcome.notices')}
      actions={<Link to={inPlan(planId, 'notices')}>{t('outcome.notices.link')}</Link>}
    >
      {notices.length === 0 && <p className="text-ink-soft">{t('outcome.notices.none')}</p>}
      <ul className="grid gap-2">
        {notices.map(({ id, number, side, cureBy, state }) => (
          <li key={id}>
            <Link to={inPlan(planId, 'notices', id)}>
              <T
                k="outcome.notices.one"
                values={{ number, side: parties[side], date: <DateText date={cureBy} form="year" /> }}
              />
            </Link>
            {'. '}
            <span className="text-ink-soft">{t(`outcome.notices.${state}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What opens the outcome, and when: what has come about already first. */
export function WhenOpened({ view: { end, isOver, notices } }: { view: OutcomeView }) {
  const over = notices.find(({ state }) => state === 'uncured');
  return (
    <Section title={t('outcome.when')}>
      <ul className="list-disc max-w-(--measure) ps-5">
        <li className={isOver ? 'font-semibold' : undefined}>
          <T
            k={isOver ? 'outcome.when.over' : 'outcome.when.end'}
            values={{ end: <DateText date={end} form="year" /> }}
          />
        </li>
        <li className={over ? 'font-semibold' : undefined}>
          {over ? t('outcome.when.notice-over', { number: over.number }) : t('outcome.when.notice')}
        </li>
        <li>{t('outcome.when.red-line')}</li>
        {!isOver && <li>{t('outcome.when.early')}</li>}
      </ul>
    </Section>
  );
}

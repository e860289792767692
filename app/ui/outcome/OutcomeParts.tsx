import type { OutcomeShown, OutcomeView } from '~/data/pages/outcome';
import type { Side } from '~/domain/access';
import { t } from '~/words';
import { T } from '~/words/T';
import { InstantText } from '../DateText';
import { Notice } from '../Notice';
import { DecisionCard } from './DecisionCard';
import { OwnWords, SaidBy } from './Said';
import { Votes } from './Votes';

type Of = Pick<OutcomeView, 'zone'> & { readonly you?: Side | undefined };

/** Why and by whom it was opened, and with whom unheard. */
export function Opened({ outcome, zone }: { outcome: OutcomeShown; zone: string }) {
  const { ground, line, lineWords, notice, who, at, words, unheard } = outcome;
  return (
    <div className="max-w-(--measure)">
      <p className="font-semibold wrap-anywhere">
        {[t(`outcome.ground.${ground}`), line, notice !== null && t('outcome.opened.notice', { number: notice })]
          .filter(Boolean)
          .join(': ')}
      </p>
      {lineWords && <p className="whitespace-pre-line wrap-anywhere">{lineWords}</p>}
      <OwnWords words={words} />
      <p className="text-sm text-ink-soft">
        <T k="outcome.opened" values={{ who: who.name, at: <InstantText instant={at} zone={zone} /> }} />
      </p>
      {unheard.length > 0 && <p className="mt-1">{t('outcome.opened.unheard', { names: unheard.join(', ') })}</p>}
    </div>
  );
}

/** That a vendor’s executive went on although something was missing, and why: on record for good. */
export function Override({ outcome, zone }: { outcome: OutcomeShown; zone: string }) {
  const { override, parties } = outcome;
  if (!override) return null;
  const missing = override.missing.map((key) => t(`outcome.resort.short.${key}`, parties)).join('; ');
  return (
    <Notice kind="attention" title={t('outcome.override.stands', { missing })}>
      <OwnWords words={override.words} />
      <SaidBy by={override} zone={zone} />
    </Notice>
  );
}

/** All that both sides said of one outcome, as it stays on record: nothing in it can be done. */
export function OutcomeOnRecord({ outcome, view }: { outcome: OutcomeShown; view: Of }) {
  return (
    <div className="grid gap-5">
      <Opened outcome={outcome} zone={view.zone} />
      <Votes outcome={outcome} view={view} />
      <Override outcome={outcome} zone={view.zone} />
      {[...outcome.decisions].reverse().map((decision) => (
        <DecisionCard key={decision.id} decision={decision} view={view} />
      ))}
    </div>
  );
}

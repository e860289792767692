import type { DecisionShown, OutcomeView, StandShown } from '~/data/pages/outcome';
import { otherSide, type Side } from '~/domain/access';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText, InstantText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { Facts } from '../Facts';
import { SideBySide } from '../SideBySide';
import { Hash } from '../sign/Signatures';
import { OwnWords, SaidBy } from './Said';

type Of = Pick<OutcomeView, 'zone'> & { readonly you?: Side | undefined };

/**
 * A decision with what each side says of it, at one size: who proposed it and why, who signed it, and the words of whoever sees or voted
 * it differently.
 */
export function DecisionCard({ decision, view }: { decision: DecisionShown; view: Of }) {
  const { you, zone } = view;
  const { parties, choice, side, state, stays, end, hash, effectiveAt, withdrawn } = decision;
  const other = parties[otherSide(side)];
  return (
    <div className="grid gap-4">
      <div>
        <p className="text-lg font-semibold">
          {effectiveAt
            ? t('outcome.decision.is', { choice })
            : t('outcome.decision.proposed', { choice, side: parties[side] })}
          {end && (
            <span className="font-normal">
              {', '}
              <T k="outcome.decision.until" values={{ date: <DateText date={end} form="year" /> }} />
            </span>
          )}
        </p>
        <p className="text-ink-soft">
          <T
            k={`outcome.decision.state.${state}`}
            values={{
              other,
              who: withdrawn?.who.name ?? '',
              at: effectiveAt ? <InstantText instant={effectiveAt} zone={zone} /> : '',
            }}
          />
        </p>
        {withdrawn && <OwnWords words={withdrawn.words} />}
      </div>
      <Facts facts={[[t('outcome.decision.stays-label'), stays || null]]} />
      <SideBySide
        names={parties}
        you={you}
        youLabel={t('ui.your-side')}
        vendor={<Stand stand={decision.stands.vendor} zone={zone} />}
        customer={<Stand stand={decision.stands.customer} zone={zone} />}
      />
      <p className="text-sm">
        <span className="text-ink-soft">{t('outcome.decision.hash')}</span> <Hash hash={hash} />
      </p>
    </div>
  );
}

function Stand({ stand: { how, by, signed, words, otherwise }, zone }: { stand: StandShown; zone: string }) {
  return (
    <>
      <p className="font-semibold">{t(`outcome.stand.${how}`)}</p>
      <OwnWords words={words} />
      {by && <SaidBy by={by} zone={zone} />}
      {otherwise && (
        <div className="mt-4 border-s-2 border-line-strong ps-4">
          <p className="font-semibold">{t('outcome.stand.otherwise', { choice: otherwise.choice })}</p>
          <OwnWords words={otherwise.words} />
          <SaidBy by={otherwise} zone={zone} />
        </div>
      )}
      {signed && (
        <Disclosure summary={t('outcome.stand.signature')}>
          <Facts
            facts={[
              [t('outcome.stand.consent'), signed.consent],
              [t('outcome.stand.known'), signed.knownBy],
            ]}
          />
        </Disclosure>
      )}
    </>
  );
}

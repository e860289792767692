import type { RecordView } from '~/data/pages/record';
import type { Side } from '~/domain/access';
import { t } from '~/words';
import { Section } from '../Page';
import { OutcomeOnRecord } from './OutcomeParts';

/** How it ended, on the record of both sides for good: votes, decisions, what was gone past and why, and who saw it differently. */
export function RecordOutcomes({
  view: { outcomes, zone },
  you,
}: {
  view: Pick<RecordView, 'outcomes' | 'zone'>;
  you?: Side | undefined;
}) {
  if (outcomes.length === 0) return null;
  return (
    <Section title={t('outcome.on-record')} id="outcomes">
      {outcomes.map((one) => (
        <div key={one.id} className="mb-8">
          <OutcomeOnRecord outcome={one} view={{ you, zone }} />
        </div>
      ))}
    </Section>
  );
}

import type { RecordView } from '~/data/pages/record';
import { t } from '~/words';
import { Section } from '../Page';
import { ToldList } from './ToldList';

/** In the order in which they stand. */
const TOLD_OF: readonly (keyof RecordView['told'])[] = [
  'reasons',
  'contests',
  'holds',
  'dates',
  'returns',
  'silence',
  'waivers',
];

/** What stands beside the rate, kind by kind: where there is nothing to tell, a line says so. */
export function ToldSections({ told, parties, cards, settings }: RecordView) {
  const { vendor, customer } = cards;
  const values = {
    ...{ vendor: parties.vendor, customer: parties.customer, days: settings.reviewDays },
    ...{ vendorAsked: vendor.asked.asked, vendorAgreed: vendor.asked.agreed },
    ...{ customerAsked: customer.asked.asked, customerAgreed: customer.asked.agreed },
  };
  return TOLD_OF.map((of) => (
    <Section
      key={of}
      id={of}
      title={t(`score.told.${of}`)}
      {...(told[of].length > 0 && { lead: t(`score.told.${of}.lead`, values) })}
    >
      {told[of].length === 0 ? (
        <p className="text-ink-soft">{t(`score.told.${of}.none`)}</p>
      ) : (
        <ToldList items={told[of]} />
      )}
    </Section>
  ));
}

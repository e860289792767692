import { agreementCourt } from '../../domain/plan/agreement/court';
import { policyOf } from '../../domain/plan/sign-off/policy-held';
import { t } from '../../words';
import { linkTo, type Compose } from './about-plan';

/**
 * Whom the vendor's fit policy asks before it parts is asked, as long as they have not said so. Only the vendor knows of it: replies go to
 * nobody, since whoever opened the outcome may be the customer's.
 */
export const agreementLetter: Compose = (about) => {
  const { plan, seat, asked } = about;
  const turn = agreementCourt(plan, asked).find((item) => item.for.seat === seat.id);
  const named = asked.find((one) => one.seat === seat.id);
  if (!turn || !named || seat.side !== 'vendor' || turn.thing.id !== about.about) return null;
  const values = { plan: plan.title, ...plan.parties, number: policyOf(plan).number ?? 0 };
  return {
    subject: t('mail.agreement.subject', values),
    words: [
      named.office
        ? t('mail.agreement.words-for', { ...values, office: named.office })
        : t('mail.agreement.words', values),
      t('mail.agreement.private', values),
    ],
    act: { label: t('mail.agreement.act'), href: linkTo(about, 'fit', 'agreement') },
  };
};

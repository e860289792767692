import type { CustomerDeletedMail } from '../../data/jobs.server';
import { t } from '../../words';
import { formatDayWithYear } from '../../words/dates';
import type { Letter } from '../letter';
import { LOCALE } from './about-plan';

/** A customer was deleted with its plans: to whoever sat in one of them. There is nothing left to read about it. */
export const customerDeletedLetter = (
  baseUrl: string,
  { vendor, customer, on, reason }: CustomerDeletedMail,
): Letter => ({
  subject: t('mail.customer-deleted.subject', { vendor, customer }),
  words: [
    t('mail.customer-deleted.words', { vendor, customer, on: formatDayWithYear(on, LOCALE), reason }),
    t('mail.customer-deleted.bundles'),
  ],
  act: { label: t('mail.customer-deleted.act'), href: `${baseUrl}/verify` },
});

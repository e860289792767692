import { describe, expect, it } from 'vitest';
import { isOptionalMail } from '~/domain/plan/mail-kinds';
import { MAIL_KINDS } from '~/domain/plan/mail-of';
import { t } from '~/words';

describe('a mail at once', () => {
  it('can be turned off where it only informs; what asks for something or tells of a parting is always sent', () => {
    expect(MAIL_KINDS.filter((kind) => !isOptionalMail(kind))).toEqual([
      ...['invitation', 'sign-off', 'withdrawn', 'notice', 'notice-withdrawn'],
      ...['transition-review', 'transition-review-late', 'transition-shared', 'letter'],
      ...['outcome-opened', 'decision-proposed', 'agreement'],
    ]);
  });

  it('that cannot be turned off is named where one turns mails off', () => {
    const named = [
      'invitations',
      'to sign',
      'to vote',
      'to review',
      'to agree',
      'formal notices',
      'shared of a parting',
    ];
    for (const words of [...named, 'final letter', 'a plan was withdrawn']) expect(t('mails.lead')).toContain(words);
  });
});

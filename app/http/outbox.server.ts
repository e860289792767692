import { readOutboxMail, type OutboxMail } from '~/data/outbox.server';
import { isDemonstration } from '~/session/demo.server';
import type { Guest } from './guard.server';
import { notThere } from './refusals.server';

/** The mail that an address of the outbox names. In production there is none. */
export async function mailAt({ house, params }: Guest): Promise<OutboxMail> {
  const id = Number(params['mail']);
  if (!isDemonstration(house) || !Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) throw notThere();
  const mail = await readOutboxMail(house, id);
  if (!mail) throw notThere();
  return mail;
}

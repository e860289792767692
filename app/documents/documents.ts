import { inPlan } from '../domain/addresses';
import { brief } from './brief';
import { certificate } from './certificate';
import { closingOf } from './closing';
import { conversation } from './conversation';
import { decision } from './decision';
import type { Foot, PlanDocument } from './document';
import type { DocumentKind, Known, Listed } from './kind';
import { letter } from './letter';
import { notice } from './notice';
import { version } from './version';

const KINDS_BUT_CLOSING: readonly DocumentKind[] = [
  brief,
  version,
  certificate,
  notice,
  decision,
  letter,
  conversation,
];

/** Every kind of document, in the order in which they are listed. A new one is a file that turns state into blocks, and a line here. */
const KINDS: readonly DocumentKind[] = [closingOf(KINDS_BUT_CLOSING), ...KINDS_BUT_CLOSING];

/** The documents that there are for whoever asks. */
export const documentsFor = (known: Known): Listed[] => KINDS.flatMap(({ listed }) => listed(known));

/** One document by its name in the address; null where there is none of that name for whoever asks. */
export function documentFor(known: Known, id: string): PlanDocument | null {
  const kind = KINDS.find(({ listed }) => listed(known).some((one) => one.id === id));
  return kind?.made(known, id) ?? null;
}

/** What stands at the foot besides the document's own hash. */
export function footFor({
  plan,
  baseUrl,
  ends,
}: Pick<Known, 'plan' | 'baseUrl' | 'ends'>): Omit<Foot, 'hash' | 'seal'> {
  const last = ends.at(-1);
  return {
    checkpoint: last ? { seq: last.seq, hash: last.hash } : null,
    verifyAt: `${baseUrl}/verify`,
    proofAt: `${baseUrl}${inPlan(plan.id, 'proof')}`,
  };
}

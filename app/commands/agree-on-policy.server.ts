import { logAct } from '../data/admin-log.server';
import { asViewer, type Tx } from '../data/as-viewer.server';
import {
  addAnswer,
  lockPolicies,
  offerDraft,
  readPolicies,
  writeDraft,
  type PolicyBy,
} from '../data/fit-policies.server';
import type { House } from '../data/house.server';
import { enqueuePolicyMail } from '../data/jobs.server';
import { onceOnly } from '../data/operations.server';
import { readMembers } from '../data/workspaces.server';
import {
  decideDraft,
  decideOffer,
  decidePolicyReturn,
  decidePolicySignature,
  isLastSignature,
} from '../domain/fit-policy/decide-policy';
import type { PolicyText, PolicyVersion } from '../domain/fit-policy/policy-version';
import type { Signing } from '../domain/plan/state/signature';
import { isRefusal, type Refusal } from '../domain/refusal';
import { laterOf } from './act-time.server';
import { orRefusal, Refused } from './refused';

/**
 * A member asking something of their workspace's fit policy. The guard has made sure that they are one, and an admin where it has to
 * be; the policies do again.
 */
export interface PolicyAsk {
  readonly house: House;
  readonly personId: string;
  readonly workspaceId: string;
  readonly op: string;
}

type Agreed = { readonly done: true } | Refusal;

interface Seen {
  readonly versions: readonly PolicyVersion[];
  /** Those who work here now. */
  readonly members: ReadonlySet<string>;
  readonly by: PolicyBy;
}

/** One after the other, once only, in one transaction; a refusal leaves no trace. Times never go back. */
const once = (
  { house, personId, workspaceId, op }: PolicyAsk,
  work: (tx: Tx, seen: Seen) => Promise<void>,
): Promise<Agreed> =>
  orRefusal(() =>
    asViewer(house, { personId }, 'write', async (tx) => {
      await lockPolicies(tx, workspaceId);
      if (!(await onceOnly(tx, personId, op))) return { done: true as const };
      const versions = await readPolicies(tx, workspaceId);
      const members = new Set((await readMembers(tx, workspaceId)).map((one) => one.personId));
      const known = versions.flatMap(({ changedAt, offeredAt, answers }) => [
        changedAt,
        offeredAt,
        ...answers.map((one) => one.at),
      ]);
      await work(tx, { versions, members, by: { workspaceId, personId, at: laterOf(house, known) } });
      return { done: true as const };
    }),
  );

function must<T>(decided: T | Refusal): T {
  if (isRefusal(decided)) throw new Refused(decided);
  return decided;
}

/** Writes the draft of the next version over the revision that was on the screen; 0 begins one. */
export const writePolicy = (
  ask: PolicyAsk,
  put: { readonly seen: number; readonly text: PolicyText },
): Promise<Agreed> =>
  once(ask, async (tx, { versions, members, by }) => writeDraft(tx, by, must(decideDraft(versions, put, members))));

/** Puts the draft to those it names, and mails each of them. */
export const offerPolicy = (ask: PolicyAsk, seen: number): Promise<Agreed> =>
  once(ask, async (tx, { versions, members, by }) => {
    const offered = must(decideOffer(versions, { seen, workspace: by.workspaceId }, members));
    await offerDraft(tx, by, offered);
    await logAct(tx, by, { kind: 'policy-offered', details: { number: offered.number } });
    const { text } = versions.find(({ number }) => number === offered.number)!;
    for (const { person } of text.leaders)
      await enqueuePolicyMail(tx, {
        kind: 'policy-sign',
        workspace: by.workspaceId,
        person,
        number: offered.number,
      });
  });

/** A named leader signs the version that was on their screen. With the last signature it takes effect, and who asked is told. */
export const signPolicy = (
  ask: PolicyAsk,
  signing: Signing & { readonly number: number; readonly hash: string },
): Promise<Agreed> =>
  once(ask, async (tx, { versions, by }) => {
    const { number, hash } = signing;
    const text = must(decidePolicySignature(versions, { ...signing, person: by.personId }));
    const version = versions.find((one) => one.number === number)!;
    await addAnswer(tx, by, { number, hash, kind: 'signed', text });
    if (!isLastSignature(version, by.personId)) return;
    await logAct(tx, by, { kind: 'policy-agreed', details: { number } });
    await tellWhoAsked(tx, by, version, 'policy-in-force');
  });

/** A named leader sends it back with a reason: whoever asked is told. */
export const returnPolicy = (
  ask: PolicyAsk,
  returning: { readonly number: number; readonly hash: string; readonly words: string },
): Promise<Agreed> =>
  once(ask, async (tx, { versions, by }) => {
    const { number, hash } = returning;
    const text = must(decidePolicyReturn(versions, { ...returning, person: by.personId }));
    const version = versions.find((one) => one.number === number)!;
    await addAnswer(tx, by, { number, hash, kind: 'returned', text });
    await tellWhoAsked(tx, by, version, 'policy-returned');
  });

async function tellWhoAsked(
  tx: Tx,
  { workspaceId, personId }: PolicyBy,
  { number, offeredBy }: PolicyVersion,
  kind: 'policy-in-force' | 'policy-returned',
): Promise<void> {
  // Whoever did it themselves knows.
  if (offeredBy === null || offeredBy === personId) return;
  await enqueuePolicyMail(tx, { kind, workspace: workspaceId, person: offeredBy, number });
}

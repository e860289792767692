import { asViewer, type Tx } from '../data/as-viewer.server';
import { lockPlan } from '../data/entries.server';
import { dropHalfDraft, putHalfDraft, readHalfDraft } from '../data/half-drafts.server';
import type { House } from '../data/house.server';
import { loadPlan } from '../data/plans.server';
import type { Side } from '../domain/access';
import { saveHalf, type Saved, type Saving } from '../domain/plan/check-in/half-draft';
import type { CommandOf, PlanCommand } from '../domain/plan/commands';
import { decidePlan } from '../domain/plan/decide-plan';
import { emptyPrivate } from '../domain/plan/private';
import { isRefusal, refuse, type Refusal } from '../domain/refusal';
import { orRefusal, Refused } from './refused';

/** A seated person saving what they have written of their side's half. */
export interface SaveHalf {
  readonly house: House;
  readonly personId: string;
  readonly seatId: string;
  readonly planId: string;
  readonly checkIn: string;
  /** When the half on the screen was handed in; '' where it was not. */
  readonly given: string;
  readonly saving: Saving;
}

/**
 * Saves a draft of a half under the plan's lock: taken where the half itself would be. A draft is no promise, so nothing of it is
 * written in a ledger. 'changed-meanwhile' says that the half was given while it was written.
 */
export async function saveHalfDraft(asked: SaveHalf): Promise<Saved | Refusal> {
  const { house, personId, seatId, planId, checkIn, given, saving } = asked;
  return orRefusal(() =>
    asViewer(house, { personId, seatId }, 'write', async (tx) => {
      const locked = await lockPlan(tx, planId);
      const loaded = locked && (await loadPlan(tx, planId, locked.stamp));
      const by = loaded?.plan.seats[seatId];
      if (!loaded || by?.person !== personId) throw new Refused(refuse('not-found'));
      const at = house.clock.now();
      const { words, taps, confidence } = saving.text;
      // Nobody has to be sure yet: any confidence stands for the one that is still to come.
      const half = { words, taps, confidence: confidence ?? 'on-track' } as const;
      const command = { kind: 'give-half', checkIn, seen: given, ...half } as const;
      const decided = decidePlan(loaded.plan, command, { by, at, own: emptyPrivate(by.side) });
      if (isRefusal(decided)) throw new Refused(decided);
      const was = await readHalfDraft(tx, planId, by.side, checkIn);
      const saved = saveHalf(was, saving, { seat: seatId, at });
      if (saved.what === 'save')
        await putHalfDraft(tx, { workspaceId: loaded.workspaceId, planId }, by.side, checkIn, saved.draft);
      return saved;
    }),
  );
}

/**
 * The command that gives a half, and with it the end of its draft: for `actOnPlan`, which holds the plan's lock when it asks for it. A
 * draft that somebody saved since `draft`, the revision that was seen, is not thrown away unread.
 */
export const givingHalf =
  (
    planId: string,
    side: Side,
    draft: { readonly seen: number; readonly tab: string },
    command: CommandOf<'give-half'>,
  ) =>
  async (tx: Tx): Promise<PlanCommand> => {
    const was = await readHalfDraft(tx, planId, side, command.checkIn);
    if (was && was.rev !== draft.seen && (draft.tab === '' || was.tab !== draft.tab))
      throw new Refused(refuse('changed-meanwhile'));
    if (was) await dropHalfDraft(tx, planId, side, command.checkIn);
    return command;
  };

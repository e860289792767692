import { SIDES } from '../../access';
import { courtItem, type CourtItem, type CourtThing } from './court-item';
import { changesNothing } from '../text/amendment';
import { openParts, partsWaitingFor } from '../text/part';
import { agreedByBoth } from '../state/text';
import { isLive, type Plan } from '../state/plan';
import { executivesOf } from '../seats/seat';
import { versionOnTable } from '../sign-off/version';

const bothSidesPromise = (plan: Plan): boolean =>
  SIDES.every((side) => Object.values(plan.commitments).some((one) => one.side === side && agreedByBoth(one.consent)));

/** Whose turn it is while the plan is drafted, talked over and signed, and for what is added later. */
export function talkCourt(plan: Plan): readonly CourtItem[] {
  const thing: CourtThing = { type: 'plan', id: plan.id };
  if (plan.withdrawn) return [];
  if (plan.stage === 'draft') return [courtItem({ side: 'vendor', role: 'lead', act: 'propose-plan', thing })];
  const items: CourtItem[] = [];
  if (plan.stage === 'proposed' || isLive(plan))
    for (const side of SIDES) {
      const count = partsWaitingFor(plan, side).length;
      if (count > 0) items.push(courtItem({ side, role: 'lead', act: 'agree-to-parts', thing, count }));
    }
  if (plan.stage !== 'proposed' && plan.stage !== 'agreed' && !plan.amendment) return items;
  const without = SIDES.filter((side) => executivesOf(plan, side).length === 0);
  for (const side of without) items.push(courtItem({ side, role: 'lead', act: 'add-executive', thing }));
  const version = versionOnTable(plan);
  if (version) {
    const signing: CourtThing = { type: 'version', id: String(version.number) };
    for (const side of SIDES)
      if (!version.signatures[side])
        items.push(courtItem({ side, role: 'executive', act: 'sign', thing: signing, since: version.frozenAt }));
  } else if (without.length === 0 && openParts(plan).length === 0 && bothSidesPromise(plan) && !changesNothing(plan)) {
    // Either side may; the vendor leads the talk, so that it is one side's turn and not nobody's.
    items.push(courtItem({ side: 'vendor', role: 'lead', act: 'freeze', thing }));
  }
  return items;
}

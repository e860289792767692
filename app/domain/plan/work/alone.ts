import type { PlanCommand } from '../commands';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import { decideComment } from './comment';
import { decideContest } from './contest';
import { decideDelivery } from './delivery';
import { decideHold } from './hold';
import { decideReason } from './reason';
import { decideWaiver } from './waiver';

/** Acts that look at their commitment, the terms, the parties and the seats, and change that commitment alone. */
const ALONE = {
  ...decideComment,
  ...decideContest,
  ...decideDelivery,
  ...decideHold,
  ...decideReason,
  ...decideWaiver,
};

type AloneCommand = Extract<PlanCommand, { readonly kind: keyof typeof ALONE }>;

const isAlone = (command: PlanCommand): command is AloneCommand => Object.hasOwn(ALONE, command.kind);

/** The commitment that is all a command looks at among the parts of its plan; null when it may look at others. */
export const commitmentAlone = (command: PlanCommand): string | null => (isAlone(command) ? command.commitment : null);

/** The parts of a plan that such a command does not look at, as it is given them. */
export const NO_OTHER_PARTS = {
  goals: {},
  expectations: {},
  players: {},
  checkIns: {},
  versions: {},
  delegations: {},
  notices: {},
  outcomes: {},
};

/** A plan as such a command needs it: of its parts, that commitment. The same is decided on it as on the whole. */
export function aroundCommitment(plan: Plan, id: string): Plan {
  const commitment = find(plan.commitments, id);
  return {
    ...plan,
    ...NO_OTHER_PARTS,
    amendment: null,
    transition: null,
    commitments: commitment ? { [id]: commitment } : {},
  };
}

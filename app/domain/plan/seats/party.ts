import { may, otherSide } from '../../access';
import { refuse } from '../../refusal';
import type { RenamePartyCommand } from '../commands';
import { versionOnTable } from '../sign-off/version';
import { entry, misnamed, misplaced, unwritten, type Apply, type DecideTable } from '../decide';

const spelled = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/**
 * A company is called otherwise from now on: it was bought, or gave itself another name. Its own side says so. What was written, signed
 * or judged before keeps the name of its time.
 */
export const decideParty: DecideTable<RenamePartyCommand> = {
  'rename-party': (plan, { side, seen, name: typed, words }, asking) => {
    if (side !== asking.by.side || !may(asking.by, 'rename-party', { side })) return refuse('not-allowed');
    const name = typed.trim();
    const no =
      misplaced(plan, 'draft', 'proposed', 'agreed', 'running', 'outcome', 'transition') ??
      misnamed(name, 'name') ??
      unwritten(words, 'words');
    if (no) return no;
    // What lies to be signed names the companies, and nothing in it changes until then.
    if (versionOnTable(plan)) return refuse('wrong-stage', { stage: 'agreed' });
    if (plan.parties[side] !== seen) return refuse('changed-meanwhile');
    if (spelled(name) === spelled(plan.parties[otherSide(side)]))
      return refuse('name-of-other-side', undefined, 'name');
    if (name === plan.parties[side]) return refuse('same-name', undefined, 'name');
    return [entry(plan, asking, 'party.renamed', { side, name, words: words.trim() })];
  },
};

export const applyParty: Apply<'party.renamed'> = (plan, { data: { side, name } }) => ({
  ...plan,
  parties: { ...plan.parties, [side]: name },
});

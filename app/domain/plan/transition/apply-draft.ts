import type { Entry } from '../entries';
import type { PrivatePlan } from '../state/plan';
import { changeItem } from '../state/things';
import type { TransitionDraft, TransitionItem } from '../state/transition';
import { DRAFT, draftOf } from './draft';

const withItem = (items: readonly TransitionItem[], item: TransitionItem): readonly TransitionItem[] =>
  items.some(({ id }) => id === item.id) ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item];

const changed = (draft: TransitionDraft, change: Partial<TransitionDraft>): TransitionDraft => ({
  ...draft,
  ...change,
  rev: draft.rev + 1,
});

function moved(draft: TransitionDraft, id: string, from: 'items' | 'removed'): TransitionDraft {
  const to = from === 'items' ? 'removed' : 'items';
  const item = draft[from].find((one) => one.id === id);
  if (!item) return draft;
  return changed(draft, { [from]: draft[from].filter((one) => one.id !== id), [to]: [...draft[to], item] });
}

/** Somebody is asked no longer. That their team returned it stays, unless somebody else of it has approved it since. */
function withoutReview(draft: TransitionDraft, id: string): TransitionDraft {
  const reviews = draft.reviews.filter((one) => one.id !== id);
  const gone = draft.reviews.find((one) => one.id === id);
  const last = gone?.answers.at(-1);
  if (!gone || last?.kind !== 'returned') return { ...draft, reviews };
  const since = reviews.some(({ team, answers }) => {
    const answer = answers.at(-1);
    return team === gone.team && answer?.kind === 'approved' && answer.at > last.at;
  });
  const returned = draft.returned ?? [];
  if (since || returned.includes(gone.team)) return { ...draft, reviews };
  return { ...draft, reviews, returned: [...returned, gone.team] };
}

/** The draft after one of the vendor's own entries; null where the entry is about something else. */
function after(draft: TransitionDraft, entry: Entry): TransitionDraft | null {
  const { by, at } = entry;
  switch (entry.kind) {
    case 'transition.item-put': {
      const { id, rev, shared, content } = entry.data;
      return changed(draft, { items: withItem(draft.items, { ...content, id, rev, shared, by, at }) });
    }
    case 'transition.item-removed':
      return moved(draft, entry.data.id, 'items');
    case 'transition.item-restored':
      return moved(draft, entry.data.id, 'removed');
    case 'transition.review-asked': {
      const asked = { ...entry.data, askedBy: by, askedAt: at };
      const known = draft.reviews.some(({ id }) => id === asked.id);
      return {
        ...draft,
        reviews: known ? changeItem(draft.reviews, asked.id, asked) : [...draft.reviews, { ...asked, answers: [] }],
      };
    }
    case 'transition.review-withdrawn':
      return withoutReview(draft, entry.data.id);
    case 'transition.reviewed': {
      const { id, rev, answer: kind, words } = entry.data;
      const answer = { kind, rev, words, by, at };
      const team = draft.reviews.find((one) => one.id === id)?.team;
      return {
        ...draft,
        reviews: draft.reviews.map((one) => (one.id === id ? { ...one, answers: [...one.answers, answer] } : one)),
        ...(draft.returned && kind === 'approved' && { returned: draft.returned.filter((one) => one !== team) }),
      };
    }
    case 'transition.conversation-held':
      return { ...draft, conversation: { ...entry.data, by, at } };
    case 'transition.letter-drafted':
      return { ...draft, letter: { ...entry.data, former: draft.letter?.words ?? null } };
    default:
      return null;
  }
}

/** What the vendor keeps to itself after an entry about how they part. */
export function applyTransitionDraft(own: PrivatePlan, entry: Entry): PrivatePlan {
  if (own.side !== 'vendor') return own;
  const draft = after(draftOf(own), entry);
  return draft ? { ...own, transitions: { ...own.transitions, [DRAFT]: draft } } : own;
}

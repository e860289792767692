import type { CommandOf } from '~/domain/plan/commands';
import type { Team, TransitionContent, TransitionDraft } from '~/domain/plan/state/transition';
import { draftOf, readAs, readOf, type Read } from '~/domain/plan/transition/draft';
import type { Playing } from './playing';
import { runningPlan, seatOf, type Who } from './world';

/** The day on which these two have decided to part, the plan's time frame being over. */
export const PARTING = '2026-07-27T14:00:00Z';

/** A plan whose sides have decided to part; nothing of how is shared. */
export function partingPlan(): Playing {
  const playing = runningPlan();
  playing.plan = { ...playing.plan, stage: 'transition' };
  playing.now = PARTING;
  return playing;
}

export const content = (more: Partial<TransitionContent> = {}): TransitionContent => ({
  section: 'data',
  title: 'Return the shipments',
  words: 'As CSV, with a list of the columns',
  owner: seatOf('wen'),
  date: '2026-08-14',
  money: null,
  task: { side: 'vendor', doneMeans: 'Northquay has read all of it', proof: true },
  ...more,
});

export const putItem = (
  id: string,
  more: Partial<TransitionContent> = {},
  { seen = 0, shared = true } = {},
): CommandOf<'put-transition-item'> => ({
  kind: 'put-transition-item',
  id,
  seen,
  shared,
  content: content(more),
});

export const askReview = (id: string, reviewer: Who, team: Team = 'legal', days = 3): CommandOf<'ask-review'> => ({
  kind: 'ask-review',
  id,
  team,
  reviewer: seatOf(reviewer),
  days,
});

export const answerReview = (
  review: string,
  seen: number,
  answer: 'approved' | 'returned' = 'approved',
  words = '',
): CommandOf<'answer-review'> => ({ kind: 'answer-review', review, seen, answer, words });

export const told = (more: Partial<CommandOf<'record-conversation'>['conversation']> = {}, seen = 0) =>
  ({
    kind: 'record-conversation',
    seen,
    conversation: {
      how: 'phone',
      on: '2026-07-27',
      heldBy: 'Elena Sato',
      heldWith: 'Ruth Aldana',
      words: 'They took it in, and ask for the data first',
      ...more,
    },
  }) as const satisfies CommandOf<'record-conversation'>;

/** What is prepared as the vendor has it now. */
export const draftIn = ({ own }: Playing): TransitionDraft => draftOf(own.vendor);

/** Sharing what somebody has read: of a plan that is played as it is now, or as it was then. */
export const share = (read: Playing | Read, words = ''): CommandOf<'share-transition'> => ({
  kind: 'share-transition',
  seen: readAs('own' in read ? readOf(draftIn(read)) : read),
  words,
});

/** What Tessel has prepared: a task of each side, and a note of its own; approved by legal, and told to Northquay. */
export const preparedPlan = (): Playing =>
  partingPlan()
    .do('priya', putItem('back'))
    .do(
      'priya',
      putItem('contact', {
        ...{ section: 'support', title: 'Say who gets it' },
        task: { side: 'customer', doneMeans: 'A name', proof: false },
      }),
    )
    .do('priya', putItem('press', { section: 'people', title: 'Tell the press office', task: null }, { shared: false }))
    .do('priya', askReview('r-1', 'wen'))
    .do('wen', answerReview('r-1', 3))
    .do('priya', told());

/** The same, shared. */
export const sharedPlan = (): Playing => {
  const prepared = preparedPlan();
  return prepared.do('elena', share(prepared));
};

import { find } from '../../../domain/plan/state/things';
import { t } from '../../../words';
import { reworded, type Naming, type Said, type Of, type Says } from './said';

type AboutWork = Of<'commitment' | 'delivery' | 'date' | 'hold' | 'contest' | 'waiver' | 'reason' | 'comment'>;

type On = { readonly commitment: string };

const onCommitment = (data: On, { thing }: Naming, more: Said = {}): Said => ({
  link: `commitments/${data.commitment}`,
  ...more,
  values: { thing: thing(data.commitment), ...more.values },
});
const withWords = (data: On & { readonly words: string }, naming: Naming): Said =>
  onCommitment(data, naming, { words: data.words });
const bare = (data: On, naming: Naming): Said => onCommitment(data, naming);

/** Commitments, and what is said and done about each. */
export const WORK: Says<AboutWork> = {
  'commitment.put': ({ id, number, content }) => ({
    values: { thing: `${number} ${content.title}` },
    dates: { due: content.due },
    link: `commitments/${id}`,
  }),
  'commitment.handed-over': (data, naming) => {
    const nameOf = (seat: string) => find(naming.plan.seats, seat)?.name ?? '';
    return onCommitment(data, naming, { values: { from: nameOf(data.from), to: nameOf(data.to) } });
  },
  'delivery.made': (data, naming) => onCommitment(data, naming, { words: data.note, files: data.files }),
  'delivery.accepted': withWords,
  'delivery.returned': withWords,
  'date.proposed': (data, naming) => ({
    ...withWords(data, naming),
    values: { ...withWords(data, naming).values, along: data.along.length },
    dates: { to: data.to },
  }),
  'date.agreed': (data, naming) => {
    const asked = find(naming.plan.commitments, data.commitment)?.dateProposals.find(({ id }) => id === data.proposal);
    const said = withWords(data, naming);
    return {
      ...said,
      values: { ...said.values, along: data.along.length },
      dates: asked ? { to: asked.to } : {},
    };
  },
  'date.declined': withWords,
  'date.withdrawn': bare,
  'hold.said': withWords,
  'hold.accepted': withWords,
  'hold.refused': withWords,
  'hold.ended': bare,
  'contest.opened': withWords,
  'contest.offered': (data, naming) =>
    onCommitment(data, naming, { values: { outcome: data.outcome }, words: data.words }),
  'contest.settled': (data, naming) => onCommitment(data, naming, { values: { outcome: data.outcome } }),
  'waiver.proposed': withWords,
  'waiver.agreed': withWords,
  'waiver.declined': withWords,
  'waiver.withdrawn': bare,
  'reason.given': (data, naming) =>
    onCommitment(data, naming, { values: { category: t(`work.category.${data.category}`) }, words: data.words }),
  'comment.made': (data, naming) => onCommitment(data, naming, reworded(data, naming)),
  'comment.edited': (data, naming) => onCommitment(data, naming, reworded(data, naming)),
};

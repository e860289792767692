import type { output } from 'zod/v4/core';
import type { CommitmentCommand } from '~/domain/plan/commands';
import type { NounName } from '~/domain/plan/work/nouns';
import type { WORK_FORMS } from '~/forms/work';

type DataOf<N extends NounName> = output<(typeof WORK_FORMS)[N]>;
/** What was typed, the commitment it is about, and an id for what is new. */
type CommandFrom<N extends NounName> = (data: DataOf<N>, commitment: string, id: string) => CommitmentCommand;

const COMMANDS: { readonly [N in NounName]: CommandFrom<N> } = {
  delivery: ({ note, link }, commitment, id) => ({ kind: 'deliver', commitment, id, note, link }),
  acceptance: ({ of: delivery, words }, commitment) => ({ kind: 'accept-delivery', commitment, delivery, words }),
  return: ({ of: delivery, words }, commitment) => ({ kind: 'return-delivery', commitment, delivery, words }),
  date: ({ to, category, words, moveAlong }, commitment, id) => ({
    kind: 'propose-date',
    commitment,
    id,
    to,
    category,
    words,
    moveAlong,
  }),
  'date-answer': ({ of: proposal, words, answer }, commitment) => ({
    kind: answer === 'yes' ? 'agree-to-date' : 'decline-date',
    commitment,
    proposal,
    words,
  }),
  'date-withdrawal': ({ of: proposal }, commitment) => ({ kind: 'withdraw-date', commitment, proposal }),
  hold: ({ words }, commitment, id) => ({ kind: 'say-hold', commitment, id, words }),
  'hold-answer': ({ of: hold, words, answer }, commitment) => ({
    kind: answer === 'yes' ? 'accept-hold' : 'refuse-hold',
    commitment,
    hold,
    words,
  }),
  'hold-end': ({ of: hold }, commitment) => ({ kind: 'end-hold', commitment, hold }),
  contest: ({ words }, commitment, id) => ({ kind: 'contest', commitment, id, words }),
  settlement: ({ of: contest, outcome, words, does }, commitment) =>
    does === 'settle'
      ? { kind: 'settle-contest', commitment, contest, outcome }
      : { kind: 'offer-settlement', commitment, contest, outcome, words },
  waiver: ({ words }, commitment, id) => ({ kind: 'propose-waiver', commitment, id, words }),
  'waiver-answer': ({ of: waiver, words, answer }, commitment) => ({
    kind: answer === 'yes' ? 'agree-to-waiver' : 'decline-waiver',
    commitment,
    waiver,
    words,
  }),
  'waiver-withdrawal': ({ of: waiver }, commitment) => ({ kind: 'withdraw-waiver', commitment, waiver }),
  reason: ({ category, words }, commitment) => ({ kind: 'give-reason', commitment, category, words }),
  comment: ({ words }, commitment, id) => ({ kind: 'comment', commitment, id, words }),
  'comment-edit': ({ of: comment, seen, words }, commitment) => ({
    kind: 'edit-comment',
    commitment,
    comment,
    seen,
    words,
  }),
};

/** The command that a form of this noun asks for. `data` has been read by the noun's own schema. */
export const commandOf = (noun: NounName, data: unknown, commitment: string, id: string): CommitmentCommand =>
  (COMMANDS[noun] as (data: unknown, commitment: string, id: string) => CommitmentCommand)(data, commitment, id);

import { find } from '../../../domain/plan/state/things';
import type { SignatureGiven } from '../../../domain/plan/state/signature';
import { t } from '../../../words';
import { redLineName } from '../red-line';
import type { Naming, Said, Of, Says } from './said';

const onNotice = ({ notice, words }: { notice: string; words: string }, { plan }: Naming): Said => ({
  values: { number: find(plan.notices, notice)?.number ?? 0 },
  words,
  link: `notices/${notice}`,
});

const atOutcome: Said = { link: 'outcome' };

const signedAs = ({ name, position, onBehalfOf }: SignatureGiven) => ({
  name,
  position: position || 'none',
  principal: onBehalfOf?.name ?? 'none',
});

/** Notices, and how it ends: from the votes to a decision. */
export const OUTCOME: Says<Of<'notice' | 'outcome' | 'vote' | 'voting' | 'votes'>> = {
  'notice.given': ({ id, number, items, words, cureBy, onBehalfOf }) => ({
    values: { number, count: items.length, principal: onBehalfOf?.name ?? 'none' },
    dates: { by: cureBy },
    words,
    link: `notices/${id}`,
  }),
  'notice.acknowledged': (data, naming) => onNotice(data, naming),
  'notice.withdrawn': (data, naming) => onNotice(data, naming),
  'outcome.opened': ({ ground, redLine, ownLine, votesBy, words, laidAside }) => ({
    ...atOutcome,
    values: {
      ground: t(`outcome.ground.${ground}`),
      redLine: redLineName({ redLine, ...(ownLine && { ownLine }) }) ?? 'none',
      laidAside: laidAside ?? 'none',
    },
    dates: { votesBy },
    words,
  }),
  'vote.given': ({ vote }) => ({ ...atOutcome, values: { choice: vote.choice }, words: vote.words }),
  'vote.in': () => atOutcome,
  'voting.closed': () => atOutcome,
  'votes.opened': () => atOutcome,
  'outcome.overridden': ({ missing, words, onBehalfOf }) => ({
    ...atOutcome,
    values: { count: missing.length, principal: onBehalfOf?.name ?? 'none' },
    words,
  }),
  'outcome.proposed': ({ choice, words, stays, end, signature, hash }) => ({
    ...atOutcome,
    values: { ...signedAs(signature), choice, hash: hash.slice(0, 12), extended: end === null ? 'no' : 'yes' },
    dates: end === null ? {} : { end },
    words: [words, stays.words].filter(Boolean).join('\n\n'),
  }),
  'outcome.signed': ({ signature, hash }) => ({
    ...atOutcome,
    values: { ...signedAs(signature), hash: hash.slice(0, 12) },
  }),
  'outcome.answered': ({ words, onBehalfOf }) => ({
    ...atOutcome,
    values: { how: words === '' ? 'acknowledged' : 'reply', principal: onBehalfOf?.name ?? 'none' },
    words,
  }),
  'outcome.concluded': () => atOutcome,
  'outcome.withdrawn': ({ words }) => ({ ...atOutcome, words }),
  'outcome.decided': ({ outcome, decision }, { plan }) => {
    const found = find(plan.outcomes, outcome)?.decisions.find(({ id }) => id === decision);
    return { ...atOutcome, values: { choice: found?.choice ?? 'none' } };
  },
};

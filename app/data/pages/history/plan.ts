import type { WholePlan } from '../../../domain/plan/entries';
import type { Said, Of, Says } from './said';

const whole = ({ commitments }: WholePlan): Said => ({ values: { count: commitments.length }, link: 'text' });

/** The plan itself: its text, who should be heard, and its versions. */
export const PLAN: Says<Of<'plan' | 'terms' | 'goal' | 'expectation' | 'player' | 'part' | 'amendment' | 'version'>> = {
  'plan.started': whole,
  'plan.proposed': whole,
  'plan.renamed': ({ title }) => ({ values: { title } }),
  'plan.withdrawn': ({ words, keepUntil }) => ({
    values: { kept: keepUntil ? 'yes' : 'no' },
    dates: keepUntil ? { until: keepUntil } : {},
    words,
  }),
  'plan.closed': ({ how, keepUntil, words }) => ({
    values: { how },
    dates: { until: keepUntil },
    words: words || null,
  }),
  'terms.put': () => ({ link: 'text' }),
  'goal.put': ({ goal }) => ({ values: { thing: goal.title }, link: 'text' }),
  'expectation.put': ({ expectation }) => ({ values: { thing: expectation.title }, link: 'text' }),
  'player.put': ({ player }) => ({ values: { name: player.name } }),
  'player.removed': ({ id }, { thing }) => ({ values: { name: thing(id) } }),
  'player.heard': ({ id, view, moment = 'start' }, { thing }) => ({
    values: { name: thing(id), moment },
    words: view,
  }),
  'part.agreed': ({ part, of }, naming) => {
    const said = naming.part(part);
    return { ...said, values: { ...said.values, of: of ? naming.plan.parties[of] : 'none' } };
  },
  'part.declined': ({ part, words }, naming) => ({ ...naming.part(part), words }),
  'part.removed': ({ part }, naming) => naming.part(part),
  'amendment.opened': ({ words }) => ({ words, link: 'text' }),
  'amendment.dropped': ({ words }) => ({ words, link: 'text' }),
  'version.frozen': ({ number, hash }) => ({
    values: { number, hash: hash.slice(0, 12) },
    link: `versions/${number}`,
  }),
  'version.signed': ({ number, name, position, consent, onBehalfOf }) => ({
    values: { number, name, position: position || 'none', principal: onBehalfOf?.name ?? 'none' },
    words: consent,
  }),
  'version.in-force': ({ number, checkIns, dropped }) => ({
    values: { number, count: checkIns.length, dropped: dropped.length },
  }),
  'version.sent-back': ({ number, words }) => ({ values: { number }, words }),
};

import { plainAmount } from '../../../domain/money';
import { t } from '../../../words';
import { reworded, type Of, type Says } from './said';

/** What a side keeps to itself: notes, its assessment of the fit, and who agrees to parting. */
export const ONE_SIDE: Says<Of<'note' | 'agreement' | 'fit' | 'cost' | 'flag'>> = {
  'note.written': ({ about, ...wording }, naming) => ({
    values: { about: about === null ? 'plan' : 'thing', thing: about === null ? '' : naming.thing(about) },
    ...reworded(wording, naming),
    link: about === null ? 'notes' : `commitments/${about}`,
  }),
  'note.edited': (data, naming) => ({ ...reworded(data, naming), link: 'notes' }),
  'agreement.given': ({ agrees, words }) => ({
    values: { agrees: agrees ? 'yes' : 'no' },
    words,
    link: 'fit/agreement',
  }),
  'agreement.passed': ({ people }) => ({ values: { count: people.length }, link: 'fit/agreement' }),
  'note.removed': () => ({ link: 'notes' }),
  // Neither number nor words: whoever has not answered yet is not led by what others said, here as little as in the fit room.
  'fit.assessed': ({ question }) => ({
    values: { question: t(`fit.q.${question}`) },
    link: `fit/questions/${question}`,
  }),
  'cost.put': ({ rev, cost: { kind, amount, currency, on, words } }) => ({
    values: {
      again: rev > 1 ? 'yes' : 'no',
      kind: t(`fit.kind.${kind}`),
      amount: `${currency} ${plainAmount(amount, currency)}`,
    },
    dates: { on },
    words,
    link: 'fit/costs',
  }),
  'cost.removed': () => ({ link: 'fit/costs' }),
  'flag.put': ({ rev, flag: { kind, on, words, note } }) => ({
    values: { again: rev > 1 ? 'yes' : 'no', kind: t(`fit.flag.kind.${kind}`) },
    dates: { on },
    words: [words, note].filter(Boolean).join('\n\n'),
    link: 'fit/flags',
  }),
  'flag.settled': ({ on }) => ({
    values: { settled: on === null ? 'no' : 'yes' },
    dates: on === null ? {} : { on },
    link: 'fit/flags',
  }),
  'flag.removed': () => ({ link: 'fit/flags' }),
};

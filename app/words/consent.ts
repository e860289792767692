import { t, type Values, type WordKey } from './index';

/** In one's own name, and in somebody else's place. */
const CONSENT = {
  version: ['sign.consent.words', 'sign.consent.words-for'],
  notice: ['notice.consent.words', 'notice.consent.words-for'],
  proposal: ['outcome.decision.consent', 'outcome.decision.consent-for'],
  decision: ['outcome.sign.consent', 'outcome.sign.consent-for'],
  letter: ['transition.letter.consent', 'transition.letter.consent-for'],
  // Nobody signs a policy for somebody else.
  policy: ['policy.consent', 'policy.consent'],
} as const satisfies Record<string, readonly [own: WordKey, inPlace: WordKey]>;

/**
 * What somebody ticks who signs: the words on the screen are those that are kept with the signature. `inPlaceOf`: the name of the
 * executive in whose place they sign, or null.
 */
export function consentTo(what: keyof typeof CONSENT, values: Values, inPlaceOf: string | null) {
  const [own, inPlace] = CONSENT[what];
  return { words: inPlaceOf ? t(inPlace, { ...values, name: inPlaceOf }) : t(own, values), inPlaceOf };
}

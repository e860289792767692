import type { Naming, Said, Of, Says } from './said';

/** A line of a check-in, with the commitment it is about, if any. */
const aboutLine = (checkIn: string, commitment: string | null, naming: Naming, words: string): Said => {
  const said = naming.checkIn(checkIn);
  return { ...said, values: { ...said.values, thing: commitment === null ? 'none' : naming.thing(commitment) }, words };
};

/** Check-ins: both halves, the meeting, and its minutes. */
export const CHECK_INS: Says<Of<'half' | 'check-in' | 'addition' | 'decision' | 'attendance'>> = {
  'half.in': ({ checkIn }, naming) => naming.checkIn(checkIn),
  'check-in.started': ({ checkIn }, naming) => naming.checkIn(checkIn),
  'check-in.opened': ({ checkIn }, naming) => naming.checkIn(checkIn),
  'check-in.minuted': ({ checkIn, decisions }, naming) => ({
    ...naming.checkIn(checkIn),
    words: decisions.map(({ words }) => words).join('\n') || null,
  }),
  'check-in.acknowledged': ({ checkIn, words }, naming) => ({ ...naming.checkIn(checkIn), words }),
  'check-in.corrected': ({ checkIn, words }, naming) => ({ ...naming.checkIn(checkIn), words }),
  'check-in.called-off': ({ checkIn, words }, naming) => ({ ...naming.checkIn(checkIn), words }),
  'check-in.moved': ({ checkIn, on, words }, naming) => {
    const said = naming.checkIn(checkIn);
    return { ...said, dates: { to: on }, words };
  },
  'addition.made': ({ checkIn, commitment, words }, naming) => aboutLine(checkIn, commitment, naming, words),
  'addition.taken-back': ({ checkIn }, naming) => naming.checkIn(checkIn),
  'decision.noted': ({ checkIn, commitment, words }, naming) => aboutLine(checkIn, commitment, naming, words),
  'decision.changed': ({ checkIn, words }, naming) => ({ ...naming.checkIn(checkIn), words }),
  'decision.removed': ({ checkIn }, naming) => naming.checkIn(checkIn),
  'attendance.noted': ({ checkIn, name, there }, naming) => {
    const said = naming.checkIn(checkIn);
    return { ...said, values: { ...said.values, name, there: there ? 'yes' : 'no' } };
  },
  'half.given': ({ checkIn, half }, naming) => ({ ...naming.checkIn(checkIn), words: half.words }),
};

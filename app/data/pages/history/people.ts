import { find } from '../../../domain/plan/state/things';
import type { Of, Says } from './said';

/** Who sits in it, who signs in whose place, and what the companies are called. */
export const PEOPLE: Says<Of<'seat' | 'person' | 'party' | 'delegate'>> = {
  'seat.opened': ({ name, role, side }, { party }) => ({ values: { name, role, party: party(side) } }),
  'seat.role-changed': ({ seat, role }, { plan }) => ({ values: { name: find(plan.seats, seat)?.name ?? '', role } }),
  'seat.closed': ({ seat }, { plan }) => ({ values: { name: find(plan.seats, seat)?.name ?? '' } }),
  'person.erased': ({ seat }, { plan, party }) => ({
    values: { party: party(find(plan.seats, seat)?.side ?? 'vendor') },
  }),
  'party.renamed': ({ side, name, words }, { party }) => ({
    values: { name, was: party(side, 'before') || 'none' },
    words,
  }),
  'delegate.named': ({ to, from, until }, { plan }) => ({
    values: { name: find(plan.seats, to)?.name ?? '' },
    dates: { from, until },
  }),
  'delegate.ended': ({ id }, { plan }) => {
    const one = find(plan.delegations, id);
    const nameOf = (seat: string | undefined) => (seat && find(plan.seats, seat)?.name) || '';
    return { values: { name: nameOf(one?.to), principal: nameOf(one?.of) } };
  },
};

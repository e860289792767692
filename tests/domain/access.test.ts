import { describe, expect, it } from 'vitest';
import { ACTS, may, ROLES, SIDES, type Act, type Role, type Side, type Sitter } from '~/domain/access';

const sitter = (side: Side, role: Role): Sitter => ({ id: `${side}-${role}`, side, role });

/**
 * Who may, written out from the roles: one letter a role, viewer, contributor, lead, executive; capital where they may. First
 * the vendor's seats, then the customer's, on a thing of the vendor's that nobody in this table owns.
 */
const ON_A_THING_OF_THE_VENDOR: Record<Act, readonly [vendor: string, customer: string]> = {
  read: ['VCLE', 'VCLE'],
  'read-private': ['vcLE', 'vcLE'],
  'write-note': ['vcLE', 'vcLE'],
  'keep-fit': ['vcLE', 'vcLE'],
  'edit-plan': ['vcLE', 'vcLE'],
  'agree-to-part': ['vcLE', 'vcLE'],
  'propose-plan': ['vcLE', 'vcle'],
  'withdraw-plan': ['vcLE', 'vcLE'],
  freeze: ['vcLE', 'vcLE'],
  sign: ['vclE', 'vclE'],
  'send-back': ['vclE', 'vclE'],
  'close-plan': ['vclE', 'vclE'],
  'name-delegate': ['vclE', 'vcle'],
  'seat-own-side': ['vcLE', 'vcle'],
  'seat-other-side': ['vcLE', 'vcle'],
  'rename-party': ['vcLE', 'vcle'],
  deliver: ['vcLE', 'vcle'],
  'answer-delivery': ['vcle', 'vcLE'],
  'propose-date': ['vcLE', 'vcLE'],
  'answer-date': ['vcLE', 'vcLE'],
  hold: ['vcLE', 'vcle'],
  'answer-hold': ['vcle', 'vcLE'],
  'end-hold': ['vcLE', 'vcLE'],
  contest: ['vcLE', 'vcLE'],
  waive: ['vcLE', 'vcLE'],
  'give-reason': ['vcLE', 'vcLE'],
  comment: ['vcLE', 'vcLE'],
  'give-half': ['vcLE', 'vcLE'],
  'run-check-in': ['vcLE', 'vcLE'],
  'call-off-check-in': ['vcLE', 'vcLE'],
  'move-check-in': ['vcLE', 'vcLE'],
  'add-to-agenda': ['vcLE', 'vcLE'],
  'give-notice': ['vclE', 'vclE'],
  'acknowledge-notice': ['vcLE', 'vcLE'],
  'withdraw-notice': ['vclE', 'vclE'],
  'prepare-transition': ['vcLE', 'vcle'],
  'share-transition': ['vclE', 'vcle'],
  'answer-transition': ['vcLE', 'vcLE'],
  'send-letter': ['vclE', 'vcle'],
  'open-outcome': ['vcLE', 'vcLE'],
  'open-outcome-early': ['vclE', 'vclE'],
  vote: ['vclE', 'vclE'],
  decide: ['vclE', 'vclE'],
  'override-last-resort': ['vclE', 'vcle'],
};

/** How they part is prepared, shared and ended by the vendor. */
const VENDORS: readonly Act[] = [
  'propose-plan',
  'seat-other-side',
  'prepare-transition',
  'share-transition',
  'send-letter',
  'override-last-resort',
];
const MIRRORED: readonly Act[] = ACTS.filter((act) => !VENDORS.includes(act));

/** What a contributor may besides reading, and only where the thing is their own. */
const OWN_THINGS: readonly Act[] = ['deliver', 'hold', 'end-hold', 'give-reason', 'comment'];

const letters = (side: Side, act: Act, thingOf: Side): string =>
  ROLES.map((role) => {
    const letter = role.charAt(0);
    return may(sitter(side, role), act, { side: thingOf, owner: 'nobody-here' }) ? letter.toUpperCase() : letter;
  }).join('');

describe('who may do what in a plan', () => {
  it('has an expectation for every act', () => {
    expect(Object.keys(ON_A_THING_OF_THE_VENDOR).sort()).toEqual([...ACTS].sort());
  });

  it.each(ACTS)('%s: on what is the vendor’s', (act) => {
    expect([letters('vendor', act, 'vendor'), letters('customer', act, 'vendor')]).toEqual(
      ON_A_THING_OF_THE_VENDOR[act],
    );
  });

  it.each(MIRRORED)('%s: the customer may on its own things what the vendor may on its', (act) => {
    const [own, other] = ON_A_THING_OF_THE_VENDOR[act];
    expect([letters('customer', act, 'customer'), letters('vendor', act, 'customer')]).toEqual([own, other]);
  });

  it('only the vendor’s executive goes past what parting asks for', () => {
    expect(letters('customer', 'override-last-resort', 'customer')).toBe('vcle');
    expect(letters('vendor', 'override-last-resort', 'customer')).toBe('vclE');
  });

  it('only the vendor proposes, and opens seats of the other side', () => {
    expect(letters('customer', 'propose-plan', 'customer')).toBe('vcle');
    expect(letters('vendor', 'propose-plan', 'customer')).toBe('vcLE');
    expect(letters('customer', 'seat-other-side', 'vendor')).toBe('vcle');
    expect(letters('vendor', 'seat-other-side', 'customer')).toBe('vcLE');
  });

  it.each(SIDES)('a contributor of the %s acts on their own commitments, and on no other', (side) => {
    const seat = sitter(side, 'contributor');
    const other = side === 'vendor' ? 'customer' : 'vendor';
    const allowed = (thing: { side: Side; owner: string | null }) => ACTS.filter((act) => may(seat, act, thing));
    expect(allowed({ side, owner: seat.id })).toEqual(['read', ...OWN_THINGS]);
    expect(allowed({ side, owner: 'somebody-else' })).toEqual(['read']);
    expect(allowed({ side, owner: null })).toEqual(['read']);
    expect(allowed({ side: other, owner: seat.id })).toEqual(['read']);
  });

  it.each(SIDES)('a viewer of the %s reads, even what carries their name', (side) => {
    const seat = sitter(side, 'viewer');
    expect(ACTS.filter((act) => may(seat, act, { side, owner: seat.id }))).toEqual(['read']);
  });
});

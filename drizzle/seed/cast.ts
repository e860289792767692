import type { Role, Side } from '../../app/domain/access';
import { idOf } from './names';

/** Someone in the story. `seat` is where they sit in the plan with Northquay; null for nobody there. */
export interface Character {
  readonly name: string;
  readonly email: string;
  /** Job title. */
  readonly position: string;
  readonly company: string;
  readonly seat: { readonly side: Side; readonly role: Role } | null;
  /** Who they are, for the list of those who can sign in; absent for the others. */
  readonly sentence?: string;
}

const TESSEL = 'Tessel Analytics';
const NORTHQUAY = 'Northquay Freight';
const HALDEN = 'Halden Foods';
const MARLOW = 'Marlow Clinics';
const SABLE = 'Sable Retail';

export const COMPANIES = {
  vendor: TESSEL,
  northquay: NORTHQUAY,
  halden: HALDEN,
  marlow: MARLOW,
  sable: SABLE,
} as const;

export const CAST = {
  dana: {
    name: 'Dana Whitfield',
    email: 'dana.whitfield@northquay.example',
    position: 'Director of Operations',
    company: NORTHQUAY,
    seat: { side: 'customer', role: 'lead' },
    sentence: 'Customer lead: answers for what Northquay promised, and keeps Tessel to what it did.',
  },
  ruth: {
    name: 'Ruth Aldana',
    email: 'ruth.aldana@northquay.example',
    position: 'Chief Operating Officer',
    company: NORTHQUAY,
    seat: { side: 'customer', role: 'executive' },
    sentence: 'Customer executive: signed the plan for Northquay.',
  },
  priya: {
    name: 'Priya Raman',
    email: 'priya@tessel.example',
    position: 'Customer Success Manager',
    company: TESSEL,
    seat: { side: 'vendor', role: 'lead' },
    sentence: "Customer success manager, the vendor's lead: four plans, with four customers.",
  },
  elena: {
    name: 'Elena Sato',
    email: 'elena@tessel.example',
    position: 'Vice President, Customers',
    company: TESSEL,
    seat: { side: 'vendor', role: 'executive' },
    sentence: 'Vendor executive: signed the plan for Tessel.',
  },
  marcus: {
    name: 'Marcus Bell',
    email: 'marcus.bell@northquay.example',
    position: 'Data Manager',
    company: NORTHQUAY,
    seat: { side: 'customer', role: 'contributor' },
    sentence: 'Customer contributor: runs the pilot at three depots.',
  },
  wen: {
    name: 'Wen Li',
    email: 'wen@tessel.example',
    position: 'Dashboard Engineer',
    company: TESSEL,
    seat: { side: 'vendor', role: 'contributor' },
    sentence: 'Vendor contributor: builds the dashboards.',
  },
  jonas: {
    name: 'Jonas Feld',
    email: 'jonas@tessel.example',
    position: 'Revenue Operations',
    company: TESSEL,
    seat: null,
    sentence: 'Workspace admin: manages people, customers and seats, and sees no plan without a seat in it.',
  },
  grace: {
    name: 'Grace Okafor',
    email: 'grace.okafor@northquay.example',
    position: 'Head of Information Security',
    company: NORTHQUAY,
    seat: { side: 'customer', role: 'contributor' },
  },
  tomas: {
    name: 'Tomás Oliveira',
    email: 'tomas@tessel.example',
    position: 'Integration Engineer',
    company: TESSEL,
    seat: { side: 'vendor', role: 'contributor' },
  },
  mina: {
    name: 'Mina Duarte',
    email: 'mina@tessel.example',
    position: 'Customer Success Manager',
    company: TESSEL,
    seat: null,
  },
  ingrid: {
    name: 'Ingrid Halvorsen',
    email: 'ingrid.halvorsen@halden.example',
    position: 'Head of Supply Planning',
    company: HALDEN,
    seat: null,
  },
  peter: {
    name: 'Peter Lund',
    email: 'peter.lund@halden.example',
    position: 'Managing Director',
    company: HALDEN,
    seat: null,
  },
  nadia: {
    name: 'Nadia Brandt',
    email: 'nadia.brandt@marlow.example',
    position: 'Head of Clinic Operations',
    company: MARLOW,
    seat: null,
  },
  victor: {
    name: 'Victor Lindgren',
    email: 'victor.lindgren@marlow.example',
    position: 'Chief Executive',
    company: MARLOW,
    seat: null,
    sentence: 'Customer executive at Marlow: has voted, sealed, on how it goes on.',
  },
  hugo: {
    name: 'Hugo Ferrante',
    email: 'hugo.ferrante@sable.example',
    position: 'Head of Systems',
    company: SABLE,
    seat: null,
  },
  anita: {
    name: 'Anita Rao',
    email: 'anita.rao@sable.example',
    position: 'Chief Financial Officer',
    company: SABLE,
    seat: null,
    sentence: 'Customer executive at Sable: parts from Tessel, and has most of it behind her.',
  },
} as const satisfies Record<string, Character>;

export type Who = keyof typeof CAST;

export const EVERYONE = Object.keys(CAST) as readonly Who[];

/** The id a character gets as a person of the product. */
export const personIdOf = (who: Who): string => idOf('person', CAST[who].email);

/** A way into the demo: who can be chosen on the sign-in page. */
export interface SignInChoice {
  readonly name: string;
  readonly email: string;
  readonly company: string;
  /** Who they are, in a sentence. */
  readonly sentence: string;
}

/** Those who can sign in from a list. */
export const SIGN_INS: readonly SignInChoice[] = EVERYONE.flatMap((who) => {
  const { name, email, company, sentence }: Character = CAST[who];
  return sentence ? [{ name, email, company, sentence }] : [];
});

/** The same, a line each, for the terminal. */
export function castLines(): string[] {
  const width = Math.max(...SIGN_INS.map(({ name }) => name.length));
  const mail = Math.max(...SIGN_INS.map(({ email }) => email.length));
  return SIGN_INS.map(({ name, email, sentence }) => `${name.padEnd(width)}  ${email.padEnd(mail)}  ${sentence}`);
}

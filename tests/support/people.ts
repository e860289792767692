import type { Role, Side } from '~/domain/access';

/** Who sits in the plan of the tests, by the name the tests call them. */
export interface Person {
  readonly id: string;
  readonly side: Side;
  readonly role: Role;
  readonly name: string;
  readonly position: string;
  readonly email: string;
}

const person = (id: string, side: Side, role: Role, name: string, position: string): Person => ({
  id,
  side,
  role,
  name,
  position,
  email: `${id}@${side === 'vendor' ? 'tessel' : 'northquay'}.example`,
});

export const PEOPLE = {
  dana: person('dana', 'customer', 'lead', 'Dana Whitfield', 'Head of Operations'),
  marcus: person('marcus', 'customer', 'contributor', 'Marcus Bell', 'Data Engineer'),
  grace: person('grace', 'customer', 'viewer', 'Grace Okafor', 'Head of Security'),
  ruth: person('ruth', 'customer', 'executive', 'Ruth Aldana', 'Chief Operating Officer'),
  priya: person('priya', 'vendor', 'lead', 'Priya Raman', 'Customer Success Manager'),
  elena: person('elena', 'vendor', 'executive', 'Elena Sato', 'Vice President, Customers'),
  tomas: person('tomas', 'vendor', 'contributor', 'Tomás Oliveira', 'Integration Engineer'),
  wen: person('wen', 'vendor', 'contributor', 'Wen Li', 'Dashboard Engineer'),
} as const satisfies Record<string, Person>;

export type Who = keyof typeof PEOPLE;
export const EVERYONE = Object.keys(PEOPLE) as Who[];

/** The id of a person's seat in the plan of the tests. */
export const seatOf = (who: Who): string => `seat-${who}`;

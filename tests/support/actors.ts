import { actOnPlan } from '~/commands/act-on-plan.server';
import type { Role, Side } from '~/domain/access';
import type { PlanCommand } from '~/domain/plan/commands';
import { isRefusal } from '~/domain/refusal';
import { randomUUID } from 'node:crypto';
import { personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { addPerson, type TestHouse } from './house';

/** Who asks in the tests of who may see what: a kind of person each, all at one moment of the story. */
export const ACTORS = [
  'anonymous',
  'stranger',
  'removed',
  'otherCustomer',
  'admin',
  'customerViewer',
  'customerContributor',
  'customerLead',
  'customerExecutive',
  'vendorContributor',
  'csm',
  'vendorExecutive',
] as const;
export type Actor = (typeof ACTORS)[number];
export type KnownActor = Exclude<Actor, 'anonymous'>;

/**
 * The people behind the actors, by id, in a told house. All but the last five of the story's own are added here: a stranger, whom
 * nothing connects with anyone, a viewer, and someone who was removed from the plan of Northquay.
 */
export async function addActors(test: TestHouse): Promise<Readonly<Record<KnownActor, string>>> {
  return {
    stranger: await addPerson(test, 'sam@stranger.example', 'Sam Stranger'),
    removed: await seated(test, 'rem@northquay.example', 'Rem Oved', { side: 'customer', role: 'lead', close: true }),
    otherCustomer: personIdOf('ingrid'),
    admin: personIdOf('jonas'),
    customerViewer: await seated(test, 'vera@northquay.example', 'Vera Viewer', { side: 'customer', role: 'viewer' }),
    customerContributor: personIdOf('marcus'),
    customerLead: personIdOf('dana'),
    customerExecutive: personIdOf('ruth'),
    vendorContributor: personIdOf('wen'),
    csm: personIdOf('priya'),
    vendorExecutive: personIdOf('elena'),
  };
}

interface Chair {
  readonly side: Side;
  readonly role: Role;
  readonly close?: true;
}

/** Seats somebody in the plan of Northquay as Dana does, who takes the seat away again where `close` says so. */
async function seated(test: TestHouse, email: string, name: string, { side, role, close }: Chair): Promise<string> {
  const person = await addPerson(test, email, name);
  const dana = { personId: personIdOf('dana'), seatId: seatIdOf(NORTHQUAY, 'dana') };
  const act = async (command: PlanCommand): Promise<void> => {
    const acted = await actOnPlan({ house: test.house, ...dana, planId: NORTHQUAY, op: randomUUID(), command });
    if (isRefusal(acted)) throw new Error(acted.refused);
  };
  const seat = randomUUID();
  await act({ kind: 'open-seat', id: seat, person, side, role, name, position: '', email });
  if (close) await act({ kind: 'close-seat', seat });
  return person;
}

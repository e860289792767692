import * as z from 'zod/mini';
import { SIDES, type Role } from '~/domain/access';
import { fold } from '~/domain/plan/spreadsheet/fold';
import type { ImportedPlan } from '~/domain/plan/spreadsheet/import-plan';
import { email as emailField } from '~/forms/fields';
import type { PersonView } from '~/forms/import-view';
import type { ImportTyped } from '~/forms/new-plan';
import { t } from '~/words';

const address = emailField();
const isAddress = (text: string): boolean => z.safeParse(address, text).success;

type Typed = Pick<ImportTyped, 'personKey' | 'personName' | 'personPosition' | 'personEmail' | 'personRole'>;

export interface Own {
  readonly name: string;
  readonly email: string;
}

/** Answers for the side most: the customer's person with the most commitments is likely its lead. */
function likelyLead({ people, commitments }: ImportedPlan): string | null {
  const owns = (key: string) => commitments.filter(({ ownerKey }) => ownerKey === key).length;
  return people.filter(({ side }) => side === 'customer').sort((a, b) => owns(b.key) - owns(a.key))[0]?.key ?? null;
}

/**
 * Everyone of the file and a free line a side for whoever signs, with what was said about them in the preview. An address is needed
 * of each: without one nobody can be invited. `own` is who starts the plan.
 */
export function peopleOf(read: ImportedPlan, typed: Typed, own: Own): PersonView[] {
  const lead = likelyLead(read);
  const isOwn = ({ name, email, side }: ImportedPlan['people'][number]): boolean =>
    email === null ? side === 'vendor' && fold(name) === fold(own.name) : email === own.email.toLowerCase();
  const said = (key: string) => {
    const at = typed.personKey.indexOf(key);
    return at < 0
      ? null
      : {
          name: typed.personName[at]?.trim() ?? '',
          position: typed.personPosition[at]?.trim().slice(0, 120) ?? '',
          email: typed.personEmail[at]?.trim().toLowerCase() ?? '',
          role: typed.personRole[at],
        };
  };
  const fromFile = read.people.map((person): PersonView => {
    const { key, name, side } = person;
    const answer = said(key);
    const you = isOwn(person);
    const email = you ? own.email.toLowerCase() : person.email;
    const usual: Role = you || key === lead ? 'lead' : 'contributor';
    return {
      key,
      side,
      name,
      position: answer?.position ?? '',
      email: email ?? answer?.email ?? '',
      role: answer?.role ?? usual,
      owns: read.commitments.filter(({ ownerKey }) => ownerKey === key).length,
      extra: false,
      known: email !== null,
      you,
      fault: null,
    };
  });
  const extra = SIDES.map((side): PersonView => {
    const answer = said(`signs-${side}`);
    return {
      key: `signs-${side}`,
      side,
      name: answer?.name.slice(0, 100) ?? '',
      position: answer?.position ?? '',
      email: answer?.email ?? '',
      role: 'executive',
      owns: 0,
      extra: true,
      known: false,
      you: false,
      fault: null,
    };
  });
  const all = [...fromFile, ...extra];
  return all.map((one) => ({ ...one, fault: faultOf(one, all, own) }));
}

function faultOf(one: PersonView, all: readonly PersonView[], own: Own): string | null {
  if (one.extra && !one.name && !one.email) return null;
  if (!one.name) return t('start.person-name-missing');
  if (!one.email) return t('start.person-email-missing', { name: one.name });
  if (!isAddress(one.email)) return t('form.email');
  if (one.extra && one.email === own.email.toLowerCase()) return t('start.person-is-you');
  const first = all.find(({ email }) => email === one.email);
  return first && first !== one ? t('start.person-twice', { name: first.name }) : null;
}

/** Who is to get a seat: all but the free lines that were left free. */
export const invitedOf = (people: readonly PersonView[]): PersonView[] =>
  people.filter(({ extra, email }) => !extra || email);

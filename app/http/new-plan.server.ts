import { redirect } from '@remix-run/node';
import { newPlan, type NewPlan, type Seated } from '~/commands/new-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import { readCustomers, readOwnMembership, type Customer } from '~/data/customers.server';
import { readTemplates, type OwnTemplate } from '~/data/templates.server';
import { readWorkCalendar } from '~/data/workspace-settings.server';
import type { Role } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { dateOf, dayNumber, isTimeZone, localDate } from '~/domain/calendar';
import type { WholePlan } from '~/domain/plan/entries';
import { startTooFar } from '~/domain/plan/far-date';
import { importPlan } from '~/domain/plan/spreadsheet/import-plan';
import { plannedCommitments } from '~/domain/plan/spreadsheet/planned';
import { defaultTerms } from '~/domain/plan/start/start-plan';
import { fromTemplate, TEMPLATES, type Template, type TemplateStart } from '~/domain/plan/start/templates';
import { LONGEST } from '~/domain/plan/text/terms';
import { isRefusal } from '~/domain/refusal';
import { answersOf } from '~/forms/import-answers';
import type { PlanFacts, ImportView } from '~/forms/import-view';
import type { FieldErrors } from '~/forms/check';
import type { ImportTyped } from '~/forms/new-plan';
import { t } from '~/words';
import { sayRefusal } from '~/words/refusals';
import type { WorkspaceGuest } from './guard.server';
import { invitedOf, peopleOf } from './import-people.server';
import { asChosen, originOf } from './import-origin.server';
import { previewOf } from './import-preview.server';
import { notThere } from './refusals.server';

/** What a page that starts a plan knows of the workspace. */
export interface Desk {
  readonly workspace: string;
  readonly customers: readonly Customer[];
  readonly you: { readonly name: string; readonly email: string };
  /** The workspace's own templates that are offered. */
  readonly templates: readonly OwnTemplate[];
  /** In which its calendar counts; null where it has none. */
  readonly zone: string | null;
}

export const readDesk = ({ house, viewer, workspaceId }: WorkspaceGuest): Promise<Desk> =>
  asViewer(house, viewer, 'read', async (tx) => {
    const { workspace, ...you } = await readOwnMembership(tx, workspaceId, viewer.personId);
    const templates = (await readTemplates(tx, workspaceId)).filter(({ retiredAt }) => retiredAt === null);
    const zone = (await readWorkCalendar(tx, workspaceId))?.calendar.timeZone ?? null;
    return { workspace, customers: await readCustomers(tx, workspaceId), you, templates, zone };
  });

/** What is asked of every new plan; one sentence a field. `now` is the clock's instant. */
export function aboutFaults(about: PlanFacts, desk: Desk, now: string): FieldErrors {
  const errors: Record<string, string> = {};
  if (!about.customer && !about.newCustomer) errors['customer'] = t('start.customer-missing');
  if (about.customer && !desk.customers.some(({ id }) => id === about.customer)) throw notThere();
  if (!isTimeZone(about.zone)) errors['zone'] = t('start.zone-unknown');
  const far = startTooFar(about.start, localDate(now, isTimeZone(about.zone) ? about.zone : 'UTC'));
  if (far) errors['start'] = sayRefusal(far);
  return errors;
}

const customerName = (about: PlanFacts, desk: Desk): string =>
  about.newCustomer || (desk.customers.find(({ id }) => id === about.customer)?.name ?? '');

/** Makes a plan and goes to it. The form has been checked, so what is still refused is a bug or a race: 404 or 500 say so. */
async function make(guest: WorkspaceGuest, op: string, about: PlanFacts, rest: Pick<NewPlan, 'people' | 'write'>) {
  const { house, viewer, workspaceId } = guest;
  const made = await newPlan({
    house,
    personId: viewer.personId,
    workspaceId,
    op,
    position: about.position,
    customer: about.newCustomer ? { name: about.newCustomer } : { id: about.customer },
    ...rest,
  });
  if (!isRefusal(made)) return redirect(inPlan(made.planId, 'text'));
  if (made.refused === 'not-found' || made.refused === 'not-allowed') throw notThere();
  return made;
}

const blank = (about: PlanFacts, { seats, parties, policy, calendar }: Seated): WholePlan => ({
  title: about.title,
  parties,
  terms: defaultTerms(about.start, about.zone, policy ?? undefined, calendar),
  seats,
  goals: [],
  expectations: [],
  commitments: [],
  players: [],
});

/** How forms name a template of the workspace. */
export const ownWay = (id: string): string => `own-${id}`;

/** What a plan can start from by this name: a template, nothing (null), or undefined where that is not, or no longer, offered. */
export function templateNamed(way: string, { templates }: Desk): Template | null | undefined {
  if (way === 'blank') return null;
  const own = templates.find(({ id }) => ownWay(id) === way);
  return own ? { key: way, goals: [], ...own.text } : TEMPLATES.find((one) => one.key === way);
}

const meantFor = (role: Role): string => (role === 'viewer' ? '' : t(`templates.meant-for.${role}`));

/** From nothing, or from a template. What is meant for the vendor's lead is the starter's. */
export function makeFromTemplate(guest: WorkspaceGuest, op: string, about: PlanFacts, template: Template | null) {
  const write = (seated: Seated): WholePlan => {
    const whole = blank(about, seated);
    const { start, calendar } = whole.terms;
    if (!template) return whole;
    const ownerOf: TemplateStart['ownerOf'] = ({ side, role }) =>
      side === 'vendor' && role === 'lead' ? seated.own : null;
    const parts = fromTemplate(template, { start, calendar, ids: seated.ids, ownerOf, meantFor });
    return { ...whole, terms: { ...whole.terms, end: endOf(whole.terms.end, parts) }, ...parts };
  };
  return make(guest, op, about, { people: [], write });
}

/** How long a time frame goes on after what is due last. */
const AFTERWARDS = 7;

/** The last date of a step with which the time frame is not too long. */
const latestStep = (start: string): string => dateOf(dayNumber(start) + LONGEST - AFTERWARDS);

/** The last day of the time frame: eight weeks, or as far as the commitments reach. */
const endOf = (end: string, read: { readonly commitments: readonly { readonly due: string }[] }): string => {
  const last = read.commitments.reduce((day, { due }) => (due > day ? due : day), end);
  return last > end ? dateOf(dayNumber(last) + AFTERWARDS) : end;
};

/**
 * Reads the spreadsheet with what was said about it. Makes the plan when it is right and that is what was asked; else comes back
 * with the preview. Nothing is kept in between: the text travels with the form.
 */
export async function previewOrMake(
  guest: WorkspaceGuest,
  op: string,
  sent: ImportTyped,
): Promise<{ readonly preview: ImportView; readonly about: PlanFacts } | Awaited<ReturnType<typeof make>>> {
  const desk = await readDesk(guest);
  const typed = asChosen(sent);
  const { customer, newCustomer, title, position, start, zone, text } = typed;
  const about: PlanFacts = { customer, newCustomer, title, position, start, zone };
  const now = guest.house.clock.now();
  if (Object.keys(aboutFaults(about, desk, now)).length > 0) throw notThere();
  const names = { vendor: desk.workspace, customer: customerName(about, desk) };
  const answers = answersOf(typed);
  const read = importPlan(text, names, answers, latestStep(start));
  const people = peopleOf(read, typed, desk.you);
  const today = localDate(now, zone);
  const preview = previewOf({ names, text, answers, read, people, today, origin: originOf(typed) });
  const right = read.faults.length === 0 && preview.faultsOfPeople === 0;
  if (!typed.ready || typed.again || !right) return { preview, about };
  return make(guest, op, about, {
    people: invitedOf(people),
    write: (seated) => {
      const whole = blank(about, seated);
      const terms = { ...whole.terms, end: endOf(whole.terms.end, read) };
      return { ...whole, terms, commitments: plannedCommitments(read.commitments, seated) };
    },
  });
}

import { randomUUID } from 'node:crypto';
import { data, redirect } from '@remix-run/node';
import { asViewer } from '~/data/as-viewer.server';
import { isMemberOf } from '~/data/seats.server';
import { readTemplate } from '~/data/templates.server';
import { rewriteTemplate, saveTemplate } from '~/commands/keep-template.server';
import { may } from '~/domain/access';
import type { Plan } from '~/domain/plan/state/plan';
import {
  butFor,
  customerNames,
  oneWordNamesIn,
  perhapsNamedIn,
  type CustomerNames,
} from '~/domain/plan/start/template-names';
import { templateOf } from '~/domain/plan/start/template-of';
import type { TemplateText } from '~/domain/plan/start/template-text';
import { isRefusal } from '~/domain/refusal';
import { isUuid } from '~/domain/uuid';
import type { Typed } from '~/forms/check';
import { templateForm, type OrdinaryWord, type TemplateRows } from '~/forms/template';
import { t } from '~/words';
import { formConflict, formFault, readForm, type FormRead } from './forms';
import type { SeatedGuest, WorkspaceGuest } from './guard.server';
import { seePlan } from './plan.server';
import { notThere, refused } from './refusals.server';
import { readTemplateRows } from './template-read.server';
import { rowsOfText, rowsOfTyped } from './template-rows.server';

/** The address of a workspace's templates, or of one of them. */
export const templatesOf = (workspaceId: string, id?: string): string =>
  ['/workspaces', workspaceId, 'templates', ...(id ? [id] : [])].join('/');

/** The template that the address names. */
export async function templateAt({ house, viewer, workspaceId, params }: WorkspaceGuest) {
  const id = params['template'] ?? '';
  const found = isUuid(id) && (await asViewer(house, viewer, 'read', (tx) => readTemplate(tx, workspaceId, id)));
  if (!found) throw notThere();
  return found;
}

const instead = () => ({ company: t('templates.instead.company'), person: t('templates.instead.person') });

/** The plan, for a lead of the vendor's who works at its workspace; for all others the page is not there. */
async function planToKeep<T>(guest: SeatedGuest, show: (plan: Plan) => T): Promise<T> {
  const { seat, viewer, workspaceId } = guest;
  return seePlan(guest, async ({ plan }, tx) => {
    if (seat.side !== 'vendor' || !may(seat, 'edit-plan')) throw notThere();
    if (!(await isMemberOf(tx, viewer.personId, workspaceId))) throw notThere();
    return show(plan);
  });
}

/** Words that may still name the customer or its people, row by row, as a sentence to look at. */
const looks = (rows: TemplateRows, names: CustomerNames) => {
  const look = (...texts: readonly string[]) => perhapsNamedIn(texts.join(' '), names).join(', ');
  return {
    steps: rows.steps.map(({ title, done, stream }) => look(title, done, stream)),
    expectations: rows.expectations.map(({ title, typical, now }) => look(title, typical, now)),
  };
};

/** A plan as the rows of a template that is still to be saved. */
export const planAsTemplate = (guest: SeatedGuest) =>
  planToKeep(guest, (plan) => {
    const text = templateOf(plan, instead());
    const rows = rowsOfText({ ...text, title: '', purpose: '' });
    return {
      planId: plan.id,
      customer: plan.parties.customer,
      vendor: plan.parties.vendor,
      rows,
      looks: looks(rows, customerNames(plan)),
    };
  });

/** Which names of one word were said to be ordinary words. */
const meantIn = ({ meant = [] }: Typed): readonly string[] => (typeof meant === 'string' ? [meant] : meant);

/** Names of one word in what was typed, which can be said to be ordinary words. */
function ordinaryWords(typed: Typed, names: CustomerNames): OrdinaryWord[] {
  const { title, purpose, steps, expectations } = rowsOfTyped(typed);
  const texts = [
    ...[title, purpose],
    ...steps.flatMap((row) => [row.title, row.done, row.stream]),
    ...expectations.flatMap((row) => [row.title, row.typical, row.now]),
  ];
  const meant = meantIn(typed);
  return oneWordNamesIn(texts.join('\n'), names).map((word) => ({ word, meant: meant.includes(word) }));
}

/** The answer to a form that is to be mended: sentences at its fields, and the rows as they were typed. */
const mend = (
  read: Pick<FormRead<never>, 'form' | 'typed'>,
  errors: Parameters<typeof formFault>[1],
  names: CustomerNames | null,
) => {
  const { data: answer, init } = formFault(read, errors);
  const ordinary = names ? ordinaryWords(read.typed, names) : [];
  return data({ ...answer, rows: rowsOfTyped(read.typed), ordinary }, init ?? {});
};

/** Keeps a plan as a new template of its workspace, and goes to it. */
export async function savePlanAsTemplate(guest: SeatedGuest) {
  const read = await readForm(guest.request, templateForm);
  const names = await planToKeep(guest, customerNames);
  if (!read.ok) return mend(read, read.errors, names);
  const { text, errors } = readTemplateRows(rowsOfTyped(read.typed), butFor(names, meantIn(read.typed)));
  if (Object.keys(errors).length > 0) return mend(read, errors, names);
  const { house, viewer, workspaceId } = guest;
  const id = randomUUID();
  const kept = await saveTemplate({ house, personId: viewer.personId, workspaceId, op: read.op }, id, text);
  if (isRefusal(kept)) return refused(read, kept);
  return redirect(`${templatesOf(workspaceId)}?saved=${id}`);
}

/** What a template says, one line a step, for whoever was overtaken. */
const told = ({ title, purpose, commitments, expectations }: TemplateText): string[] => [
  title,
  purpose,
  ...commitments.map((one) => {
    const { dueIn } = one;
    const due =
      typeof dueIn === 'number'
        ? t('templates.due-start', { days: dueIn })
        : t('templates.due-step', {
            days: dueIn.days,
            step: commitments.findIndex(({ key }) => key === dueIn.after) + 1,
          });
    const owner = t(
      `templates.owner.${one.role && one.role !== 'viewer' ? (`${one.side}-${one.role}` as const) : one.side}`,
    );
    return [one.title, owner, due, t(`start.weight.${one.weight}`), one.doneMeans].filter(Boolean).join(' · ');
  }),
  ...expectations.map((one) => [one.title, one.typical, one.now].filter(Boolean).join(' · ')),
];

/** Only what differs, so that a long template is not told twice. */
function apart(theirs: TemplateText, yours: TemplateText): { readonly theirs: string; readonly yours: string } {
  const [a, b] = [told(theirs), told(yours)];
  const only = (lines: readonly string[], other: readonly string[]) =>
    lines.filter((line) => !other.includes(line)).join('\n');
  return { theirs: only(a, b), yours: only(b, a) };
}

/** Writes a template as it was edited. Overtaken: both texts, and everything typed. */
export async function rewriteTemplateAt(guest: WorkspaceGuest) {
  const { house, viewer, workspaceId } = guest;
  const read = await readForm(guest.request, templateForm);
  const { id } = await templateAt(guest);
  if (!read.ok) return mend(read, read.errors, null);
  const { text, errors } = readTemplateRows(rowsOfTyped(read.typed), null);
  if (Object.keys(errors).length > 0) return mend(read, errors, null);
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const done = await rewriteTemplate(ask, { id, seen: Number(read.data.rev), text });
  if (!isRefusal(done)) return redirect(`${templatesOf(workspaceId)}?saved=${id}`);
  if (done.refused !== 'changed-meanwhile') return refused(read, done);
  const now = await templateAt(guest);
  const { data: answer, init } = formConflict(read, { ...apart(now.text, text), by: now.changedBy });
  return data({ ...answer, rows: rowsOfTyped(read.typed) }, init ?? {});
}

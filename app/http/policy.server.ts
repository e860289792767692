import { redirect } from '@remix-run/node';
import { writePolicy } from '~/commands/agree-on-policy.server';
import { policyLines } from '~/data/pages/policy';
import { asViewer } from '~/data/as-viewer.server';
import { readPolicies } from '~/data/fit-policies.server';
import { readMemberships } from '~/data/memberships.server';
import { readMembers } from '~/data/workspaces.server';
import { policyAddress } from '~/domain/addresses';
import { GIVEN_TEXT, policyDraft, policyInForce, type PolicyText } from '~/domain/fit-policy/policy-version';
import { isRefusal } from '~/domain/refusal';
import { policyForm, type PolicyTyped } from '~/forms/policy';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';
import { formConflict, formFault, readForm } from './forms';
import type { WorkspaceGuest } from './guard.server';
import { written } from './put-part.server';
import { notThere, refused } from './refusals.server';

/** The versions of the workspace's policy, its name, who works there, and whether the reader writes it. */
export const readPolicyDesk = ({ house, viewer, workspaceId }: WorkspaceGuest) =>
  asViewer(house, viewer, 'read', async (tx) => {
    const own = (await readMemberships(tx, viewer.personId)).find((one) => one.workspaceId === workspaceId);
    return {
      workspaceId,
      name: own?.name ?? '',
      isAdmin: own?.role === 'admin',
      versions: await readPolicies(tx, workspaceId),
      members: await readMembers(tx, workspaceId),
    };
  });

/** The version that the address names (`:number`), put to its leaders already; "not there" when there is none. */
export async function policyVersionAt(guest: WorkspaceGuest) {
  const desk = await readPolicyDesk(guest);
  const version = desk.versions.find(({ number }) => String(number) === guest.params['number']);
  if (!version || version.offeredAt === null) throw notThere();
  return { ...desk, version };
}

/** What the form of a draft begins with: the draft, else what holds, else what is given. */
export function draftOf({ versions }: Pick<Awaited<ReturnType<typeof readPolicyDesk>>, 'versions'>) {
  const draft = policyDraft(versions);
  return {
    number: draft?.number ?? Math.max(0, ...versions.map((one) => one.number)) + 1,
    rev: draft?.rev ?? 0,
    text: (draft ?? policyInForce(versions))?.text ?? GIVEN_TEXT,
  };
}

type Named = { readonly personId: string; readonly name: string };

/** What was typed, as the domain's own value; members are named as they are called now. */
export function textOfTyped(typed: PolicyTyped, members: readonly Named[]): PolicyText {
  const named = (chosen: readonly string[]) =>
    typed.person.flatMap((person, row) => {
      const member = members.find(({ personId }) => personId === person);
      return member && chosen.includes(person) ? [{ person, name: member.name, office: typed.office[row] ?? '' }] : [];
    });
  return {
    floor: typed.floor / 100,
    minResults: typed.minResults,
    minCheckIns: typed.minCheckIns,
    cureDays: typed.cureDays,
    retentionMonths: typed.retentionMonths,
    redLines: { abuse: typed.abuse, security: typed.security, law: typed.law },
    ownRedLines: typed.ownTitle
      .map((title, row) => ({ title, words: typed.ownWords[row] ?? '' }))
      .filter(({ title }) => title !== ''),
    mustAgree: named(typed.agrees),
    leaders: named(typed.signs),
  };
}

/** Writes the draft as it was typed. Overtaken: both texts, and everything typed. */
export async function writePolicyAt(guest: WorkspaceGuest) {
  const { house, viewer, workspaceId, request } = guest;
  const read = await readForm(request, policyForm);
  if (!read.ok) return formFault(read);
  const nameless = read.data.ownWords.findIndex((words, row) => words !== '' && !read.data.ownTitle[row]);
  if (nameless !== -1) return formFault(read, { [`ownTitle.${nameless}`]: t('policy.own-missing') });
  const desk = await readPolicyDesk(guest);
  const text = textOfTyped(read.data, desk.members);
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const done = await writePolicy(ask, { seen: Number(read.data.rev), text });
  if (!isRefusal(done)) return redirect(policyAddress(workspaceId));
  if (done.refused !== 'changed-meanwhile') return refused(read, done);
  const now = draftOf(await readPolicyDesk(guest));
  const locale = readerLocale(request.headers.get('accept-language'));
  return formConflict(read, {
    theirs: written(policyLines(now.text, locale)),
    yours: written(policyLines(text, locale)),
  });
}

import { randomUUID } from 'node:crypto';
import { redirect } from '@remix-run/node';
import { noteExport } from '~/commands/note-export.server';
import { logInPieces } from '~/data/admin-log.server';
import { exportedBundle, readExport } from '~/data/workspace-export.server';
import { isRefusal } from '~/domain/refusal';
import { noFields } from '~/forms/administer';
import { isProofFresh } from '~/session/viewer.server';
import { t } from '~/words';
import { sayHow, sayLogged } from '~/words/log';
import { csvPieces, csvText } from './csv.server';
import { file } from './file.server';
import { formFault, readForm } from './forms';
import type { ReaderGuest, WorkspaceGuest } from './guard.server';
import { notThere, refused } from './refusals.server';
import { zipped, type Packed } from './zip.server';

/** Everything that is the vendor's and that its admin may read, as one archive that flows as it is taken. */
export async function exportAt({ house, viewer, workspaceId, request }: WorkspaceGuest) {
  const read = await readForm(request, noFields);
  if (!read.ok) return formFault(read);
  if (!isProofFresh(viewer))
    return redirect(`/you/proof?to=${encodeURIComponent(`/workspaces/${workspaceId}/export`)}`);
  const { personId } = viewer;
  // A download leaves its page as it was: pressed again, it sends the key it sent before, and takes another archive.
  const noted = await noteExport({ house, personId, workspaceId, op: randomUUID() });
  if (isRefusal(noted)) return refused(read, noted);
  return archive({ house, viewer, workspaceId });
}

/** The same for a program: who only asks how large it is takes nothing. */
export async function exportByToken(
  { house, viewer, workspaceId, request }: ReaderGuest,
  token: NonNullable<ReaderGuest['token']>,
): Promise<Response> {
  if (request.method === 'HEAD') return archiveOf('', house);
  const noted = await noteExport({ house, personId: viewer.personId, workspaceId, op: randomUUID() }, token);
  if (isRefusal(noted)) throw notThere();
  return archive({ house, viewer, workspaceId });
}

const archiveOf = (body: Parameters<typeof file>[0], { clock }: ReaderGuest['house']): Response =>
  file(body, 'application/zip', `evenhand-workspace-${clock.now().slice(0, 10)}.zip`);

async function archive({ house, viewer, workspaceId }: Pick<ReaderGuest, 'house' | 'viewer' | 'workspaceId'>) {
  const { personId } = viewer;
  const all = await readExport(house, personId, workspaceId);
  const bundles = all.own.map((seat): Packed => ({
    name: `plans/${seat.plan}.json`,
    parts: exportedBundle(house, personId, seat),
  }));
  const log = { name: 'log.csv', parts: logOf(house, personId, workspaceId) };
  return archiveOf(zipped([...filesOf(all), log, ...bundles]), house);
}

type Read = Awaited<ReturnType<typeof readExport>>;

const json = (name: string, value: unknown): Packed => ({ name, parts: [`${JSON.stringify(value, null, 2)}\n`] });
const csv = (name: string, rows: Parameters<typeof csvText>[0]): Packed => ({ name, parts: [csvText(rows)] });

function logOf(house: ReaderGuest['house'], personId: string, workspaceId: string): AsyncGenerator<string> {
  const rows = async function* () {
    for await (const lines of logInPieces(house, personId, workspaceId, { person: '', kind: '' }))
      yield lines.map((line) => [line.at, line.by, line.kind, sayLogged(line), sayHow(line)]);
  };
  return csvPieces(['at', 'who', 'kind', 'what', 'how'], rows());
}

function filesOf({ id, name, calendar, brand, ...all }: Read): Packed[] {
  const { members, customers, plans, invitations, policies, templates, seats, own } = all;
  const title = new Map(plans.map((plan) => [plan.id, plan.title]));
  return [
    { name: 'README.txt', parts: [t('export.readme', { name, plans: plans.length, own: own.length })] },
    json('workspace.json', { id, name, calendar, colour: brand?.colour ?? '' }),
    ...(brand?.logo
      ? [{ name: brand.logo.type === 'image/png' ? 'logo.png' : 'logo.jpg', parts: [new Uint8Array(brand.logo.bytes)] }]
      : []),
    csv('members.csv', [
      ['id', 'name', 'email', 'role', 'joined_at'],
      ...members.map((one) => [one.personId, one.name, one.email, one.role, one.joinedAt ?? '']),
    ]),
    csv('customers.csv', [['id', 'name', 'plans'], ...customers.map((one) => [one.id, one.name, one.plans])]),
    csv('plans.csv', [
      ['id', 'title', 'customer', 'stage'],
      ...plans.map((one) => [one.id, one.title, one.customer, one.stage]),
    ]),
    csv('seats.csv', [
      ['plan', 'plan_title', 'side', 'role', 'name', 'position', 'email', 'closed'],
      ...seats.map((one) => [
        ...[one.plan, title.get(one.plan) ?? '', one.side, one.role],
        ...[one.name, one.position, one.email, one.closed ? 'yes' : 'no'],
      ]),
    ]),
    csv('invitations.csv', [
      ['name', 'email', 'plan', 'role', 'sent_at', 'holds_until'],
      ...invitations.map((one) => [
        ...[one.name, one.email, one.title ?? '', one.role],
        ...[one.sent ?? '', one.until ?? ''],
      ]),
    ]),
    json('policies.json', policies),
    json('templates.json', templates),
  ];
}

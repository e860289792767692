import { data } from '@remix-run/node';
import { Refused } from '~/commands/refused';
import { asViewer, type Tx } from '~/data/as-viewer.server';
import { nameFiles, waitingFiles, type SentBy } from '~/data/files/file-rows.server';
import type { CommandOf, PlanCommand } from '~/domain/plan/commands';
import { MOST_FILE_BYTES, MOST_FILES } from '~/domain/plan/files/file-kinds';
import type { NamedFile } from '~/domain/plan/state/file';
import { refuse } from '~/domain/refusal';
import type { FormSchema } from '~/forms/check';
import type { FormFault } from '~/forms/fault';
import { t } from '~/words';
import { readFields, readForm, type FormRead } from '../forms';
import type { SeatedGuest } from '../guard.server';
import { isFault, letGo, type FileFault } from './arrive.server';
import { beginSending } from './at-once';
import { holdFile } from './hold-files.server';
import { readUpload, type Upload } from './read-upload.server';

/** A form that may bring files, read: those that are kept for it, and a sentence about those that are not. */
export interface ReadWithFiles<S extends FormSchema> {
  readonly read: FormRead<S>;
  readonly held: readonly NamedFile[];
  readonly fault: string | null;
}

/**
 * Reads a form with files for a commitment. Its body is taken only now that it is known who sends it; where the form is not open any more
 * its files are not kept, and what was typed is read all the same. Good files are kept although others are not, so that nobody sends them twice.
 */
export async function readFormWithFiles<S extends FormSchema>(
  guest: SeatedGuest,
  schema: S,
  about: string,
  isOpen: () => Promise<boolean>,
): Promise<ReadWithFiles<S>> {
  const { request, context, house, viewer, seat, planId } = guest;
  const upload = context.body && (await uploaded(guest, (await isOpen()) ? house.files.arriving : null));
  const sent: (NamedFile | FileFault)[] = [];
  let read: FormRead<S>;
  try {
    read = upload ? readFields(upload.fields, schema) : await readForm(request, schema);
    for (const one of upload?.files ?? []) sent.push(isFault(one) ? one : await holdFile(guest, about, one));
  } finally {
    await Promise.all((upload?.files ?? []).map((one) => (isFault(one) ? null : letGo(one))));
  }
  const kept = idsIn(read.typed['held']);
  const eyes = { personId: viewer.personId, seatId: seat.id };
  const by = { planId, personId: viewer.personId, about };
  const before = kept.length === 0 ? [] : await asViewer(house, eyes, 'read', (tx) => waitingFiles(tx, by, kept));
  const held = [...before, ...sent.filter((one) => !isFault(one))] as NamedFile[];
  const tooMany = upload?.tooMany || held.length > MOST_FILES;
  const fault = [
    ...(tooMany ? [t('files.too-many', { count: MOST_FILES })] : []),
    ...(kept.length > before.length ? [t('refusal.files-gone')] : []),
    ...sent.filter(isFault).map(sayFault),
  ].join(' ');
  return { read, held, fault: fault || null };
}

async function uploaded({ request, context, viewer }: SeatedGuest, folder: string | null): Promise<Upload> {
  const end = beginSending(viewer.personId);
  if (!end) throw data(null, { status: 429 });
  try {
    const upload = await readUpload(request, context.body!, folder).catch(() => null);
    if (!upload) throw data(null, { status: 400 });
    return upload;
  } finally {
    end();
  }
}

const idsIn = (typed: string | readonly string[] | undefined): readonly string[] =>
  typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed;

const sayFault = ({ name, why }: FileFault): string =>
  t(`files.not-taken.${why}`, { name, megabytes: MOST_FILE_BYTES / 1_000_000 });

/** The command with files named in it, in the transaction that writes what names them; refused where one is no longer there. */
export const naming =
  (command: CommandOf<'deliver'>, by: SentBy, held: readonly NamedFile[]) =>
  async (tx: Tx): Promise<PlanCommand> => {
    const files = await nameFiles(
      tx,
      by,
      held.map(({ id }) => id),
    );
    if (!files) throw new Refused(refuse('files-gone', undefined, 'files'));
    return { ...command, files };
  };

/** The answer to a form that comes back, with the files that are kept for it; any other answer as it is. */
export function withHeld<A extends Response | ReturnType<typeof data<{ fault: FormFault }>>>(
  answer: A,
  held: readonly NamedFile[],
) {
  if (answer instanceof Response || held.length === 0) return answer;
  const { data: given, init } = answer as Exclude<A, Response>;
  const typed = { ...given.fault.typed, held: held.map(({ id }) => id) };
  const shown = held.map(({ id, name, size }) => ({ id, name, size }));
  return data({ ...given, fault: { ...given.fault, typed }, held: shown }, init ?? undefined);
}

import { isErased } from '../../domain/ledger/erased';
import type { NamedFile } from '../../domain/plan/state/file';
import type { Plan } from '../../domain/plan/state/plan';
import { named, type Named } from './people';

/** A file as it is shown: who sees the entry that names it can have it, unless it was erased. */
export interface FileShown extends NamedFile {
  readonly erased: boolean;
}

/** A file that is kept for a form until it is sent. */
export type HeldFile = Pick<NamedFile, 'id' | 'name' | 'size'>;

export const filesShown = (files: readonly NamedFile[] | undefined): FileShown[] =>
  (files ?? []).map((file) => ({ ...file, erased: isErased(file.name) }));

/** A file in the record: with which delivery it came, from whom and when. */
export interface FileDelivered extends FileShown {
  readonly commitment: { readonly id: string; readonly number: string; readonly title: string };
  readonly by: Named;
  readonly at: string;
}

/** Every file that was delivered, the oldest first. */
export const filesDelivered = (plan: Plan): FileDelivered[] =>
  Object.values(plan.commitments)
    .flatMap(({ id, number, title, deliveries }) =>
      deliveries.flatMap(({ by, at, files }) =>
        filesShown(files).map((file) => ({ ...file, commitment: { id, number, title }, by: named(plan, by), at })),
      ),
    )
    .sort((a, b) => a.at.localeCompare(b.at));

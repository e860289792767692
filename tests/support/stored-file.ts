import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf } from '~/data/files/store.server';
import type { NamedFile } from '~/domain/plan/state/file';
import type { TestHouse } from './house';
import { sha256, type SentFile } from './uploads';

export interface StoredFile extends SentFile {
  readonly planId: string;
  readonly personId: string;
  readonly about?: string;
  /** As if an entry named it. */
  readonly named?: boolean;
  /** How many hours ago it was sent. */
  readonly hours?: number;
}

/** Puts a file where one is that somebody sent, with its bytes, without asking who may. */
export async function storeFile(
  test: TestHouse,
  { planId, personId, about = 'export', name, bytes, named = false, hours = 0 }: StoredFile,
): Promise<NamedFile> {
  const file = { id: randomUUID(), name, size: bytes.length, type: 'application/pdf', sha256: sha256(bytes) };
  const [{ workspace } = { workspace: '' }] = await test.rows<{ workspace: string }>(
    'select workspace_id as workspace from plan where id = $1',
    planId,
  );
  const path = join(tmpdir(), randomUUID());
  await writeFile(path, bytes);
  await test.house.files.store.put(keyOf(workspace, file.sha256), { path, ...file });
  await rm(path, { force: true });
  await test.rows(
    `insert into file (workspace_id, plan_id, id, person_id, about, name, size, type, sha256, made_at, kept_at, named_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() - $10::int * interval '1 hour', now(), $11)`,
    ...[workspace, planId, file.id, personId, about, name, file.size, file.type, file.sha256, hours],
    named ? new Date().toISOString() : null,
  );
  return file;
}

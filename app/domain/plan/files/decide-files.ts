import { hasControls, isBlank } from '../../text';
import { refuse, type Refusal } from '../../refusal';
import type { NamedFile } from '../state/file';
import { FILE_KINDS, MOST_FILE_BYTES, MOST_FILES } from './file-kinds';

const HASH = /^[0-9a-f]{64}$/;
const TYPES: ReadonlySet<string> = new Set(FILE_KINDS.map(({ type }) => type));

const isRight = ({ name, size, type, sha256 }: NamedFile): boolean =>
  !isBlank(name) &&
  !hasControls(name) &&
  Number.isInteger(size) &&
  size > 0 &&
  size <= MOST_FILE_BYTES &&
  TYPES.has(type) &&
  HASH.test(sha256);

/** Why these files cannot be named together in an entry; null when they can. */
export function unnameable(files: readonly NamedFile[]): Refusal | null {
  if (files.length > MOST_FILES) return refuse('too-many-files', { count: MOST_FILES }, 'files');
  const ids = new Set(files.map(({ id }) => id));
  return ids.size === files.length && files.every(isRight) ? null : refuse('not-valid', undefined, 'files');
}

/** What an entry and a plan say of files: nothing where there are none, as before there were any. */
export const withFiles = (files: readonly NamedFile[] | undefined): { readonly files?: readonly NamedFile[] } =>
  files && files.length > 0 ? { files } : {};

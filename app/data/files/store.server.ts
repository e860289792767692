import type { Readable } from 'node:stream';

/** The place where bytes are kept cannot keep or give them just now: a full disk, a folder that cannot be written, a server that is away. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';
}

/** By its name: the process and the built routes each have a class of their own. */
export const isStoreAway = (error: unknown): error is StoreAway => error instanceof Error && error.name === 'StoreAway';

/** Where the bytes of files are kept, by their key. */
export interface FileStore {
  /** Keeps what stands in a file of this machine; the same bytes that are there already are written again, whoever else has sent them. */
  put(key: string, bytes: StoredBytes): Promise<void>;
  /** The bytes as they come; null where there are none. */
  get(key: string): Promise<Readable | null>;
  /** No matter whether they are there. */
  remove(key: string): Promise<void>;
}

export interface StoredBytes {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Bytes are kept once for a workspace, and never shared between two. */
export const keyOf = (workspaceId: string, sha256: string): string => `${workspaceId}/${sha256.slice(0, 2)}/${sha256}`;

import { join } from 'node:path';
import { diskStore } from './disk-store.server';
import { s3Store, type Bucket } from './s3-store.server';
import { scanWithClamd, type Scanned } from './scan.server';
import type { FileStore } from './store.server';

/** What a process was told of files. */
export interface FilesSettings {
  /** A folder of this machine: what is sent is written there first and, without a bucket, kept there. */
  readonly folder: string;
  /** Null: they are kept in the folder. */
  readonly bucket: Bucket | null;
  /** `tcp://host:port` of a clamd; null: nothing looks for viruses. */
  readonly scanUrl: string | null;
}

/** Where files arrive, are looked at and are kept. */
export interface Files {
  /** Where they are written while they arrive. */
  readonly arriving: string;
  readonly store: FileStore;
  scan(path: string): Promise<Scanned>;
}

/** Nothing is made or asked before the first file comes. */
export const openFiles = ({ folder, bucket, scanUrl }: FilesSettings): Files => ({
  arriving: join(folder, 'arriving'),
  store: bucket ? s3Store(bucket) : diskStore(join(folder, 'kept')),
  scan: (path) => (scanUrl ? scanWithClamd(scanUrl, path) : Promise.resolve('clean')),
});

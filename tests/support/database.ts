import { inject } from 'vitest';
import { cloneDatabase, type FreshDatabase } from './clone';

export type { FreshDatabase } from './clone';

/** A migrated, empty database for a vitest file of the project `database`. */
export function freshDatabase(): Promise<FreshDatabase> {
  return cloneDatabase(inject('adminUrl'));
}

import type { TestProject } from 'vitest/node';
import { startTestPostgres } from './test-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address on the run's one server. */
    adminUrl: string;
  }
}

/** Starts the one server that all database tests of a run share; what is returned stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  project.provide('adminUrl', server.adminUrl);
  return server.stop;
}

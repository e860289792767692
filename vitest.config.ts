import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '~': fileURLToPath(new URL('./app', import.meta.url)) };

/** `unit` needs nothing but Node; `database` needs the Postgres that its global setup starts. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          testTimeout: 60_000,
          // Nothing here has a state to share, and modules are read once a worker instead of once a file.
          isolate: false,
          include: [
            'tests/domain/**/*.test.ts',
            'tests/words/**/*.test.ts',
            'tests/forms/**/*.test.ts',
            'tests/ui/**/*.test.tsx',
            'tests/documents/**/*.test.{ts,tsx}',
            'tests/dependencies/**/*.test.ts',
          ],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['tests/{data,commands,session,http,post,server,drills,faults}/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './app/data/schema/index.ts',
  out: './drizzle',
  entities: { roles: false },
});

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '~/server/settings.server';
import { checkpointKeyOf } from '../../support/checkpoint-key';
import { testSecret } from '../../support/test-postgres';

/** The database that every test clones: migrated, with the demo story told. */
export const TOLD = 'evenhand_told';

/** What the server of a test is told. It runs as the demo does: with the list of people, and with the outbox where no mail server is named. */
export const settingsFor = (databaseUrl: string, port: number, smtpUrl: string | null = null): Settings => ({
  mode: 'demo',
  databaseUrl,
  baseUrl: `http://localhost:${port}`,
  secret: testSecret,
  checkpointKey: checkpointKeyOf(1),
  timestampUrl: null,
  smtpUrl,
  mailFrom: 'Evenhand <evenhand@tessel.example>',
  port,
  host: '127.0.0.1',
  logLevel: 'warn',
  files: { folder: join(tmpdir(), `evenhand-e2e-${port}`), bucket: null, scanUrl: null },
  dataDir: '/nonexistent',
});

import { randomUUID, type UUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { setClock, type SetClock } from '~/data/clock.server';
import { openHouse, type House, type HouseSettings } from '~/data/house.server';
import { recordKey } from '~/data/checkpoint-keys.server';
import { freshDatabase, type FreshDatabase } from './database';
import { checkpointKeyOf } from './checkpoint-key';
import { testSecret } from './test-postgres';

/** A house on a database of its own, with a clock that stands still, and the superuser beside it for what no role may do. */
export interface TestHouse {
  readonly house: House;
  readonly adminUrl: string;
  readonly clock: SetClock;
  /** Asks as the superuser, whom no policy holds back. */
  rows<Row>(text: string, ...values: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** What the superuser of a test calls itself, beside the product's own connections. */
export const TEST_ITSELF = 'the test itself';

export const TEST_SETTINGS: HouseSettings = {
  baseUrl: 'http://localhost:4100',
  secret: testSecret,
  mode: 'test',
  mailFrom: 'Evenhand <evenhand@tessel.example>',
  smtpUrl: null,
  checkpointKey: checkpointKeyOf(1),
  timestampUrl: null,
  files: { folder: join(tmpdir(), `evenhand-files-${process.pid}`), bucket: null, scanUrl: null },
};

export async function testHouse(
  settings: Partial<HouseSettings> = {},
  database: () => Promise<FreshDatabase> = freshDatabase,
): Promise<TestHouse> {
  const { adminUrl, drop } = await database();
  const clock = setClock('2026-06-01T13:00:00.000Z');
  const house = openHouse({ databaseUrl: adminUrl, settings: { ...TEST_SETTINGS, ...settings }, clock });
  await recordKey(house);
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2, application_name: TEST_ITSELF });
  admin.on('error', () => {});
  return {
    house,
    adminUrl,
    clock,
    rows: async <Row>(text: string, ...values: unknown[]) => (await admin.query(text, values)).rows as Row[],
    close: async () => {
      await Promise.all([house.close(), admin.end()]);
      await drop();
    },
  };
}

/** Adds a person whom nothing connects with anyone. Returns their id. */
export async function addPerson({ rows }: TestHouse, email: string, name: string): Promise<UUID> {
  const id = randomUUID();
  await rows('insert into person (id, email, name) values ($1, $2, $3)', id, email, name);
  return id;
}

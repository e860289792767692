import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrationsDrill } from './migrations';

it('squawk finds nothing in the migrations, and finds what is wrong in one that is made wrong on purpose', () => {
  expect(migrationsDrill(() => {})).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-squawk-'));
  try {
    writeFileSync(
      join(folder, '9999_bad.sql'),
      'ALTER TABLE plan DROP COLUMN title;\nCREATE INDEX x ON plan (title);\n',
    );
    const bad = migrationsDrill(() => {}, folder).join('\n');
    expect(bad).toMatch(/ban-drop-column/);
    expect(bad).toMatch(/require-concurrent-index-creation/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

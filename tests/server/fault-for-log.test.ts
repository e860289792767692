import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { faultForLog } from '~/http/fault-for-log';

describe('what is logged of a fault', () => {
  it('says which query failed, why and where, and nothing of what people wrote', () => {
    const cause = new Error('unsupported Unicode escape sequence');
    const words = 'We may leave\n    at nothing.js';
    const said = faultForLog(new DrizzleQueryError('insert into vendor_note values ($1)', [words], cause));
    expect(said).toContain('insert into vendor_note values ($1)');
    expect(said).toContain('unsupported Unicode escape sequence');
    expect(said).toContain('fault-for-log.test.ts');
    expect(said).not.toContain('We may leave');
    expect(said).not.toContain('nothing.js');
  });

  it('leaves every other fault as it is', () => {
    const error = new Error('Out of luck');
    expect(faultForLog(error)).toBe(error.stack);
    expect(faultForLog('odd')).toBe('odd');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInsOverHttp } from '../support/check-ins-over-http';

const { begin, end, ask } = checkInsOverHttp();

describe('how the record counts', () => {
  beforeAll(begin);
  afterAll(end);

  it('is open to anyone, with an example judged by the rules themselves', async () => {
    const { status, text } = await ask('/help');
    expect(status).toBe(200);
    expect(text).toContain('aria-label="3 late days: 1 charged to Tessel, 2 to Northquay, 0 to neither"');
    expect(text).toContain('1 of 3 late days is Tessel’s; 2 days went to Northquay');
  });
});

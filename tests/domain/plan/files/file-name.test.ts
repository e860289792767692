import { describe, expect, it } from 'vitest';
import { cleanName, shortName } from '~/domain/plan/files/file-name';

describe('The name of a file', () => {
  it('stays as it was typed, in any script', () => {
    for (const name of ['Depots June.pdf', 'Übergabe (2).docx', '配送 計画.xlsx', 'می‌خواهم.txt', "it's “done”.md"])
      expect(cleanName(name)).toBe(name);
  });

  it('says nothing of the folders it came from, nor leads into one', () => {
    for (const name of ['../../etc/plan.txt', 'C:\\Users\\dana\\plan.txt', '/var/plan.txt', '..\\plan.txt'])
      expect(cleanName(name)).toBe('plan.txt');
    expect(cleanName('.htaccess.txt')).toBe('htaccess.txt');
  });

  it('has no marks that nobody sees: what it ends with is what is read', () => {
    expect(cleanName('plan\u202etxt.pdf')).toBe('plantxt.pdf');
    expect(cleanName('a\r\nSet-Cookie: b\u0000.txt')).toBe('a Set-Cookie: b.txt');
    expect(cleanName('\u200b\u2066plan\u2069.csv')).toBe('plan.csv');
  });

  it('is there even where nothing of it is left', () => {
    expect(cleanName('')).toBe('file');
    expect(cleanName(' /\u202e')).toBe('file');
    expect(cleanName('.pdf')).toBe('file.pdf');
  });

  it('loses its middle where it is too long, and keeps its ending', () => {
    const long = `${'Quarterly depot review '.repeat(20)}final.xlsx`;
    expect([...cleanName(long)]).toHaveLength(160);
    expect(shortName(long, 40)).toMatch(/^Quarterly depot review .*….*final\.xlsx$/);
    expect([...shortName(long, 40)]).toHaveLength(40);
    expect(shortName('plan.pdf', 40)).toBe('plan.pdf');
  });
});

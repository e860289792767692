import { describe, expect, it } from 'vitest';
import { excerptOf } from '~/domain/plan/written/excerpt';

const long = `${'They called about the depots. '.repeat(20)}The **giraffe** was never ordered. ${'Nobody asked again. '.repeat(20)}`;

describe('What is shown of a long text', () => {
  it('is what stands around the words that were looked for, between whole words, and marked where it was cut', () => {
    const shown = excerptOf(long, ['GIRAFFE']);
    expect(shown).toMatch(/^… \S.*depots\. The giraffe was never ordered\..*\S …$/);
    expect(shown.length).toBeLessThan(170);
  });

  it('is its beginning where the words stand there, or nowhere in it', () => {
    for (const sought of [['called'], ['zebra'], []])
      expect(excerptOf(long, sought)).toMatch(/^They called about the depots\. .* …$/);
  });

  it('ends with the text where the words stand at its end', () => {
    expect(excerptOf(`${long} okapi`, ['okapi'])).toMatch(/^… .* okapi$/);
  });

  it('is the whole of a short one, as one line without its signs', () => {
    expect(excerptOf('# Depots\n\n- *first*\n- `second`\n\n> said [so](https://a.example)', ['first'])).toBe(
      'Depots first second said so',
    );
  });

  it('is short where there is no space to cut at, and cuts no sign in two', () => {
    for (const shift of ['', 'a', 'aa'])
      for (const sought of ['okapi', '🦒']) {
        const shown = excerptOf(`${shift}${'🦓'.repeat(150)}okapi🦒${'🦓'.repeat(150)}`, [sought]);
        expect(shown.length).toBeLessThanOrEqual(165);
        expect(shown).toContain(sought);
        expect(() => encodeURIComponent(shown)).not.toThrow();
      }
  });

  it('is around the words also behind letters that are longer in small, and takes what is looked for as it is typed', () => {
    const turkish = `${'İSTANBUL İZMİR '.repeat(40)}okapi (a+b)? ${'Nobody asked again. '.repeat(20)}`;
    for (const sought of ['Okapi', '(A+B)?']) expect(excerptOf(turkish, [sought])).toContain('okapi (a+b)?');
  });
});

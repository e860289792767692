import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { REASONS } from '~/domain/refusal';
import { coded, rich, say, t } from '~/words';
import { en } from '~/words/en';

const texts = Object.entries(en);
/** What is shown of a text: without the names of its values. */
const shown = (text: string): string => text.replace(/\{\s*\w+/g, '{');

describe('the catalogue', () => {
  it.each(texts)('%s is an ICU message', (_key, text) => {
    expect(() => new IntlMessageFormat(text, 'en')).not.toThrow();
  });

  it('never blames: no fault, failed, violated', () => {
    expect(
      texts.filter(([, text]) =>
        /\b(fault|faults|faulty|fail|fails|failed|failing|failure|violat\w*)\b/i.test(shown(text)),
      ),
    ).toEqual([]);
  });

  it('is set with typographic apostrophes, quotation marks and ellipses', () => {
    expect(texts.filter(([, text]) => /['"]|\.\.\./.test(text))).toEqual([]);
  });

  it('has an area before every key, and no text twice under one key', () => {
    expect(texts.filter(([key]) => !/^[a-z][a-z-]*\.[a-z0-9][\w.-]*$/.test(key))).toEqual([]);
  });

  it('has a sentence for every refusal of the domain', () => {
    expect(REASONS.filter((reason) => !(`refusal.${reason}` in en))).toEqual([]);
  });
});

describe('a text', () => {
  it('has its values put in, with the plural that fits', () => {
    expect(t('form.summary', { count: 1 })).toContain('one thing');
    expect(t('form.summary', { count: 3 })).toContain('3 things');
  });

  it('travels as one string from a schema to the page', () => {
    expect(say(coded('form.too-long-plain', { max: 1200 }))).toBe('Please keep this to 1,200 characters');
  });

  it('is left alone when it is a sentence already', () => {
    expect(say('What? A question')).toBe('What? A question');
  });

  it('comes in parts where it holds nodes', () => {
    const parts = rich('ui.private', { side: { node: true } as never });
    expect(parts).toContainEqual({ node: true });
  });
});

import { describe, expect, it } from 'vitest';
import { saveHalf, type HalfDraft, type HalfText, type Saving } from '~/domain/plan/check-in/half-draft';

const BY = { seat: 'priya', at: '2026-07-20T10:00:00.000Z' };
const text = (words: string): HalfText => ({ confidence: null, words, taps: {} });
const saving = (words: string, seen: number, tab = 'tab-a', tick = 1): Saving => ({
  text: text(words),
  seen,
  tab,
  tick,
});

const first = saveHalf(null, saving('one', 0), BY).draft!;
const by = (was: HalfDraft, asked: Saving, seat = 'priya') => saveHalf(was, asked, { ...BY, seat });

describe('saving a draft of a half', () => {
  it('begins with revision 1 and counts on, and knows everybody who wrote in it', () => {
    expect(first).toMatchObject({ rev: 1, words: 'one', writers: ['priya'] });
    const second = by(first, saving('one two', 1, 'tab-b'), 'elena');
    expect(second).toMatchObject({ what: 'save', draft: { rev: 2, seat: 'elena', writers: ['priya', 'elena'] } });
  });

  it('does not put one page’s text over another’s that it has not seen', () => {
    const second = by(first, saving('theirs', 1, 'tab-b')).draft!;
    expect(by(second, saving('mine', 1, 'tab-a', 9))).toEqual({ what: 'overtaken', draft: second });
    expect(by(second, saving('mine', 2, 'tab-a', 10))).toMatchObject({
      what: 'save',
      draft: { words: 'mine', rev: 3 },
    });
  });

  it('lets a page go on whose last answer was lost', () => {
    expect(by(first, saving('one and more', 0, 'tab-a', 2))).toMatchObject({ what: 'save', draft: { rev: 2 } });
  });

  it('does not let an older asking of the same page undo a later one', () => {
    const later = by(first, saving('later', 1, 'tab-a', 5)).draft!;
    expect(by(later, saving('earlier', 1, 'tab-a', 4))).toEqual({ what: 'keep', draft: later });
  });

  it('takes the same text as saved, whoever asks', () => {
    expect(by(first, saving('one', 0, 'tab-b'))).toEqual({ what: 'keep', draft: first });
  });

  it('tells apart who has no script: without a page of one’s own only the revision counts', () => {
    const plain = saveHalf(null, saving('one', 0, '', 0), BY).draft!;
    expect(by(plain, saving('two', 0, '', 0))).toEqual({ what: 'overtaken', draft: plain });
    expect(by(plain, saving('two', 1, '', 0)).what).toBe('save');
  });

  it('does not bring back a draft that is gone', () => {
    expect(saveHalf(null, saving('one', 3), BY)).toEqual({ what: 'overtaken', draft: null });
  });
});

import { describe, expect, it } from 'vitest';
import { draftAfter } from '~/ui/form/draft';
import { draftBeside } from '~/ui/form/form-draft';
import { seenFrom, seenText } from '~/ui/form/seen';

const rev = (of: number) => seenText({ rev: String(of) });
const draft = (text: string, of = rev(1), sent = false) => ({ sent, texts: { words: text }, seen: of });
const now = (text: string, of = rev(1)) => ({ texts: { words: text }, seen: of });

describe('A kept draft', () => {
  it('comes back to the text that it was typed over', () => {
    expect(draftBeside(draft('mine'), now('theirs'))).toBe('restored');
    const nothingSeen = seenText({});
    expect(draftBeside(draft('mine', nothingSeen), now('', nothingSeen))).toBe('restored');
  });

  it('is known to be overtaken by a text that it was not typed over', () => {
    expect(draftBeside(draft('mine'), now('theirs', rev(2)))).toBe('overtaken');
    expect(draftBeside(draft(''), now('theirs', rev(2)))).toBe('overtaken');
    const two = { ...draft('as it is'), texts: { words: 'as it is', more: 'mine' } };
    expect(draftBeside(two, { texts: { words: 'as it is', more: 'theirs' }, seen: rev(2) })).toBe('overtaken');
  });

  it('is nothing where the newer text says the same, as after an answer that was lost on the way', () => {
    expect(draftBeside(draft('mine\n'), now('mine', rev(2)))).toBe('nothing');
    expect(draftBeside(draft('mine', rev(1), true), now('theirs', rev(2)))).toBe('nothing');
  });

  it('is nothing to a form that has no such field any more', () => {
    expect(draftBeside(draft('mine'), { texts: { other: '' }, seen: rev(2) })).toBe('nothing');
  });

  it('of a tab from before drafts said what they were typed over comes back as it did', () => {
    expect(draftBeside({ sent: false, texts: { words: 'mine' } }, now('theirs', rev(2)))).toBe('restored');
  });
});

describe('A kept draft, once a page is drawn,', () => {
  const [dana, priya] = ['dana@northquay.example', 'priya@tessel.example'];

  it('stays for who typed it, and goes at the first sight of another', () => {
    expect(draftAfter({ of: dana, sent: false }, dana)).toBe('stays');
    expect(draftAfter({ of: dana, sent: false }, priya)).toBe('goes');
    expect(draftAfter({ of: dana, sent: true }, priya)).toBe('goes');
  });

  it('goes when it was under way: it was answered', () => {
    expect(draftAfter({ of: dana, sent: true }, dana)).toBe('goes');
  });

  it('waits for its own while nobody is signed in, and was not taken if it was under way then', () => {
    expect(draftAfter({ of: dana, sent: true }, null)).toBe('unsent');
    expect(draftAfter({ of: dana, sent: false }, null)).toBe('stays');
  });
});

describe('What a form was made from', () => {
  it('is the same text in whatever order its fields stand, and comes out of it again', () => {
    expect(seenText({ rev: '1', part: 'a' })).toBe(seenText({ part: 'a', rev: '1' }));
    expect(seenFrom(seenText({ rev: '1', part: 'a' }))).toEqual({ rev: '1', part: 'a' });
  });
});

import { describe, expect, it } from 'vitest';
import { noteIn } from '~/ui/verify/note-in';

const NOTE = [
  'evenhand.example/plans/8d7fc4c9-d762-866e-9a74-ba5064e3913b/shared',
  '181',
  '05PftVz1sgPe25amy7Gn75jjxpeTGRuvKER8qMhBeiE=',
  'at 2026-07-21T13:28:42.140Z',
  '',
  '— evenhand.example x7+KAjPV+fiVISDTIYneK17eD9hMwQpniVaWf/YV1eMc6DqewuG4xzmGDYsbX3Bz5mmhxu5seJulEMzrwEUTgUcXUAw=',
  '— witness.example x7+KAjPV+fiVISDTIYneK17eD9hMwQpniVaWf/YV1eMc6DqewuG4xzmGDYsbX3Bz5mmhxu5seJulEMzrwEUTgUcXUAw=',
  '',
].join('\n');
const MAIL = `Hello Dana,\n\nOpen the check-in:\nhttps://evenhand.example/plans/8d7fc4c9-d762-866e-9a74-ba5064e3913b/check-ins/ci-7\n\nKeep this mail.\n\n${NOTE}\nCheck it here:\nhttps://evenhand.example/verify\n\n--\nSent by Evenhand\n`;

describe('the note in what was pasted', () => {
  it('is the note itself, with all of its signatures, whatever stands around it', () => {
    expect(noteIn(NOTE)).toBe(NOTE);
    expect(noteIn(MAIL)).toBe(NOTE);
    expect(noteIn(MAIL.replaceAll('\n', '\r\n'))).toBe(NOTE);
    expect(noteIn(NOTE.trimEnd())).toBe(NOTE);
  });

  it('is found where a mail was quoted or indented', () => {
    expect(noteIn(MAIL.replaceAll(/^/gm, '> '))).toBe(NOTE);
    expect(noteIn(MAIL.replaceAll(/^/gm, '    '))).toBe(NOTE);
  });

  it('is left as it came where there is none, or no signature', () => {
    expect(noteIn('hello')).toBe('hello');
    const unsigned = NOTE.slice(0, NOTE.indexOf('—'));
    expect(noteIn(unsigned)).toBe(unsigned);
  });
});

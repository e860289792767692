import { describe, expect, it } from 'vitest';
import { checkFile, notesGiven } from '~/ui/verify/check-file';
import { smallBundle } from '../support/small-bundle';

const check = async (noteFile: Blob | undefined, pasted = '', bundle = JSON.stringify(smallBundle(['one']))) =>
  checkFile(
    new Blob([bundle]),
    await notesGiven(noteFile, pasted),
    () => {},
    () => false,
  );

describe('A bundle in the browser', () => {
  it('that is held against a file of a checkpoint does not pass when the file is no text, or empty', async () => {
    const wrong = { where: 'given checkpoint 1', how: 'is not a signed note' };
    for (const file of [new Blob([Uint8Array.of(0xff, 0xfe, 0x41, 0x00)]), new Blob([]), new Blob([' \n'])])
      expect(await check(file)).toEqual({ wrong });
    expect(await check(undefined, ' \n')).not.toHaveProperty('wrong');
  });

  it('in which a name stands twice is wrong', async () => {
    const twice = JSON.stringify(smallBundle(['one'])).replace('"text":', '"text":"Nothing was said","text":');
    expect(await check(undefined, '', twice)).toEqual({
      wrong: { where: 'the bundle', how: 'has a name twice in one object' },
    });
  });
});

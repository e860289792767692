import { describe, expect, it } from 'vitest';
import { logoOf, MOST_LOGO_BYTES } from '~/domain/workspace/logo';
import { png } from '../../support/looks';

const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3]);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1]), frame, Buffer.alloc(20)]);
};

describe('a logo', () => {
  it('is told by its bytes, whatever it is called', () => {
    expect(logoOf(png(3, 2))).toBe('image/png');
    expect(logoOf(jpeg(300, 200))).toBe('image/jpeg');
  });

  it('is no drawing, no page, no other picture, and none that is cut off before it says its size', () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>', 'GIF89a', 'RIFF....WEBPVP8 ', ''])
      expect([text, logoOf(Buffer.from(text))]).toEqual([text, { fault: 'not-a-picture' }]);
    expect(logoOf(jpeg(300, 200).subarray(0, 12))).toEqual({ fault: 'not-a-picture' });
    expect(logoOf(png(3, 2).subarray(0, 20))).toEqual({ fault: 'not-a-picture' });
    expect(logoOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0]))).toEqual({ fault: 'not-a-picture' });
  });

  it('is not larger than a page can carry, in bytes or unpacked', () => {
    expect(logoOf(Buffer.concat([png(3, 2), Buffer.alloc(MOST_LOGO_BYTES)]))).toEqual({ fault: 'too-large' });
    expect(logoOf(jpeg(20_000, 20))).toEqual({ fault: 'too-many-pixels' });
  });
});

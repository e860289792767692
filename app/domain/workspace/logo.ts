/** What may be a logo: by its bytes alone, whatever its name says. No drawing (SVG): it may hold a program. */
export type LogoType = 'image/png' | 'image/jpeg';

export const MOST_LOGO_BYTES = 200_000;
/** On either side: whoever looks at it has to unpack it. */
const MOST_LOGO_PIXELS = 2000;

export type LogoFault = 'too-large' | 'not-a-picture' | 'too-many-pixels';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

interface Picture {
  readonly type: LogoType;
  readonly width: number;
  readonly height: number;
}

const begins = (bytes: Uint8Array, signs: readonly number[]): boolean => signs.every((sign, at) => bytes[at] === sign);
const two = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const four = (bytes: Uint8Array, at: number): number => two(bytes, at) * 65_536 + two(bytes, at + 2);

/** The size that stands in a frame header (SOF0 … SOF15) of a JPEG; null where none comes. */
function frameOf(bytes: Uint8Array): Picture | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { type: 'image/jpeg', height: two(bytes, at + 5), width: two(bytes, at + 7) };
    at += 2 + Math.max(two(bytes, at + 2), 2);
  }
  return null;
}

function pictureOf(bytes: Uint8Array): Picture | null {
  if (begins(bytes, PNG)) return { type: 'image/png', width: four(bytes, 16), height: four(bytes, 20) };
  return begins(bytes, [0xff, 0xd8, 0xff]) ? frameOf(bytes) : null;
}

/** Which kind of picture these bytes are, or why they cannot be a logo. */
export function logoOf(bytes: Uint8Array): LogoType | { readonly fault: LogoFault } {
  if (bytes.length > MOST_LOGO_BYTES) return { fault: 'too-large' };
  const picture = pictureOf(bytes);
  if (!picture || picture.width < 1 || picture.height < 1) return { fault: 'not-a-picture' };
  if (Math.max(picture.width, picture.height) > MOST_LOGO_PIXELS) return { fault: 'too-many-pixels' };
  return picture.type;
}

import { unreadable, type Unreadable } from './fault';

/** One megabyte: far above any plan, far below what would hold up the page. */
export const MOST_BYTES = 1_048_576;

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9f; the five it leaves free stay themselves. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/**
 * The text of an uploaded file: UTF-8 or UTF-16 where it says so or fits, else Windows-1252, which is what Excel writes
 * when it saves "CSV". Without its byte order mark. A workbook, an image or any other binary is unreadable.
 */
export function decode(bytes: Uint8Array): string | Unreadable {
  if (bytes.length > MOST_BYTES) return unreadable('file.large');
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return unreadable('file.workbook');
  }
  const text = decoded(bytes);
  return text.includes('\0') ? unreadable('file.binary') : text;
}

function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Some releases of Node 20 and later take Latin-1 for Windows-1252, which loses € and all typographic quotes.
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}

import { unreadable, type Unreadable } from './fault';

/** One megabyte: far above any plan, far below what would hold up the page. */
export const MOST_BYTES = 1_048_576;

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
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

import { decodeAs, guessEncoding, type Encoding } from './encodings';
import { isUnreadable, unreadable, type Unreadable } from './fault';

/** One megabyte: far above any plan, far below what would hold up the page. */
export const MOST_BYTES = 1_048_576;

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** Whether these bytes are packed as .xlsx is, or are a container of the kind that .xls and workbooks with a password are. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 3, 4);
export const isOldContainer = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** A text file as read. `encoding` only where it had to be guessed. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding | null;
}

/**
 * The text of an uploaded file: UTF-8 or UTF-16 where it says so or fits, else the likeliest encoding of one byte a letter, mostly
 * Windows-1252, which is what Excel writes when it saves "CSV". Without its byte order mark. An image or any other binary is unreadable.
 */
export function decodeFile(bytes: Uint8Array): Decoded | Unreadable {
  if (bytes.length > MOST_BYTES) return unreadable('file.large');
  if (isZip(bytes) || isOldContainer(bytes)) return unreadable('file.workbook');
  const read = decoded(bytes);
  return read.text.includes('\0') ? unreadable('file.binary') : read;
}

/** As `decodeFile`, the text alone. */
export function decode(bytes: Uint8Array): string | Unreadable {
  const read = decodeFile(bytes);
  return isUnreadable(read) ? read : read.text;
}

const certain = (text: string): Decoded => ({ text, encoding: null });

function decoded(bytes: Uint8Array): Decoded {
  const order = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : unmarked(bytes);
  if (order) return certain(new TextDecoder(order).decode(bytes));
  try {
    return certain(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const encoding = guessEncoding(bytes);
    return { text: decodeAs(bytes, encoding), encoding };
  }
}

/** UTF-16 without its mark: every second byte of what is mostly Latin is zero, and the others are not. */
function unmarked(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 > 0) return null;
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

import { describe, expect, it } from 'vitest';
import {
  checkNote,
  checkpointText,
  readCheckpoint,
  readNote,
  readVerifierKey,
  tidiedNote,
  verifierKey,
  verifyNote,
} from '~/domain/ledger/checkpoint';
import { fromBase64, toBase64 } from '~/domain/ledger/base64';
import { signatureHolds } from '~/domain/ledger/signed-note';
import { testSigner } from '../../support/bundle-signer';
import { PLAN, SIGNED_AT } from '../../support/small-bundle';
import { RFC_8032 } from '../../verify/rfc-8032';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const signer = testSigner();
const keys = [readVerifierKey(signer.key)!];
const CHECKPOINT = { plan: PLAN, ledger: 'shared', seq: 57, hash: 'ab'.repeat(32), at: SIGNED_AT } as const;
const NOTE = signer.note(CHECKPOINT);

describe('A signature', () => {
  it.each(RFC_8032)('of RFC 8032, 7.1, test %s holds, and for no other message', (_, key, message, signature) => {
    expect(signatureHolds(bytes(signature), bytes(message), bytes(key))).toBe(true);
    expect(signatureHolds(bytes(signature), bytes(`${message}00`), bytes(key))).toBe(false);
    expect(signatureHolds(bytes(signature).reverse(), bytes(message), bytes(key))).toBe(false);
  });

  it('of another length holds nothing', () => {
    expect(signatureHolds(bytes('00'), bytes(''), keys[0]!.publicKey)).toBe(false);
  });
});

describe('A signed note', () => {
  it('as another implementation of the format wrote it is read and holds', () => {
    const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const note =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    expect(verifyNote(note, [key])?.name).toBe('PeterNeumann');
    expect(verifyNote(note.replace('your', 'our'), [key])).toBeNull();
  });

  it('is its text, an empty line, and a line for each signature', () => {
    const { text, signatures } = readNote(NOTE)!;
    expect(NOTE.startsWith(`${text}\n— evenhand.example `)).toBe(true);
    expect(text).toBe(checkpointText({ name: 'evenhand.example', ...CHECKPOINT }));
    expect(signatures).toHaveLength(1);
  });

  it.each([
    ['without its last newline', NOTE.slice(0, -1)],
    ['with a line more', `${NOTE}\n`],
    ['without an empty line', NOTE.replace('\n\n', '\n')],
    ['with other line ends', NOTE.replaceAll('\n', '\r\n')],
    ['with another dash', NOTE.replace('—', '-')],
    ['with a space more', NOTE.replace('— ', '—  ')],
    ['with a control character', NOTE.replace('at ', 'at\t')],
    ['of nothing', ''],
  ])('%s is none', (_, note) => {
    expect(checkNote(note, keys)).toEqual({ wrong: 'form' });
  });

  it('counts by the keys that are known: others are passed over, and all of the known must hold', () => {
    const other = testSigner('02'.repeat(32));
    const line = (note: string): string => note.slice(note.lastIndexOf('\n\n') + 2);
    const both = NOTE + line(other.note(CHECKPOINT));
    expect(checkNote(both, keys)).toMatchObject({ by: keys });
    expect(checkNote(NOTE, [readVerifierKey(other.key)!])).toEqual({ wrong: 'unknown' });
    const spoilt = NOTE + line(other.note({ ...CHECKPOINT, seq: 58 }));
    expect(checkNote(spoilt, keys)).toMatchObject({ by: keys });
    expect(checkNote(spoilt, [...keys, readVerifierKey(other.key)!])).toEqual({ wrong: 'signature' });
  });

  it('as it comes out of a mail can be tidied', () => {
    expect(tidiedNote(`\r\n${NOTE.replaceAll('\n', '\r\n')}\r\n `)).toBe(NOTE);
  });
});

describe('A verifier key', () => {
  it('is name, id and bytes, and is read back', () => {
    expect(signer.key).toMatch(/^evenhand\.example\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/);
    expect(verifierKey(keys[0]!.name, keys[0]!.publicKey)).toBe(signer.key);
  });

  it.each([
    ['whose id is not its own', signer.key.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['of another name', signer.key.replace('evenhand', 'oddhand')],
    ['of another kind', `${signer.key.slice(0, -44)}${toBase64(new Uint8Array(33))}`],
    ['cut short', signer.key.slice(0, -4)],
    ['that is empty', ''],
  ])('%s is none', (_, key) => {
    expect(readVerifierKey(key)).toBeNull();
  });
});

describe('A checkpoint', () => {
  it('is read as it was written', () => {
    const written = { name: 'localhost:3000', ...CHECKPOINT };
    expect(readCheckpoint(checkpointText(written))).toEqual(written);
  });

  it.each([
    ['of no entries', checkpointText({ name: 'x', ...CHECKPOINT, seq: 0 })],
    ['with a line more', `${checkpointText({ name: 'x', ...CHECKPOINT })}more\n`],
    ['of an unknown ledger', checkpointText({ name: 'x', ...CHECKPOINT }).replace('shared', 'theirs')],
    ['with a time of no zone', checkpointText({ name: 'x', ...CHECKPOINT }).replace('Z\n', '\n')],
    ['that says something else', 'If you think cryptography is the answer to your problem,\n'],
  ])('%s is none', (_, text) => {
    expect(readCheckpoint(text)).toBeNull();
  });
});

it('base64 has one spelling', () => {
  expect(fromBase64('AQI=')).toEqual(Uint8Array.of(1, 2));
  for (const text of ['AQJ=', 'AQI', 'AQI=\n', ' AQI=', 'AQ-=', '====', 'A===']) expect(fromBase64(text)).toBeNull();
});

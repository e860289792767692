import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { Proof } from '~/data/bundle-proof.server';
import { checkpointText, readVerifierKey, verifierKey, writeNote, type Checkpoint } from '~/domain/ledger/checkpoint';

/** A key of the tests, and what it signs: a note about where a ledger ends. */
export interface TestSigner {
  readonly name: string;
  readonly key: string;
  note(ends: Omit<Checkpoint, 'name'>): string;
  noteOf(text: string): string;
  /** Signs where each ledger of a bundle ends, and keeps nothing. */
  readonly proof: Proof;
}

/** The Ed25519 private key of a seed: PKCS #8 is this beginning and its 32 bytes. */
const privateKeyOf = (seed: string): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(seed, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  });

/** The same key for the same seed (64 hex digits), so that tests need no randomness. */
export function testSigner(seed = '01'.repeat(32), name = 'evenhand.example'): TestSigner {
  const privateKey = privateKeyOf(seed);
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const key = verifierKey(name, Uint8Array.from(Buffer.from(x!, 'base64url')));
  const { id } = readVerifierKey(key)!;
  const noteOf = (text: string): string =>
    writeNote(text, { name, keyId: id, signature: Uint8Array.from(sign(null, Buffer.from(text), privateKey)) });
  const note = (ends: Omit<Checkpoint, 'name'>): string => noteOf(checkpointText({ name, ...ends }));
  const proof: Proof = {
    keys: () => Promise.resolve([{ key, since: '2026-05-01T00:00:00.000Z' }]),
    checkpoints: (_tx, { planId, ledger, head, at }) =>
      Promise.resolve(head.seq === 0 ? [] : [{ note: note({ plan: planId, ledger, ...head, at }), stamp: null }]),
  };
  return { name, key, note, noteOf, proof };
}

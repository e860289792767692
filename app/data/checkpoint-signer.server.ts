import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { checkpointText, readVerifierKey, verifierKey, writeNote, type Checkpoint } from '../domain/ledger/checkpoint';

/** What signs for one installation. The private key stays in here: it is never written to the database, a log or a page. */
export interface CheckpointSigner {
  /** Host of the installation, with its port if it has one. */
  readonly name: string;
  /** What its signatures are checked with; public. */
  readonly verifierKey: string;
  /** Eight hex digits: which key it is. */
  readonly keyId: string;
  /** The signed note of where a ledger ended. */
  sign(checkpoint: Omit<Checkpoint, 'name'>): string;
}

/** `checkpointKey`: base64 of the PKCS#8 DER of an Ed25519 private key. `baseUrl`: under which people open the product. */
export function openSigner({ baseUrl, checkpointKey }: { baseUrl: string; checkpointKey: string }): CheckpointSigner {
  const privateKey = readCheckpointKey(checkpointKey);
  if (!privateKey) throw new Error('the checkpoint key is not an Ed25519 private key');
  const name = new URL(baseUrl).host;
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const key = verifierKey(name, Uint8Array.from(Buffer.from(x, 'base64url')));
  const keyId = readVerifierKey(key)!.id;
  return {
    name,
    verifierKey: key,
    keyId,
    sign: (checkpoint) => {
      const text = checkpointText({ name, ...checkpoint });
      return writeNote(text, { name, keyId, signature: Uint8Array.from(sign(null, Buffer.from(text), privateKey)) });
    },
  };
}

/** The key that a setting holds; null when it is none. Line breaks in it are those of a file and mean nothing. */
export function readCheckpointKey(base64: string): KeyObject | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** A new key, as the setting has it. */
export const newCheckpointKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

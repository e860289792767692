import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What a test lets an authenticator do otherwise than a good one would. */
export interface Oddly {
  readonly origin?: string;
  readonly rpId?: string;
  /** Whether its owner unlocked it. */
  readonly unlocked?: boolean;
  readonly count?: number;
  readonly userHandle?: string;
}

interface Creating {
  readonly challenge: string;
  readonly rp: { readonly id?: string };
  readonly user: { readonly id: string };
}
interface Asking {
  readonly challenge: string;
  readonly rpId?: string;
}

const sha256 = (of: Uint8Array | string): Buffer => createHash('sha256').update(of).digest();
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** A passkey kept in this process (ES256, no attestation): what a browser would post of it, made by the rules of WebAuthn. */
export class SoftPasskey {
  readonly id = base64url(randomBytes(32));
  private readonly key: KeyObject;
  private readonly publicKey: Uint8Array;
  private handle = '';
  count = 0;

  constructor(private readonly origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.key = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]);
    this.publicKey = isoCBOR.encode(cose);
  }

  /** Makes it for a site; the JSON that is posted. */
  made(options: object, oddly: Oddly = {}): string {
    const { challenge, rp, user } = options as Creating;
    this.handle = user.id;
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, 32]), Buffer.from(this.id, 'base64url')]);
    const authData = Buffer.concat([this.head(rp.id ?? '', 0x40, oddly), credential, this.publicKey]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    return JSON.stringify({
      ...{ id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {} },
      response: {
        clientDataJSON: base64url(this.client('webauthn.create', challenge, oddly)),
        attestationObject: base64url(isoCBOR.encode(attestation as never)),
        transports: ['internal'],
      },
    });
  }

  /** Answers; the JSON that is posted. */
  answers(options: object, oddly: Oddly = {}): string {
    const { challenge, rpId = '' } = options as Asking;
    if (oddly.count === undefined) this.count += 1;
    const client = this.client('webauthn.get', challenge, oddly);
    const authData = this.head(rpId, 0, oddly);
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), this.key);
    return JSON.stringify({
      ...{ id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {} },
      response: {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(authData),
        signature: base64url(signature),
        userHandle: oddly.userHandle ?? this.handle,
      },
    });
  }

  private client(type: string, challenge: string, { origin = this.origin }: Oddly): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  /** Whose site, that its owner is there, and how often it was used. */
  private head(site: string, more: number, { rpId = site, unlocked = true, count = this.count }: Oddly): Buffer {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(count);
    return Buffer.concat([sha256(rpId), Buffer.from([1 | (unlocked ? 4 : 0) | more]), counted]);
  }
}

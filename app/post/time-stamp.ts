import type { ContentInfo } from '@peculiar/asn1-cms';
import { id_signedData, SignedData } from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { id_ct_tstInfo, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';

const SHA256 = '2.16.840.1.101.3.4.2.1';

/** What is asked of a time-stamping authority, and what its answer has to repeat. */
export interface StampQuestion {
  /** SHA-256 of what is stamped: 32 bytes. */
  readonly digest: Uint8Array;
  /** A positive number of eight bytes, as DER has it. */
  readonly nonce: Uint8Array;
}

/** Eight random bytes as a number that DER spells with the same eight bytes: above zero, and no shorter. */
export function nonceFrom(random: Uint8Array): Uint8Array {
  const [first = 0, ...rest] = random;
  return Uint8Array.from([(first & 0x3f) | 0x40, ...rest]);
}

/** The question in DER (RFC 3161, 2.4.1), with the authority's certificate asked for. */
export function stampRequest({ digest, nonce }: StampQuestion): Uint8Array {
  const messageImprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA256, parameters: null }),
    hashedMessage: new OctetString(digest),
  });
  return new Uint8Array(
    AsnConvert.serialize(new TimeStampReq({ messageImprint, nonce: bufferOf(nonce), certReq: true })),
  );
}

/** How an answer is not one to the question. */
export type StampFault = 'unreadable' | 'refused' | 'other-imprint' | 'other-nonce';

/**
 * Whether an answer (RFC 3161, 2.4.2) is a granted stamp for this very question; null when it is. The authority's signature is
 * checked by whoever relies on it, with the authority's certificate: `openssl ts -verify`.
 */
export function stampFault(answer: Uint8Array, { digest, nonce }: StampQuestion): StampFault | null {
  try {
    const { status, timeStampToken } = AsnConvert.parse(answer, TimeStampResp);
    if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods) return 'refused';
    const info = timeStampToken && infoOf(timeStampToken);
    if (!info) return 'unreadable';
    const { hashAlgorithm, hashedMessage } = info.messageImprint;
    if (hashAlgorithm.algorithm !== SHA256 || !same(hashedMessage.buffer, digest)) return 'other-imprint';
    return info.nonce && same(info.nonce, nonce) ? null : 'other-nonce';
  } catch {
    return 'unreadable';
  }
}

function infoOf({ contentType, content }: ContentInfo): TSTInfo | null {
  if (contentType !== id_signedData) return null;
  const { eContentType, eContent } = AsnConvert.parse(content, SignedData).encapContentInfo;
  return eContentType === id_ct_tstInfo && eContent?.single ? AsnConvert.parse(eContent.single.buffer, TSTInfo) : null;
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

const same = (a: ArrayBuffer, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** Before the 32 bytes of an Ed25519 key in the PKCS#8 form of RFC 8410. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key to sign checkpoints with, as the setting has it: another for each number, the same in every run. */
export const checkpointKeyOf = (which: number): string =>
  Buffer.concat([PKCS8, Buffer.alloc(32, which)]).toString('base64');

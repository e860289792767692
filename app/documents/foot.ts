import { t } from '../words';
import type { Foot } from './document';
import { LOCALE, sayHash } from './said';

/** 'Page 2 of 7'. */
export const ofPages = (page: number, of: number): string => t('documents.foot.page', { page, of });

/** The foot in lines: what the hash is of, where the shared record last was signed, and where both are checked. */
export function footLines({ seal, hash, checkpoint, verifyAt, proofAt }: Foot): string[] {
  const sealed =
    seal.of === 'document'
      ? t('documents.foot.document', { hash })
      : t(`documents.foot.${seal.of}`, { number: seal.number, hash });
  const signed = checkpoint
    ? t('documents.foot.checkpoint', {
        seq: checkpoint.seq.toLocaleString(LOCALE),
        hash: sayHash(checkpoint.hash.slice(0, 16)),
      })
    : t('documents.foot.no-checkpoint');
  return [sealed, signed, t('documents.foot.check', { verify: verifyAt, proof: proofAt })];
}

import { pdfFile } from '~/http/documents.server';
import { guard } from '~/http/guard.server';

/** A document as a file to keep and to hand on. */
export const loader = guard.loader('seat', pdfFile);

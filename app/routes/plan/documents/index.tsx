import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { documentsFor } from '~/documents/documents';
import { paperFor, seeDocuments } from '~/http/documents.server';
import { guard } from '~/http/guard.server';
import { DocumentsPage } from '~/ui/documents/DocumentsPage';
import { t } from '~/words';

/** Opened by whoever has to read, print or hand on what was agreed, signed, or how it stands. */
export const loader = guard.loader('seat', (guest) =>
  seeDocuments(guest, (known) => ({
    planId: known.plan.id,
    documents: documentsFor(known),
    paper: paperFor(guest),
    us: known.plan.parties[known.seat.side],
    only: known.plan.stage === 'draft' ? known.plan.parties.vendor : null,
  })),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('documents.title') }) }];

export default function Documents() {
  return <DocumentsPage {...useLoaderData<typeof loader>()} />;
}

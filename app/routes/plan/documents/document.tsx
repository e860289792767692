import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { drawnFrom } from '~/http/drawn-from.server';
import { paperFor, printScale, seeDocument } from '~/http/documents.server';
import { guard } from '~/http/guard.server';
import { DocumentPage } from '~/ui/documents/DocumentPage';
import { t } from '~/words';

/** A document to read and to print. */
export const loader = guard.loader('seat', async (guest) => {
  const seen = await seeDocument(guest);
  const { document, foot } = seen;
  const { id, title, only, blocks } = document;
  const printed = { paper: paperFor(guest), scale: await printScale(guest, seen) };
  const rest = { planId: guest.planId, document: { id, title, only }, foot, ...printed };
  return drawnFrom(guest.context, rest, { blocks });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: data?.document.title ?? t('documents.title') }) },
];

export default function Document() {
  const data = useLoaderData<typeof loader>();
  // By name: what the page is drawn from is not among what is listed.
  return <DocumentPage {...data} blocks={data.blocks} />;
}

import type { Role, Side } from '~/domain/access';
import { emptyPrivate } from '~/domain/plan/private';
import type { Plan, PrivatePlan } from '~/domain/plan/state/plan';
import type { Block } from '~/documents/block';
import type { Foot, PlanDocument } from '~/documents/document';
import type { Known, SignedEnd } from '~/documents/kind';
import { drawPdf } from '~/documents/pdf/draw.server';
import type { Paper } from '~/documents/paper';
import { paragraphs } from '~/documents/said';

const BASE = 'https://evenhand.example';

export const SIGNED: SignedEnd = {
  seq: 57,
  hash: '3f9a11c2'.repeat(8),
  kind: 'version.in-force',
  about: '1',
  note: 'evenhand.example/plans/0/shared\n57\nP5oRwj+aEcI/mhHCP5oRwj+aEcI/mhHCP5oRwj+aEcI=\nat 2026-06-01T13:30:00Z\n\n— evenhand.example 4e1f0a/bcd+Lw==\n',
};

/** What documents of a plan are made from, as a viewer of a side asks for them. */
export const knownOf = (
  plan: Plan,
  now: string,
  side: Side = 'customer',
  { role = 'viewer', own = emptyPrivate(side) }: { readonly role?: Role; readonly own?: PrivatePlan } = {},
): Known => {
  const seat = { id: 'seat', side, role } as const;
  return { plan, own, seat, now, baseUrl: BASE, ends: [SIGNED] };
};

/** What stands at the foot of a test's documents. */
export const FOOT: Omit<Foot, 'hash' | 'seal'> = {
  checkpoint: SIGNED,
  verifyAt: `${BASE}/verify`,
  proofAt: `${BASE}/plans/plan-1/proof`,
};

/** A document of one's own blocks. */
export const documentOf = (blocks: readonly Block[], more: Partial<PlanDocument> = {}): PlanDocument => ({
  ...{ id: 'sample', title: 'A sample', parties: { vendor: 'Tessel Analytics', customer: 'Northquay Freight' } },
  ...{ only: null, seal: { of: 'document' }, at: '2026-07-08T13:00:00.000Z', day: '2026-07-08' },
  ...more,
  blocks,
});

/** The whole file. */
export async function pdfOf(document: PlanDocument, paper: Paper = 'a4', foot = FOOT): Promise<Buffer> {
  const { bytes } = await drawPdf(document, foot, paper, new AbortController().signal);
  const parts: Uint8Array[] = [];
  for await (const part of bytes()) parts.push(part);
  return Buffer.concat(parts);
}

/** A block of every kind there is, as a letter, a notice or a conversation sheet would have them. */
export const EVERY_BLOCK: readonly Block[] = [
  { kind: 'lines', lines: ['Northquay Freight', 'Ruth Aldana', '12 Mill Lane', 'Leeds LS1 4DY'] },
  { kind: 'words', text: 'Wednesday, 8 July 2026', tone: 'soft' },
  { kind: 'heading', level: 2, text: 'What was missed' },
  ...paragraphs('Dear Ruth,\n\nwe end our contract.\nThis is a line of its own.\n\n\n  Yours'),
  { kind: 'words', text: '“Nobody told us”', tone: 'quote' },
  { kind: 'words', text: '', tone: 'small' },
  {
    kind: 'facts',
    facts: [
      ['By when', 'Friday, 24 July 2026'],
      ['Empty', ''],
    ],
  },
  {
    kind: 'list',
    items: [
      { label: '1.', text: 'We are ending the relationship' },
      { label: '2.', text: 'The reasons' },
    ],
  },
  { kind: 'list', items: [{ text: 'Data', below: ['as CSV', 'by 31 July'] }] },
  {
    kind: 'table',
    caption: 'Refunds',
    columns: [
      { label: 'What', share: 3 },
      { label: 'EUR', share: 1, number: true },
    ],
    rows: [
      [[{ text: 'Unused months' }], [{ text: '12,400.00' }]],
      [[], [{ text: '0' }]],
    ],
  },
  { kind: 'table', caption: '', columns: [{ label: 'Nothing', share: 1 }], rows: [] },
  {
    kind: 'sides',
    names: { vendor: 'Tessel', customer: 'Northquay' },
    vendor: [{ kind: 'words', text: 'kept' }],
    customer: [],
  },
  { kind: 'signature', lines: ['Elena Sato', 'Vice President, Customers', 'on behalf of Ada Moor'] },
  { kind: 'new-page' },
  { kind: 'ruled', label: 'Notes of the talk', lines: 6 },
  { kind: 'note', text: 'evenhand.example/plans/0/shared\n57\n— key abc/def==\n' },
];

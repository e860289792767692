import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentFor, documentsFor } from '~/documents/documents';
import { textOfDocument, type PlanDocument } from '~/documents/document';
import { footLines } from '~/documents/foot';
import { PAPERS, SIZES, type Paper } from '~/documents/paper';
import { asDrawn } from '~/documents/pdf/letters';
import { documentOf, EVERY_BLOCK, FOOT, knownOf, pdfOf } from '../support/documents';
import { closedPlan, decidedPlan, noticedPlan } from '../support/ended';
import { largePlan } from '../support/large-plan';
import { preparedPlan } from '../support/parting';
import { planOfVersion } from '../support/large-version';
import { bare } from '../support/read-pdf';
import { agreedPlan, draftPlan, runningPlan } from '../support/world';
import { need, told } from './tools';

const NOW = '2026-07-08T13:00:00.000Z';

/** Every kind of document, of small plans and large, by a name. */
function everyDocument(): readonly (readonly [name: string, document: PlanDocument])[] {
  const plans = {
    draft: draftPlan().plan,
    agreed: agreedPlan().plan,
    running: runningPlan().plan,
    'of 200': planOfVersion(200),
    'of 2,000': planOfVersion(2000),
    'of a year': largePlan(200, 26).plan,
    noticed: noticedPlan().plan,
    decided: decidedPlan('part').plan,
    closed: closedPlan().plan,
  };
  const { vendor } = preparedPlan().own;
  const all = Object.entries(plans).flatMap(([name, plan]) => {
    // What the vendor prepares to part is a document from then on alone.
    const known = knownOf(plan, NOW, 'vendor', name === 'closed' ? { role: 'lead', own: vendor } : {});
    return documentsFor(known).map(({ id }) => [`${name}: ${id}`, documentFor(known, id)!] as const);
  });
  return [['every block', documentOf(EVERY_BLOCK)], ...all];
}

/** What stands at the edges of a page: no part of what the document says. */
function edgesOf({ parties, only }: PlanDocument, foot: readonly string[], pages: number): RegExp[] {
  // What holds a name goes before the name.
  const named = [...(only ? [`Only ${only} sees this`] : []), ...foot, parties.vendor, parties.customer];
  const plain = named.map((text) => bare(asDrawn(text)).replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&'));
  // By the number of pages there are: what follows may begin with a digit of its own.
  return [...plain.map((text) => new RegExp(text, 'g')), new RegExp(`Page\\d+of${pages}`, 'g')];
}

/** The letters of a text without regard to their order: by lines and columns other programs have an order of their own. */
const letters = (text: string): string => [...text].sort().join('');

interface Checked {
  readonly pages: number;
  readonly kilobytes: number;
  readonly faults: readonly string[];
}

function check(file: string, document: PlanDocument, paper: Paper, bytes: Buffer): Checked {
  const faults: string[] = [];
  const checked = told('qpdf', '--check', file);
  if (checked.status !== 0) faults.push(`qpdf --check: ${checked.out.trim().split('\n').at(-1)}`);
  const info = told('pdfinfo', file).out;
  const fact = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
  const pages = Number(fact('Pages'));
  if (fact('Tagged') !== 'yes') faults.push('pdfinfo: it is not tagged');
  if (fact('Title') !== asDrawn(document.title)) faults.push(`pdfinfo: its title is “${fact('Title')}”`);
  const [width, height] = SIZES[paper];
  if (!fact('Page size').startsWith(`${width} x ${height} pts`)) faults.push(`pdfinfo: a page is ${fact('Page size')}`);
  if (document.onePage && pages !== 1) faults.push(`it has ${pages} pages`);

  // Page by page and line by line, without what stands at the edges and is said again over the rows of a table.
  const raw = told('pdftotext', '-raw', '-enc', 'UTF-8', file, '-').out;
  const numbers = [...raw.matchAll(/Page (\d+) of (\d+)/g)].map(([, page, of]) => `${page} of ${of}`);
  const expected = Array.from({ length: pages }, (_, at) => `${at + 1} of ${pages}`);
  if (numbers.join() !== expected.join()) faults.push('pdftotext: not every page has its number');
  const said = bare(asDrawn(textOfDocument(document).join('\n')));
  let rest = bare(raw);
  const foot = footLines({ ...FOOT, seal: document.seal, hash: hashIn(raw) });
  for (const edge of edgesOf(document, foot, pages)) rest = withoutEdges(rest, edge, said, pages);
  const heads = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.columns.map(({ label }) => label) : [],
  );
  for (const head of new Set(heads)) rest = without(rest, bare(head), said);
  if (letters(rest) !== letters(said)) faults.push(`pdftotext: ${rest.length} letters instead of ${said.length}`);
  return { pages, kilobytes: Math.ceil(bytes.length / 1000), faults };
}

const hashIn = (raw: string): string => /\b[0-9a-f]{64}\b/.exec(raw)?.[0] ?? '';

/** Takes out what stands once on each page at its edge, and leaves as many as the document says itself. */
function withoutEdges(text: string, edge: RegExp, said: string, pages: number): string {
  const own = said.match(edge)?.length ?? 0;
  const found = text.match(edge)?.length ?? 0;
  if (found - own !== pages) return text;
  let left = pages;
  return text.replaceAll(edge, (match) => (left-- > 0 ? '' : match));
}

/** Takes out what is said more often than the document says it. */
function without(text: string, words: string, said: string): string {
  let extra = text.split(words).length - said.split(words).length;
  return text.replaceAll(words, (match) => (extra-- > 0 ? '' : match));
}

/** Has every document checked by programs that nobody here wrote: qpdf and poppler. `tell` hears how each did; what is wrong comes back. */
export async function documents(tell: (line: string) => void = console.log): Promise<string[]> {
  need({ qpdf: 'qpdf', pdftotext: 'poppler-utils', pdfinfo: 'poppler-utils' });
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-documents-'));
  const faults: string[] = [];
  tell(
    `   ${'document'.padEnd(28)}${'paper'.padEnd(8)}${'pages'.padStart(6)}${'kB'.padStart(7)}  qpdf, pdfinfo, pdftotext`,
  );
  try {
    for (const [name, document] of everyDocument())
      for (const paper of PAPERS) {
        const bytes = await pdfOf(document, paper);
        const file = join(folder, 'document.pdf');
        writeFileSync(file, bytes);
        const found = check(file, document, paper, bytes);
        const verdict = found.faults.length > 0 ? 'FAULTS' : 'good';
        const counts = `${String(found.pages).padStart(6)}${String(found.kilobytes).padStart(7)}`;
        tell(`   ${name.padEnd(28)}${paper.padEnd(8)}${counts}  ${verdict}`);
        faults.push(...found.faults.map((fault) => `${name}, ${paper}: ${fault}`));
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}

import { describe, expect, it } from 'vitest';
import type { Block } from '~/documents/block';
import { documentFor, documentsFor } from '~/documents/documents';
import { documentHash, textOfDocument, type PlanDocument } from '~/documents/document';
import { asDrawn } from '~/documents/pdf/letters';
import { drawPdf } from '~/documents/pdf/draw.server';
import { Stopped } from '~/documents/pdf/breath';
import { PAPERS, SIZES, type Paper } from '~/documents/paper';
import { agreedPlan, proposedPlan, runningPlan } from '../support/world';
import { documentOf, EVERY_BLOCK, knownOf, pdfOf } from '../support/documents';
import { closedPlan, decidedPlan, noticedPlan } from '../support/ended';
import { planOfVersion } from '../support/large-version';
import { bare, readPdf } from '../support/read-pdf';

const NOW = '2026-07-08T13:00:00.000Z';
const saidBy = (document: PlanDocument): string => bare(asDrawn(textOfDocument(document).join('\n')));

/** Holds that a file says all of a document in its order, on the right paper, with names, hash and number on each page. */
async function holds(document: PlanDocument, paper: Paper): Promise<number> {
  const { pages, tagged, language, title } = await readPdf(await pdfOf(document, paper));
  expect([tagged, language, title]).toEqual([true, 'en-GB', document.title]);
  expect(bare(pages.map(({ told }) => told).join('\n'))).toBe(saidBy(document));
  for (const [at, { width, height, untold, parts }] of pages.entries()) {
    expect([width, height]).toEqual(SIZES[paper]);
    for (const name of Object.values(document.parties)) expect(untold).toContain(asDrawn(name));
    expect(untold).toContain(`Page ${at + 1} of ${pages.length}`);
    expect(untold).toContain(documentHash(document));
    expect(untold).toContain('57 entries, the last with the hash 3f9a11c2 3f9a11c2 …');
    expect(untold).toContain('https://evenhand.example/verify');
    expect(parts.slice(0, 2)).toEqual(['Root', 'Document']);
  }
  return pages.length;
}

describe('each document there is', () => {
  const plans = {
    ...{ proposed: proposedPlan().plan, agreed: agreedPlan().plan, running: runningPlan().plan },
    ...{ noticed: noticedPlan().plan, decided: decidedPlan('part').plan, closed: closedPlan().plan },
  };
  const all = Object.entries(plans).flatMap(([stage, plan]) => {
    const known = knownOf(plan, NOW);
    return documentsFor(known).map(({ id }) => [stage, id, documentFor(known, id)!] as const);
  });

  it('is listed by the stage of its plan', () => {
    expect(all.map(([stage, id]) => `${stage} ${id}`)).toEqual([
      ...['proposed brief', 'agreed brief', 'agreed version-1'],
      ...['running brief', 'running version-1', 'running certificate-1'],
      ...['noticed brief', 'noticed version-1', 'noticed certificate-1', 'noticed notice-1'],
      ...['decided brief', 'decided version-1', 'decided certificate-1', 'decided decision-1'],
      ...['closed closing', 'closed brief', 'closed version-1', 'closed certificate-1', 'closed letter'],
    ]);
  });

  it.each(all)('%s %s says on paper what its blocks say, in their order', async (_, __, document) => {
    for (const paper of PAPERS) await holds(document, paper);
  });

  it('is the same for both sides, bytes and all, whoever asked before', async () => {
    for (const [stage, id, document] of all) {
      const other = documentFor(knownOf(plans[stage as keyof typeof plans], NOW, 'vendor'), id)!;
      const [one, two] = [await pdfOf(document), await pdfOf(other)];
      expect(one.equals(two)).toBe(true);
    }
  });

  it('has the same hash on either paper, and another one as soon as a word is another', () => {
    const document = documentOf([{ kind: 'words', text: 'One' }]);
    expect(documentHash({ ...document, at: '2027-01-01T00:00:00.000Z' })).toBe(documentHash(document));
    expect(documentHash(documentOf([{ kind: 'words', text: 'Two' }]))).not.toBe(documentHash(document));
    expect(documentHash({ ...document, title: 'Another' })).not.toBe(documentHash(document));
  });
});

describe('whatever a document holds', () => {
  it.each(PAPERS)('a block of every kind is told in order, on %s', async (paper) => {
    expect(await holds(documentOf(EVERY_BLOCK), paper)).toBe(2);
  });

  it('tables, lists and headings are told as what they are', async () => {
    const { pages } = await readPdf(await pdfOf(documentOf(EVERY_BLOCK)));
    const joined = pages[0]!.parts.join(' ');
    expect(joined).toContain('Document H1 P P H2 P');
    expect(joined).toContain('L LI Lbl LBody LI Lbl LBody');
    expect(joined).toContain('Table TR TH TH TR TH TD');
    expect(joined).toContain('Div H3 P Div H3');
  });

  it('letters of Europe, long words, long lines and many lines lose nothing', async () => {
    const texts = [
      'Übergröße naïve façade Łódź Kraków İstanbul Škoda Čeština Ελληνικά Українська Tiếng Việt “” ‘’ – — … € £ ✓ ≥ ½',
      'W'.repeat(400),
      'Donaudampfschifffahrtsgesellschaftskapitän/Rindfleischetikettierungsüberwachung'.repeat(6),
      'office fluffy waffle ﬁnd e\u0301te\u0301 20\u00a0000 non\u2011breaking 5\u00b5m',
      Array.from({ length: 150 }, (_, at) => `line ${at}`).join('\n'),
    ];
    const cell = texts.map((text) => ({ text }));
    await holds(documentOf(texts.map((text) => ({ kind: 'words', text }))), 'a4');
    await holds(
      documentOf([
        { kind: 'list', items: cell },
        { kind: 'facts', facts: texts.map((text) => ['Name', text]) },
      ]),
      'letter',
    );
    const table: Block = {
      kind: 'table',
      caption: 'All',
      columns: [{ label: 'One', share: 1 }],
      rows: [[cell], [cell]],
    };
    expect(await holds(documentOf([table]), 'a4')).toBeGreaterThan(6);
  });

  it('sides that fit on no page stand one after the other, vendor first', async () => {
    const long = (name: string): Block[] =>
      Array.from({ length: 80 }, (_, at) => ({ kind: 'words', text: `${name} ${at}` }));
    const names = { vendor: 'Tessel', customer: 'Northquay' };
    expect(
      await holds(documentOf([{ kind: 'sides', names, vendor: long('a'), customer: long('b') }]), 'a4'),
    ).toBeGreaterThan(3);
  });

  it('a title that is no XML leaves the file one that everybody reads', async () => {
    const title = 'Tom & Jerry <Ltd> “quoted”';
    const { everything, title: read } = await readPdf(await pdfOf(documentOf([], { title })));
    expect(read).toBe(title);
    expect(everything).toContain('Tom &amp; Jerry &lt;Ltd&gt;');
  });

  it('names of any length stay within the edges', async () => {
    const parties = { vendor: 'W'.repeat(200), customer: 'M'.repeat(200) };
    const [page] = (await readPdf(await pdfOf(documentOf([], { parties })))).pages;
    expect(page!.untold).toMatch(/W{10,60}… ?M{10,60}…/);
  });

  it('a letter that the typeface lacks is a box, and the foot says so', async () => {
    const [lacks] = (await readPdf(await pdfOf(documentOf([{ kind: 'words', text: 'Signed by 田中 太郎' }])))).pages;
    expect(lacks!.told).toContain('Signed by □□ □□');
    expect(lacks!.untold).toContain('□ stands for a letter');
    const [has] = (await readPdf(await pdfOf(documentOf([{ kind: 'words', text: 'Signed by Tanaka' }])))).pages;
    expect(has!.untold).not.toContain('□');
  });

  it('what only one side sees says so on every page, and nothing else does', async () => {
    const blocks: Block[] = [{ kind: 'words', text: 'one' }, { kind: 'new-page' }, { kind: 'words', text: 'two' }];
    const own = await readPdf(await pdfOf(documentOf(blocks, { only: 'Tessel Analytics' })));
    expect(own.pages.map(({ untold }) => untold.includes('Only Tessel Analytics sees this'))).toEqual([true, true]);
    const shared = await readPdf(await pdfOf(documentOf(blocks)));
    expect(shared.everything).not.toContain('sees this');
  });
});

describe('a version of 2,000 commitments', () => {
  const document = documentFor(knownOf(planOfVersion(2000), NOW), 'version-1')!;

  it('is told whole, its columns named on every page', async () => {
    const { pages } = await readPdf(await pdfOf(document));
    expect(bare(pages.map(({ told }) => told).join('\n'))).toBe(saidBy(document));
    expect(pages.length).toBeGreaterThan(150);
    const rows = pages.slice(1, -1).filter(({ parts }) => parts.includes('TR'));
    for (const { told, untold } of rows) expect(told + untold).toContain('What, and when it is done');
    const heads = pages.flatMap(({ told }) => told.match(/What, and when it is done/g) ?? []);
    expect(heads.length).toBe(20);
  });

  it('lets others in all the while, and stops when nobody waits for it', async () => {
    const stop = new AbortController();
    const { pages, bytes } = await drawPdf(document, knownFoot(), 'a4', stop.signal);
    let turns = 0;
    const others = setInterval(() => (turns += 1), 1);
    let taken = 0;
    const take = async (): Promise<void> => {
      for await (const _ of bytes()) if ((taken += 1) === 40) stop.abort();
    };
    await expect(take()).rejects.toThrow(Stopped);
    clearInterval(others);
    expect(turns).toBeGreaterThan(5);
    expect(taken).toBeGreaterThanOrEqual(40);
    expect(taken).toBeLessThan(pages);
  });

  it('is not even laid out for nobody', async () => {
    const gone = new AbortController();
    gone.abort();
    await expect(drawPdf(document, knownFoot(), 'a4', gone.signal)).rejects.toThrow(Stopped);
  });
});

const knownFoot = () => ({
  checkpoint: null,
  verifyAt: 'https://evenhand.example/verify',
  proofAt: 'https://evenhand.example',
});

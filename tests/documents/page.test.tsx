import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { textOf, type Block } from '~/documents/block';
import { documentFor, documentsFor } from '~/documents/documents';
import { askedPaper, paperOf } from '~/documents/paper';
import { cut, paragraphs } from '~/documents/said';
import { Blocks } from '~/ui/documents/Blocks';
import { agreedPlan, runningPlan } from '../support/world';
import { EVERY_BLOCK, knownOf } from '../support/documents';
import { closedPlan, decidedPlan, noticedPlan } from '../support/ended';
import { textIn } from '../support/page-text';
import { bare } from '../support/read-pdf';

const pageOf = (blocks: readonly Block[]): string => bare(textIn(renderToStaticMarkup(<Blocks blocks={blocks} />)));

describe('the page of a document', () => {
  it('says what its blocks say, in their order, of every kind of block', () => {
    expect(pageOf(EVERY_BLOCK)).toBe(bare(textOf(EVERY_BLOCK).join('')));
  });

  it('says what its file says, of every document there is', () => {
    const ended = [noticedPlan(), decidedPlan('part'), closedPlan()];
    for (const { plan, own } of [agreedPlan(), runningPlan(), ...ended]) {
      const known = knownOf(plan, '2026-08-08T13:00:00.000Z', 'vendor', { role: 'lead', own: own.vendor });
      for (const { id } of documentsFor(known)) {
        const { blocks } = documentFor(known, id)!;
        expect(pageOf(blocks)).toBe(bare(textOf(blocks).join('')));
      }
    }
  });

  it('runs nothing of what somebody wrote', () => {
    const html = renderToStaticMarkup(<Blocks blocks={[{ kind: 'words', text: '<script>alert(1)</script>' }]} />);
    expect(html).not.toContain('<script');
  });
});

describe('the paper', () => {
  it('is Letter where printers hold it, and A4 elsewhere', () => {
    expect(['en-US', 'en-CA'].map(paperOf)).toEqual(['letter', 'letter']);
    expect(['en-GB', 'en-DE', 'en-AU'].map(paperOf)).toEqual(['a4', 'a4', 'a4']);
  });

  it('is the one that was asked for, where there is such a one', () => {
    expect(askedPaper('letter', 'en-GB')).toBe('letter');
    expect(askedPaper('a4', 'en-US')).toBe('a4');
    expect(askedPaper('a3', 'en-US')).toBe('letter');
  });
});

describe('plain text', () => {
  it('becomes a paragraph where an empty line parts it', () => {
    const texts = paragraphs('One\nmore\n\n \n Two\r\n\r\nThree\n').map((block) => ('text' in block ? block.text : ''));
    expect(texts).toEqual(['One\nmore', 'Two', 'Three']);
  });

  it('is cut between words, and says so', () => {
    expect(cut('as short as it is', 40)).toBe('as short as it is');
    expect(cut('a sentence that is longer', 20)).toBe('a sentence that is…');
    expect(cut('W'.repeat(30), 10)).toBe(`${'W'.repeat(9)}…`);
  });
});

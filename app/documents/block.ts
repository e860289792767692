import type { Side } from '../domain/access';

/** How words stand: `lead` opens a document, `soft` is said beside, `small` is small print, `quote` is somebody's own words. */
export type Tone = 'plain' | 'strong' | 'lead' | 'soft' | 'small' | 'quote';

/** Words in one tone. Line breaks in them stand; everything else about their lines is the paper's. */
export interface Words {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/** A fact and its name. */
export type Fact = readonly [name: string, value: string];

/** What a list holds: the words, what stands before them in the place of a dot, and what is said below. */
export interface Item {
  readonly label?: string | undefined;
  readonly text: string;
  /** A path that the page leads to from it; on paper it stands below as words, where it matters. */
  readonly href?: string | undefined;
  readonly below?: readonly string[] | undefined;
}

/** A column of a table. `share`: of the width, against those of the other columns. The first column names the row. */
export interface Column {
  readonly label: string;
  readonly share: number;
  readonly number?: true | undefined;
}

/** Paragraphs of one cell, one below the other. */
export type Cell = readonly Words[];

/**
 * What a document is made of, in reading order. The page and the PDF are drawn from these and from nothing else, so that neither says
 * a word that the other does not. Texts are plain; dates in them are written out already.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** `withNext`: stays on the page of what follows, which it says something about. */
  | ({ readonly kind: 'words'; readonly withNext?: true | undefined } & Words)
  /** Lines that stay as they are: an address. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** Those without a value are left out. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** Vendor left, customer right, each under its name; one after the other where they do not fit on one paper. */
  | {
      readonly kind: 'sides';
      readonly names: Readonly<Record<Side, string>>;
      readonly vendor: readonly Block[];
      readonly customer: readonly Block[];
    }
  /** Where somebody signs by hand or has signed: a line, and below it who. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  /** Room to write in by hand: so many lines, under their name. */
  | { readonly kind: 'ruled'; readonly label: string; readonly lines: number }
  /** Bytes that somebody may have to copy sign by sign. */
  | { readonly kind: 'note'; readonly text: string }
  /** What follows begins on a new paper. */
  | { readonly kind: 'new-page' };

/** The heading of a part of a document. */
export const part = (text: string): Block => ({ kind: 'heading', level: 2, text });

const ofWords = ({ text }: Words): string[] => (text ? [text] : []);

const ofItem = ({ label, text, below = [] }: Item): string[] => [...(label ? [label] : []), text, ...below];

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return [block.text];
    case 'words':
      return ofWords(block);
    case 'lines':
    case 'signature':
      return [...block.lines];
    case 'facts':
      return block.facts.filter(([, value]) => value).flat();
    case 'list':
      return block.items.flatMap(ofItem);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap((row) => row.flatMap((cell) => cell.flatMap(ofWords))),
      ].filter(Boolean);
    case 'sides':
      return [
        block.names.vendor,
        ...block.vendor.flatMap(textsOf),
        block.names.customer,
        ...block.customer.flatMap(textsOf),
      ];
    case 'ruled':
      return [block.label];
    case 'new-page':
      return [];
  }
}

/** Every text of some blocks, in reading order: what both the page and the PDF say. */
export const textOf = (blocks: readonly Block[]): string[] => blocks.flatMap(textsOf);

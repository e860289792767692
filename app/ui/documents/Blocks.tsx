import { Fragment, type ReactNode } from 'react';
import type { Block, Cell, Item, Words } from '~/documents/block';
import { Facts } from '../Facts';
import { SideBySide } from '../SideBySide';
import { Table } from '../Table';
import { SignedNote } from '../proof/SignedNote';

const TONES = {
  plain: '',
  strong: 'font-semibold',
  lead: 'text-ink-soft',
  soft: 'text-ink-soft',
  small: 'text-sm text-ink-soft',
  quote: 'border-s-2 border-line-strong ps-4',
} as const;

function Said({ text, tone = 'plain' }: Words) {
  if (!text) return null;
  return <p className={`max-w-(--measure) whitespace-pre-line wrap-anywhere ${TONES[tone]}`}>{text}</p>;
}

/** A list with its own labels is told as one all the same. */
function Items({ items }: { items: readonly Item[] }) {
  const labelled = items.some(({ label }) => label);
  return (
    <ul className={`grid max-w-(--measure) gap-2 ${labelled ? '' : 'list-disc ps-5'}`}>
      {items.map(({ label, text, href, below = [] }, at) => (
        <li key={at} className={`wrap-anywhere ${labelled ? 'grid grid-cols-[auto_1fr] gap-x-3' : ''}`}>
          {labelled && <span>{label}</span>}
          <div className="min-w-0">
            {href ? (
              // What it leads to may be a file, which no router knows.
              <a href={href} className="inline-flex min-h-11 items-center font-semibold sm:min-h-8">
                {text}
              </a>
            ) : (
              <p className="whitespace-pre-line">{text}</p>
            )}
            {below.map((words, line) => (
              <p key={line} className="text-sm whitespace-pre-line text-ink-soft">
                {words}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

const cellOf = (cell: Cell): ReactNode => (
  <div className="min-w-0 text-start font-normal">
    {cell.map((words, at) => (
      <Said key={at} {...words} />
    ))}
  </div>
);

function Rows({ caption, columns, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <Table
      caption={caption}
      captionHidden={!caption}
      rows={rows}
      keyOf={(row) => String(rows.indexOf(row))}
      columns={columns.map(({ label, number = false }, at) => ({
        label,
        number,
        cell: (row: readonly Cell[]) => cellOf(row[at] ?? []),
      }))}
    />
  );
}

/** Room to write by hand: on paper alone. */
function Ruled({ label, lines }: { label: string; lines: number }) {
  return (
    <div>
      <p className="text-sm text-ink-soft">{label}</p>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} aria-hidden="true" className="h-8 border-b border-line" />
      ))}
    </div>
  );
}

function One({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      // Below the plan's name and that of the document.
      return block.level === 2 ? (
        <h3 className="mt-5 text-lg">{block.text}</h3>
      ) : (
        <h4 className="mt-2 text-base font-semibold">{block.text}</h4>
      );
    case 'words':
      return <Said {...block} />;
    case 'lines':
      return <p className="whitespace-pre-line wrap-anywhere">{block.lines.join('\n')}</p>;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'list':
      return <Items items={block.items} />;
    case 'table':
      return <Rows {...block} />;
    case 'sides':
      return (
        <SideBySide
          names={block.names}
          level={4}
          vendor={<Blocks blocks={block.vendor} />}
          customer={<Blocks blocks={block.customer} />}
        />
      );
    case 'signature':
      return (
        <div className="mt-10 max-w-xs border-t border-line-strong pt-1 keep-together">
          {block.lines.map((line, at) => (
            <p key={at} className={at === 0 ? 'font-semibold wrap-anywhere' : 'wrap-anywhere'}>
              {line}
            </p>
          ))}
        </div>
      );
    case 'ruled':
      return <Ruled {...block} />;
    case 'note':
      return <SignedNote note={block.text} />;
    case 'new-page':
      return <div className="break-before-page" />;
  }
}

/** What a document says, as the PDF says it: the same blocks, word for word. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    // No grid: on paper it would go to the next page as a whole.
    <div className="space-y-3">
      {blocks.map((block, at) => (
        <Fragment key={at}>
          <One block={block} />
        </Fragment>
      ))}
    </div>
  );
}

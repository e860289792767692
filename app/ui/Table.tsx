import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Its heading; also stands before the value where rows are cards. */
  label: string;
  cell: (row: Row) => ReactNode;
  /** Set flush right, as figures are. */
  number?: boolean;
  /** Sentences: where rows are cards they take the whole line, without the column's name. */
  prose?: boolean;
}

export interface TableProps<Row> {
  caption: ReactNode;
  /** The caption is for readers who do not see the page; a heading above says the same. */
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Few and short columns: stays a table on a phone. */
  narrow?: boolean;
}

/** A table at the desk; on a phone each row is a card, so that nothing scrolls sideways. */
export function Table<Row>({ caption, captionHidden = false, columns, rows, keyOf, narrow = false }: TableProps<Row>) {
  return (
    <table className={narrow ? 'rows rows-narrow' : 'rows'}>
      <caption className={captionHidden ? 'sr-only' : 'text-ink-soft'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={kindOf(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.label} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.label} data-label={narrow ? undefined : column.label} className={kindOf(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const kindOf = ({ number, prose }: Pick<Column<never>, 'number' | 'prose'>) =>
  number ? 'number' : prose ? 'prose' : undefined;

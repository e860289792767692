import type { Side } from '../../access';
import type { Field } from './columns';
import type { Weight } from './priority';

/** What a person said in the preview, kept beside the text and applied to it again on every reading. */
export interface Answers {
  /** Whether the table is to be read row by row, although it looks like another program's export. */
  readonly asIs?: boolean;
  /** What a column holds, by its index from 0, where the recognised field is not right. */
  readonly columns?: Readonly<Record<number, Field | 'ignore'>>;
  /** Whether the day stands first where day and month could be swapped; for the whole file. */
  readonly dayFirst?: boolean;
  /** The weight (3 the most) of a priority word of the file. */
  readonly priorities?: Readonly<Record<string, Weight>>;
  /** The side of a person whom the file puts on none, by name. */
  readonly sides?: Readonly<Record<string, Side>>;
  /** Rows with an owner of each side that become two commitments, one of each. */
  readonly splits?: readonly number[];
  /** Rows that are not to be imported. */
  readonly leftOut?: readonly number[];
  /** Cells mended by hand: row, then column index from 0. */
  readonly mended?: Readonly<Record<number, Readonly<Record<number, string>>>>;
}

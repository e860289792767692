import type { Part } from './box';
import type { Measure } from './lines';
import type { Style } from './style';

/** What boxes are made with: how wide letters are, how small everything is set, and how much of a page is written on. */
export interface Setting {
  readonly measureIn: (style: Style) => Measure;
  readonly scale: number;
  readonly pageHeight: number;
}

/** A column that boxes are made for: where it begins, how wide it is, and what part of the structure it fills. */
export interface Area {
  readonly x: number;
  readonly width: number;
  readonly part: Part;
}

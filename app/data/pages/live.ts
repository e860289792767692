import type { Side } from '../../domain/access';

/** Somebody who has the same plan open. */
export interface Companion {
  readonly name: string;
  readonly side: Side;
}

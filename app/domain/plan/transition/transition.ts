import type { DecideTable } from '../decide';
import type { TransitionCommand } from './commands';
import { decidePreparing } from './preparing';
import { decideSharing } from './sharing';

/** How two sides part: what the vendor prepares by itself, and what both have from the day it is shared. */
export const decideTransition: DecideTable<TransitionCommand> = { ...decidePreparing, ...decideSharing };

export { applyTransition } from './sharing';

import type { Plan } from '../../../domain/plan/state/plan';
import { LOOKS, SHAPES, type KeyLine } from './drawing';

/** Both sides by their shapes. */
export const sideKey = (parties: Plan['parties']): readonly KeyLine[] => [
  [LOOKS.V, SHAPES.V(14, 8, 6), parties.vendor],
  [LOOKS.C, SHAPES.C(14, 8, 6), parties.customer],
];

import type { Plan } from '../../../domain/plan/state/plan';
import { recordCase } from '../../../domain/plan/record-of';
import { settingsOf } from '../../../domain/record/facts';
import { movesPicture } from './date-moves';
import type { Picture } from './drawing';
import { quadrantPicture } from './quadrant';
import { reasonsPicture } from './reasons';
import { trendOf, trendPicture } from './trend';

export interface RecordPictures {
  readonly trend: Picture;
  readonly quadrant: Picture;
  readonly reasons: Picture;
  readonly moves: Picture;
}

/** The pictures of the record page, as of a day or now; null while nothing is on the record. The same for both sides. */
export function recordPictures(plan: Plan, asOf: string, locale: string): RecordPictures | null {
  const facts = recordCase(plan, asOf);
  if (!facts.commitments?.length) return null;
  const settings = settingsOf(facts);
  const points = trendOf(plan, facts);
  return {
    trend: trendPicture(points, settings.floor, plan, locale),
    quadrant: quadrantPicture(points, settings, plan, locale),
    reasons: reasonsPicture(plan, facts.asOf),
    moves: movesPicture(plan, facts.asOf),
  };
}

import { Check } from 'lucide-react';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { PartStanding } from '~/domain/plan/text/text-standing';
import type { Stage } from '~/domain/plan/state/plan';
import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { SideMark } from '../SideMark';
import { Link } from '@remix-run/react';

/** What the parts of a text need to know of the page around them. Without it they are text alone. */
export interface TextPlace {
  readonly planId: string;
  readonly stage: Stage;
  readonly parties: Readonly<Record<Side, string>>;
  readonly you: Side;
}

const SIDES = ['vendor', 'customer'] as const;

/** How far the sides have come on a part, and what can be done about it; in a draft only that it can be changed. */
export function StandingLine({
  standing,
  place,
  edit,
  title,
}: {
  standing: PartStanding | null;
  place: TextPlace | null;
  /** Where it is changed, countered or declined. */
  edit: string;
  /** What it is called, for those who hear the buttons one by one. */
  title: string;
}) {
  if (!standing || !place) return null;
  const { may, declined } = standing;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      {place.stage !== 'draft' && <State standing={standing} place={place} />}
      {declined && (
        <p className="w-full">
          {t('talk.declined', { name: declined.name, party: place.parties[declined.side], words: declined.words })}
        </p>
      )}
      {may.agree && (
        <ActButton
          name="agree"
          thing={standing.part}
          action={inPlan(place.planId, 'text', 'agreements')}
          fields={{ part: `${standing.part}@${standing.rev}` }}
        >
          {t('talk.agree')}
          <span className="sr-only">: {title}</span>
        </ActButton>
      )}
      {may.edit && (
        <Link to={edit} className="inline-flex min-h-11 items-center no-print">
          {may.decline && standing.lastBy.side !== place.you ? t('talk.counter') : t('talk.change')}
          <span className="sr-only">: {title}</span>
        </Link>
      )}
    </div>
  );
}

function State({ standing, place }: { standing: PartStanding; place: TextPlace }) {
  const { agreed, waitsFor, declined } = standing;
  if (agreed.vendor && agreed.customer && !declined)
    return (
      <p className="inline-flex items-center gap-1.5">
        <Check size={15} aria-hidden="true" /> {t('talk.agreed.both')}
      </p>
    );
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {SIDES.map((side) => (
        <li key={side} className="inline-flex items-center gap-1.5">
          <SideMark side={side} name={place.parties[side]} bare />
          {agreed[side] ? (
            <>
              <Check size={15} aria-hidden="true" />
              <span className="sr-only">{t('talk.agreed.by', { party: place.parties[side] })}</span>
            </>
          ) : waitsFor.includes(side) ? (
            <span className={side === place.you ? 'font-semibold' : 'text-ink-soft'}>
              {side === place.you ? t('talk.waits-for.you') : t('talk.waits-for', { party: place.parties[side] })}
            </span>
          ) : (
            <span className="text-ink-soft">–</span>
          )}
        </li>
      ))}
    </ul>
  );
}

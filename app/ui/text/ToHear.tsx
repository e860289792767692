import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { ToHear as People } from '~/data/pages/now';
import { inPlan } from '~/domain/addresses';
import { T } from '~/words/T';

/** Who matters and has not said how they see it by now, each with the way to write that down. */
export function ToHear({ toHear: { moment, people, may }, planId }: { toHear: People; planId: string }) {
  const names = people.map(({ id, name }, at) => (
    <Fragment key={id}>
      {/* The comma stays with the name before it. */}
      <span className="inline-block py-2">
        {may ? <Link to={`${inPlan(planId, 'text', 'players', id)}/view?moment=${moment}`}>{name}</Link> : name}
        {at < people.length - 1 && ','}
      </span>{' '}
    </Fragment>
  ));
  return (
    <p className="max-w-(--measure) wrap-anywhere">
      <T k="talk.players.to-hear" values={{ moment, names: <>{names}</> }} />
    </p>
  );
}

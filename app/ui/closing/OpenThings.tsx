import { Link } from '@remix-run/react';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { Section } from '../Page';

export interface OpenThing {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
}

/** What of a parting is not settled, each with the page on which it is: in the way of closing, or left behind by withdrawing. */
export function OpenThings({
  what,
  things,
  parties,
  planId,
}: {
  what: 'owed' | 'offered' | 'left';
  things: readonly OpenThing[];
  parties: Readonly<Record<Side, string>>;
  planId: string;
}) {
  return (
    <Section title={t(`closing.${what}`)} lead={t(`closing.${what}.lead`)}>
      <ul className="grid gap-2">
        {things.map(({ id, number, title, side }) => (
          <li key={id}>
            <Link to={inPlan(planId, 'commitments', id)} className="inline-flex min-h-11 items-center wrap-anywhere">
              {number} {title}
            </Link>
            <span className="block text-ink-soft">{t(`closing.${what}.by`, { party: parties[side] })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

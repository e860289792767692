import { Link } from '@remix-run/react';
import type { Linked } from '~/data/pages/commitment';
import type { Side } from '~/domain/access';
import { SideMark } from '../SideMark';
import { StateBadge } from './StateBadge';
import { DateText } from '../DateText';

/** Other commitments, each a line with its side, its state and its date. */
export function LinkedList({
  ones,
  href,
  parties,
}: {
  ones: readonly Linked[];
  href: string;
  parties: Readonly<Record<Side, string>>;
}) {
  return (
    <ul className="grid gap-2">
      {ones.map(({ id, number, title, side, state, due }) => (
        <li key={id}>
          <SideMark side={side} bare name={parties[side]} />{' '}
          <Link to={`${href}/commitments/${id}`}>
            {number} {title}
          </Link>{' '}
          <StateBadge state={state} />{' '}
          <span className="text-sm text-ink-soft">
            <DateText date={due.date} form="short" />
          </span>
        </li>
      ))}
    </ul>
  );
}

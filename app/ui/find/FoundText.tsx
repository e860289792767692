import type { Found } from '~/data/pages/find';
import { PrivateMark } from '../Private';

/** What was found, what says more of it, and where it is. */
export function FoundText({ found: { title, more, where, only } }: { found: Found }) {
  return (
    <>
      <span className="font-semibold">{title}</span>
      {more && <span className="text-ink-soft">{`, ${more}`}</span>}
      {where && <span className="block text-sm text-ink-soft">{where}</span>}
      {only && <PrivateMark side={only} />}
    </>
  );
}

import type { Signer } from '~/data/pages/outcome';
import { T } from '~/words/T';
import { InstantText } from '../DateText';

/** Who said it, in whose place, and when. */
export function SaidBy({ by, zone }: { by: Signer; zone: string }) {
  const { name, position, onBehalfOf, at } = by;
  return (
    <p className="text-sm text-ink-soft">
      <T
        k="outcome.votes.said"
        values={{
          name,
          position: position || 'none',
          behalf: onBehalfOf ? [onBehalfOf.name, onBehalfOf.position].filter(Boolean).join(', ') : 'none',
          at: <InstantText instant={at} zone={zone} />,
        }}
      />
    </p>
  );
}

/** What somebody wrote, as they wrote it: the same size for whoever it is. */
export const OwnWords = ({ words }: { words: string }) =>
  words ? <p className="mt-1 mb-2 whitespace-pre-line wrap-anywhere">{words}</p> : null;

import type { KeyView } from '~/data/pages/keys';
import { t } from '~/words';
import { T } from '~/words/T';
import { InstantText } from '../DateText';
import { Facts } from '../Facts';

/** Public keys, the newest first, each with the time in which it signed. */
export function Keys({ keys, zone }: { keys: readonly KeyView[]; zone: string }) {
  return (
    <ul className="grid gap-3">
      {keys.map((one) => (
        <li key={one.since + one.id} className="card keep-together">
          <Facts
            facts={[
              [t('proof.keys.id'), <code key="id">{one.id}</code>],
              [
                t(one.until ? 'proof.keys.signed' : 'proof.keys.since'),
                <Span key="span" since={one.since} until={one.until} zone={zone} />,
              ],
              [
                t('proof.keys.key'),
                <code key="key" className="text-sm wrap-anywhere">
                  {one.key}
                </code>,
              ],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

function Span({ since, until, zone }: Pick<KeyView, 'since' | 'until'> & { zone: string }) {
  const from = <InstantText instant={since} zone={zone} />;
  return until ? (
    <T k="proof.keys.span" values={{ since: from, until: <InstantText instant={until} zone={zone} /> }} />
  ) : (
    from
  );
}

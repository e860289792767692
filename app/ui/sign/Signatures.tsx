import type { Side } from '~/domain/access';
import type { VersionView } from '~/domain/plan/sign-off/sign-off-view';
import { T } from '~/words/T';
import { t } from '~/words';
import { anyOf } from '~/words/any-of';
import { InstantText } from '../DateText';
import { Facts } from '../Facts';
import { SideBySide } from '../SideBySide';

/** Both signatures at one height: given, or whom they wait for. */
export function Signatures({
  version,
  parties,
  executives,
  you,
}: {
  version: VersionView;
  parties: Readonly<Record<Side, string>>;
  executives?: Readonly<Record<Side, readonly string[]>>;
  you?: Side;
}) {
  const of = (side: Side) => {
    const signed = version.signatures[side];
    if (!signed) {
      const names = executives?.[side] ?? [];
      return (
        <p className="text-ink-soft">
          {names.length > 0 ? t('sign.signatures.waits', { names: anyOf(names) }) : t('sign.signatures.waits-nobody')}
        </p>
      );
    }
    return (
      <>
        <p className="font-semibold">{signed.name}</p>
        {signed.position && <p>{signed.position}</p>}
        {signed.onBehalfOf && (
          <p>
            {t('sign.on-behalf', {
              name: [signed.onBehalfOf.name, signed.onBehalfOf.position].filter(Boolean).join(', '),
            })}
          </p>
        )}
        <p className="mb-3 text-ink-soft">
          <T k="sign.signatures.signed" values={{ at: <InstantText instant={signed.at} zone={version.zone} /> }} />
        </p>
        <Facts
          facts={[
            [t('sign.signatures.words'), signed.consent],
            [t('sign.signatures.known'), signed.knownBy],
            [t('sign.signatures.same'), <Hash key="hash" hash={signed.hash} />],
          ]}
        />
      </>
    );
  };
  return (
    <SideBySide
      names={parties}
      vendor={of('vendor')}
      customer={of('customer')}
      {...(you ? { you, youLabel: t('ui.your-side') } : {})}
    />
  );
}

/** In groups of eight, so that two people can compare it by eye or voice. */
export function Hash({ hash }: { hash: string }) {
  return <code className="text-sm wrap-anywhere">{hash.match(/.{1,8}/g)?.join(' ') ?? hash}</code>;
}

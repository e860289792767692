import { sayBeside, sayThresholds } from '~/data/pages/say-thresholds';
import { besidePolicy } from '~/domain/plan/sign-off/policy-held';
import type { VersionView } from '~/domain/plan/sign-off/sign-off-view';
import { t } from '~/words';
import { Facts } from '../Facts';
import { useLocale } from '../shell/shell-data';

/** What counts before anybody parts, as both sides sign it; and where the terms say otherwise, that they count. */
export function PolicyText({
  version: { policy, text, inForceAt },
}: {
  version: Pick<VersionView, 'policy' | 'text' | 'inForceAt'>;
}) {
  const locale = useLocale();
  const party = text.parties.vendor;
  const beside = besidePolicy(text.terms, policy);
  return (
    <>
      <p className="mb-3 max-w-(--measure)">{t('sign.policy.of', { number: policy.number ?? 0, party })}</p>
      <Facts facts={sayThresholds(policy, locale)} />
      {beside && (
        <p className="mt-3 max-w-(--measure)">{sayBeside(beside, party, inForceAt ? 'signed' : 'to-sign', locale)}</p>
      )}
    </>
  );
}

import type { Side } from '~/domain/access';
import type { SentBackView } from '~/domain/plan/sign-off/sign-off-view';
import { t } from '~/words';
import { Notice } from '../Notice';

/** Who sent a version back, and why, in their words. */
export function SentBack({
  sentBack: { number, name, side, words },
  parties,
}: {
  sentBack: SentBackView;
  parties: Readonly<Record<Side, string>>;
}) {
  return (
    <div className="mb-8">
      <Notice kind="attention" title={t('sign.sent-back', { number, name, party: parties[side] })}>
        <p className="whitespace-pre-line wrap-anywhere">“{words}”</p>
      </Notice>
    </div>
  );
}

import type { KeyView } from '~/data/pages/keys';
import { t } from '~/words';
import { T } from '~/words/T';
import { Empty } from '../Empty';
import { Page } from '../Page';
import { Keys } from './Keys';

/** For anyone who holds a signed note: what it is checked with, and since when. */
export function KeysPage({ keys }: { keys: readonly KeyView[] }) {
  return (
    <Page narrow title={t('proof.keys.title')} lead={t('proof.keys.page-lead')}>
      {keys.length === 0 ? <Empty title={t('proof.keys.none')} /> : <Keys keys={keys} zone="UTC" />}
      <div className="mt-6 grid gap-3">
        <p>
          {t('proof.keys.utc')} {t('proof.keys.compare')}
        </p>
        <p>
          <T k="proof.keys.form" values={{ link: (parts) => <a href="https://c2sp.org/signed-note">{parts}</a> }} />
        </p>
        <p className="no-print">
          <a href="/keys.txt" className="inline-flex min-h-11 items-center">
            {t('proof.keys.text')}
          </a>
        </p>
      </div>
    </Page>
  );
}

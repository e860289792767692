import type { MetaFunction } from '@remix-run/node';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction = () => [
  { title: t('shell.product') },
  { name: 'description', content: t('shell.footer') },
];

export default function Home() {
  return (
    <Page title={t('shell.welcome.title')} lead={t('shell.welcome.lead')}>
      <p className="max-w-(--measure)">{t('shell.welcome.record')}</p>
    </Page>
  );
}

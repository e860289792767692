import type { NoticesView } from '~/data/pages/notices';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { Page } from '../Page';
import { NoticeLines } from './NoticeLines';

/** All formal notices of a plan, of both sides alike. */
export function NoticesPage({ view }: { view: NoticesView }) {
  const { planId, notices, live, over, mayGive } = view;
  return (
    <Page
      level={2}
      title={t('notice.title')}
      lead={t('notice.lead')}
      crumbs={[{ href: inPlan(planId, 'record'), label: t('score.title') }]}
      actions={
        mayGive && (
          <LinkButton to={inPlan(planId, 'notices', 'new')} kind="primary">
            {t('notice.new')}
          </LinkButton>
        )
      }
    >
      {notices.length === 0 ? (
        <Empty title={t('notice.none')}>
          {t(live ? 'notice.none-example' : over ? 'notice.none-over' : 'notice.none-yet')}
        </Empty>
      ) : (
        <NoticeLines notices={notices} planId={planId} />
      )}
    </Page>
  );
}

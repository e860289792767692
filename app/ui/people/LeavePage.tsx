import type { LeaveView } from '~/domain/plan/seats/leave-view';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { ActButton } from '../form/ActButton';
import { Notice } from '../Notice';
import { Page } from '../Page';

/** Asks before one leaves; the last who leads hands over instead. */
export function LeavePage({ view, people, said }: { view: LeaveView; people: string; said: string }) {
  const { parties, party, seat, holds, last } = view;
  const handOver = `${people}/${seat}/hand-over`;
  return (
    <Page
      level={2}
      title={t('people.leave.title', parties)}
      lead={t('people.leave.lead')}
      narrow
      crumbs={[{ href: people, label: t('talk.people.title') }]}
    >
      {said && (
        <div role="alert" className="mb-6">
          <Notice kind="attention">{said}</Notice>
        </div>
      )}
      {last && (
        <div className="mb-6">
          <Notice kind="attention" title={t('people.leave.last', { party })}>
            {t('people.leave.last-words')}
          </Notice>
        </div>
      )}
      {!last && holds > 0 && (
        <div className="mb-6">
          <Notice>{t('people.leave.holds', { count: holds })}</Notice>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {last || holds > 0 ? (
          <LinkButton to={handOver} kind="primary">
            {t('people.hand-over')}
          </LinkButton>
        ) : null}
        {!last && (
          <ActButton name="leave" kind={holds > 0 ? 'secondary' : 'primary'}>
            {t('people.leave.submit')}
          </ActButton>
        )}
        <LinkButton to={people} kind="quiet">
          {t('people.leave.stay')}
        </LinkButton>
      </div>
    </Page>
  );
}

import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { PeopleView, SeatView } from '~/domain/plan/seats/people-view';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Disclosure } from '../Disclosure';
import { Notice } from '../Notice';
import { Page } from '../Page';
import { SideBySide } from '../SideBySide';

/** Who sits in the plan, both sides at one height. */
export function PeoplePage({ view }: { view: PeopleView }) {
  const { planId, stage, parties, you, seats, mayInvite } = view;
  const of = (side: Side) => {
    const here = seats[side].filter(({ left }) => !left);
    const gone = seats[side].filter(({ left }) => left);
    return (
      <>
        {here.length === 0 && <p className="text-ink-soft">{t('talk.people.nobody')}</p>}
        <ul className="divide-y divide-line">
          {here.map((seat) => (
            <Seat key={seat.id} seat={seat} planId={planId} mayDelegate={seat.you && view.mayDelegate} />
          ))}
        </ul>
        {gone
          .filter(({ holds }) => holds > 0)
          .map(({ id, name, holds }) => (
            <div key={id} className="mt-3">
              <Notice kind="attention" title={t('people.left-holding', { name, count: holds })}>
                <Act planId={planId} path={[id, 'hand-over']} name={name}>
                  {t('people.hand-over')}
                </Act>
              </Notice>
            </div>
          ))}
        {side === you && view.mayRenameParty && (
          <p>
            <Act planId={planId} path={['company']}>
              {t('people.party')}
            </Act>
          </p>
        )}
        {gone.length > 0 && (
          <Disclosure summary={`${t('talk.people.left')} (${gone.length})`}>
            <ul>
              {gone.map(({ id, name, position }) => (
                <li key={id} className="text-ink-soft">
                  {[name, position].filter(Boolean).join(', ')}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </>
    );
  };
  return (
    <Page
      level={2}
      title={t('talk.people.title')}
      lead={
        stage === 'draft'
          ? `${t('talk.people.lead')} ${t('talk.people.draft', { customer: parties.customer })}`
          : t('talk.people.lead')
      }
      actions={
        mayInvite.length > 0 && (
          <LinkButton to={inPlan(planId, 'people', 'new')} kind="primary">
            {t('talk.people.invite')}
          </LinkButton>
        )
      }
    >
      <SideBySide
        names={parties}
        vendor={of('vendor')}
        customer={of('customer')}
        you={you}
        youLabel={t('ui.your-side')}
      />
    </Page>
  );
}

function Seat({ seat, planId, mayDelegate }: { seat: SeatView; planId: string; mayDelegate: boolean }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3 wrap-anywhere">
      <div className="min-w-0">
        <p className="font-semibold">
          {seat.name}
          {seat.you && <span className="font-normal text-ink-soft"> ({t('talk.people.you')})</span>}
        </p>
        {seat.position && <p>{seat.position}</p>}
        <p className="text-sm text-ink-soft">
          {t(`talk.role.${seat.role}`)} · {t('talk.people.owns', { count: seat.owns })}
        </p>
        {seat.email && <p className="text-sm text-ink-soft">{seat.email}</p>}
        <p className="flex flex-wrap gap-x-4">
          {mayDelegate && (
            <Link
              to={inPlan(planId, 'sign-off', 'delegate')}
              className="inline-flex min-h-11 items-center text-sm no-print"
            >
              {t('sign.delegate.name')}
            </Link>
          )}
          {seat.holds > 0 && (
            <Act planId={planId} path={[seat.id, 'hand-over']} name={seat.name}>
              {t('people.hand-over')}
            </Act>
          )}
          {seat.you && (
            <Act planId={planId} path={['leave']}>
              {t('people.leave')}
            </Act>
          )}
        </p>
      </div>
      {seat.mayChange && (
        <Act planId={planId} path={[seat.id]} name={seat.name}>
          {t('talk.people.change-link')}
        </Act>
      )}
    </li>
  );
}

/** The way to an act on a seat; `name` tells readers who do not see the page whose. */
function Act({
  planId,
  path,
  name,
  children,
}: {
  planId: string;
  path: readonly string[];
  name?: string;
  children: ReactNode;
}) {
  return (
    <Link to={inPlan(planId, 'people', ...path)} className="inline-flex min-h-11 items-center text-sm no-print">
      {children}
      {name && <span className="sr-only">: {name}</span>}
    </Link>
  );
}

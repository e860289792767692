import type { ReactNode } from 'react';
import type { Room } from '~/data/pages/fit/room';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { Notice } from '../Notice';
import { Page, type PageProps } from '../Page';

/** A page within a side's fit room: the way back to it, and that a closed plan is only read. */
export function FitFrame({
  room,
  up,
  children,
  ...page
}: Pick<PageProps, 'title' | 'lead' | 'actions' | 'narrow'> & {
  room: Room;
  /** A page of the room that this one belongs to. */
  up?: { readonly page: 'costs' | 'flags'; readonly label: string };
  children: ReactNode;
}) {
  const home = inPlan(room.planId, 'fit');
  const crumbs = [
    { href: home, label: t('fit.title') },
    ...(up ? [{ href: `${home}/${up.page}`, label: up.label }] : []),
  ];
  return (
    <Page level={2} crumbs={crumbs} {...page}>
      {!room.mayWrite && (
        <div className="mb-6">
          <Notice>{t('fit.read-only')}</Notice>
        </div>
      )}
      {children}
    </Page>
  );
}

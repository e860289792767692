import { useActionData, useParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { inPlan, type PathInPlan } from '~/domain/addresses';
import type { FormFault } from '~/forms/fault';
import { t } from '~/words';
import { LinkButton } from './Button';
import { Empty } from './Empty';
import { Page } from './Page';

/** The page behind a one-button act: seen only when the act was not taken, with the reason and the way back to a page of the plan. */
export function RefusedPage({
  title,
  back,
  children,
}: {
  title: string;
  back: PathInPlan;
  /** The words of the way back. */
  children: ReactNode;
}) {
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  const said = Object.values(fault?.errors ?? {}).join(' ');
  const to = inPlan(useParams()['plan'] ?? '', ...back);
  return (
    <Page level={2} title={title} narrow>
      <div role={said ? 'alert' : undefined}>
        <Empty title={said || t('talk.nothing-done')} action={<LinkButton to={to}>{children}</LinkButton>} />
      </div>
    </Page>
  );
}

import type { ReactNode } from 'react';
import type { FormFault } from '~/forms/fault';
import { t } from '~/words';
import { LinkButton } from './Button';
import { Empty } from './Empty';
import { Page } from './Page';

/** The page behind a one-button act: seen only when the act was not taken, with the reason and the way back. */
export function RefusedPage({
  title,
  fault,
  back,
  children,
}: {
  title: string;
  fault: FormFault | undefined;
  back: string;
  /** The words of the way back. */
  children: ReactNode;
}) {
  const said = Object.values(fault?.errors ?? {}).join(' ');
  return (
    <Page level={2} title={title} narrow>
      <div role={said ? 'alert' : undefined}>
        <Empty title={said || t('talk.nothing-done')} action={<LinkButton to={back}>{children}</LinkButton>} />
      </div>
    </Page>
  );
}

import type { ReactNode } from 'react';
import { t } from '~/words';
import { LinkButton } from './Button';
import { ActButton } from './form/ActButton';
import { Page } from './Page';

/** A page of its own that asks before something that cannot be taken back; it posts to its own address. */
export function Confirm({
  name,
  title,
  lead,
  act,
  back,
}: {
  /** Of the form; unique on the page. */
  name: string;
  title: string;
  lead: ReactNode;
  act: string;
  back: string;
}) {
  return (
    <Page narrow title={title} lead={lead}>
      <div className="flex flex-wrap gap-3">
        <ActButton name={name} kind="primary">
          {act}
        </ActButton>
        <LinkButton to={back}>{t('admin.keep')}</LinkButton>
      </div>
    </Page>
  );
}

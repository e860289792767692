import type { ReactNode } from 'react';
import { Page } from '../Page';
import { Form, type FormProps } from './Form';

/** A page of a plan that is one form: what it does, why one would, and the way back to where one came from. */
export function FormPage({
  title,
  lead,
  back,
  ...form
}: Omit<FormProps, 'cancel'> & {
  title: string;
  lead: ReactNode;
  back: { readonly href: string; readonly label: string };
}) {
  return (
    <Page level={2} title={title} lead={lead} narrow crumbs={[back]}>
      <Form cancel={back.href} {...form} />
    </Page>
  );
}

import { redirect, type MetaFunction } from '@remix-run/node';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { notThere } from '~/http/refusals.server';
import { isDemonstration } from '~/session/demo.server';
import { Page, Section } from '~/ui/Page';
import { FormParts } from '~/ui/styles/FormParts';
import { PageParts } from '~/ui/styles/PageParts';
import { PlanParts } from '~/ui/styles/PlanParts';
import { stylesForm } from '~/ui/styles/styles-form';
import { Swatches } from '~/ui/styles/Swatches';

export const meta: MetaFunction = () => [{ title: 'Styles' }];

/** For those who build: not there in production. */
export const loader = guard.loader('anyone', ({ house }) => {
  if (!isDemonstration(house)) throw notThere();
  return null;
});

/** Takes the form like any other, and keeps nothing. */
export const action = guard.action('anyone', async ({ house, request }) => {
  if (!isDemonstration(house)) throw notThere();
  const read = await readForm(request, stylesForm);
  return read.ok ? redirect('/styles') : formFault(read);
});

export default function Styles() {
  return (
    <Page title="Styles" lead="Every part in every state, in the theme of your system.">
      <Section title="Colours">
        <Swatches />
      </Section>
      <PlanParts />
      <FormParts />
      <PageParts />
    </Page>
  );
}

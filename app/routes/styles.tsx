import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Page, Section } from '~/ui/Page';
import { FormParts } from '~/ui/styles/FormParts';
import { PageParts } from '~/ui/styles/PageParts';
import { PlanParts } from '~/ui/styles/PlanParts';
import { Swatches } from '~/ui/styles/Swatches';

export const meta: MetaFunction = () => [{ title: 'Styles' }];

/** For those who build: not there in production. */
export const loader = ({ context }: LoaderFunctionArgs) => {
  if (context.mode === 'production') throw data(null, { status: 404 });
  return null;
};

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

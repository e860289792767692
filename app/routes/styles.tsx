import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Page } from '~/ui/Page';
export const meta: MetaFunction = () => [{ title: 'Styles' }];
export const loader = ({ context }: LoaderFunctionArgs) => {
  if (context.mode === 'production') throw data(null, { status: 404 });
  return null;
};
export default function Styles() {
  return <Page title="Styles" />;
}

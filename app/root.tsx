import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import type { ReactNode } from 'react';
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import styles from './app.css?url';
import { guard } from './http/guard.server';
import { shellOnce } from './http/shell.server';
import { unlessNotReached } from './ui/form/not-reached';
import { ErrorPage, errorTitle } from './ui/shell/ErrorPage';
import { useNonce } from './ui/shell/nonce';
import { Shell } from './ui/shell/Shell';
import { useShell, type ShellData } from './ui/shell/shell-data';
import { t } from './words';

export const links: LinksFunction = () => [
  { rel: 'preload', href: latin, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

/** Pages name themselves; this is for those that say why there is no page. */
export const meta: MetaFunction = ({ error }) => [{ title: error ? errorTitle(error) : t('shell.product') }];

export const loader = guard.loader('anyone', (guest): Promise<ShellData> => shellOnce(guest));

export const shouldRevalidate = unlessNotReached;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const { person, signs, banner, links: nav } = useShell();
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <Shell person={person} signs={signs} banner={banner} links={nav}>
          {children}
        </Shell>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}

import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { t } from '~/words';
import { FindLink } from '../find/FindLink';
import { useSettledDrafts } from '../form/use-settled';
import { PersonMenu } from './PersonMenu';
import type { ShellData } from './shell-data';
import { Wordmark } from './Wordmark';

/** Header, banner, content and footer of every page. */
export function Shell({
  person,
  signs,
  banner,
  links,
  children,
}: Pick<ShellData, 'person' | 'signs' | 'banner' | 'links'> & { children: ReactNode }) {
  const reader = person?.email ?? null;
  useSettledDrafts(reader);
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="button button-primary absolute start-2 top-2 z-10 -translate-y-24 focus:translate-y-0"
      >
        {t('shell.skip')}
      </a>
      {banner && (
        <aside
          aria-label={t('shell.notice')}
          className="border-b border-line bg-sunken px-4 py-1.5 text-center text-sm text-ink-soft no-print"
        >
          {banner.words}
          {banner.href && (
            <>
              {' '}
              <Link to={banner.href}>{banner.link}</Link>
            </>
          )}
        </aside>
      )}
      <header className="border-b border-line bg-surface no-print">
        <div className="mx-auto flex min-h-14 max-w-(--page) flex-wrap items-center gap-x-6 px-4 sm:px-6">
          <Link to="/" className="inline-flex min-h-11 items-center no-underline">
            <Wordmark />
          </Link>
          {links.length > 0 && (
            <nav
              aria-label={t('shell.nav')}
              className="order-3 -mx-2 flex w-full flex-wrap sm:order-none sm:mx-0 sm:w-auto"
            >
              {links.map((link) => (
                <NavLink
                  key={link.href}
                  to={link.href}
                  className="inline-flex min-h-11 items-center px-2 text-sm no-underline decoration-2 hover:underline aria-[current=page]:font-semibold"
                >
                  {link.label}
                </NavLink>
              ))}
            </nav>
          )}
          <div className="ms-auto flex items-center gap-x-4">
            {person && (
              <>
                <FindLink reader={person.email} />
                <PersonMenu {...person} signs={signs} />
              </>
            )}
          </div>
        </div>
      </header>
      {/* What somebody typed does not stand on a page that has become another reader's. */}
      <main
        key={reader}
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-(--page) flex-1 px-4 pb-16 pt-6 outline-none sm:px-6 sm:pt-8"
      >
        {children}
      </main>
      <footer className="border-t border-line px-4 py-6 text-center text-sm text-ink-soft no-print">
        {t('shell.footer')}{' '}
        <Link to="/help" className="inline-flex min-h-8 items-center">
          {t('shell.how-it-counts')}
        </Link>
      </footer>
    </div>
  );
}

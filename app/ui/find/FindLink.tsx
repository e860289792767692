import { Link, useLocation } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { comingBack } from '~/domain/addresses';
import { t } from '~/words';
import { rememberPlace } from './places';

type Dialog = ComponentType<{ reader: string; onClose: () => void }>;

/** The way to finding anything: a page of its own, and with a script a dialog over this one, which is loaded when it is first asked for. */
export function FindLink({ reader }: { reader: string }) {
  const [Open, setOpen] = useState<Dialog | null>(null);
  const asked = useRef(false);
  const { pathname, search } = useLocation();

  const open = () => {
    if (asked.current) return;
    asked.current = true;
    void import('./FindDialog').then(
      ({ FindDialog }) => setOpen(() => FindDialog),
      () => window.location.assign('/find'),
    );
  };
  const close = () => {
    asked.current = false;
    setOpen(null);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  useEffect(() => {
    if (pathname !== '/find') rememberPlace(reader, { to: comingBack(pathname, search), title: document.title });
  }, [reader, pathname, search]);

  return (
    <>
      <Link
        to="/find"
        className="inline-flex min-h-11 items-center gap-2 text-sm no-underline hover:underline"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          open();
        }}
      >
        <Search size={16} aria-hidden="true" />
        {t('find.open')}
      </Link>
      {Open && <Open reader={reader} onClose={close} />}
    </>
  );
}

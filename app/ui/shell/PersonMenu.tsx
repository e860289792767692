import { Link } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { t } from '~/words';
import { ActButton } from '../form/ActButton';

/** Who is signed in, and the way out. A native disclosure: it opens without a script. */
export function PersonMenu({ name, email }: { name: string; email: string }) {
  return (
    <details className="group relative">
      <summary className="flex min-h-11 list-none items-center gap-1.5 text-sm [&::-webkit-details-marker]:hidden">
        <span className="max-w-40 truncate">{name}</span>
        <ChevronDown size={16} aria-hidden="true" className="group-open:rotate-180" />
      </summary>
      <div className="absolute end-0 z-10 w-64 rounded-md border border-line-strong bg-surface p-3 text-sm shadow-lg">
        <p className="truncate text-ink-soft">{email}</p>
        <p className="my-1">
          <Link to="/you" className="inline-flex min-h-11 items-center">
            {t('shell.settings')}
          </Link>
        </p>
        <ActButton name="sign-out" action="/sign-out">
          {t('shell.sign-out')}
        </ActButton>
      </div>
    </details>
  );
}

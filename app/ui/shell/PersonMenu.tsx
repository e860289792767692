import { Link } from '@remix-run/react';
import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { forgetPlaces } from '../find/places';
import { dropAllDrafts } from '../form/draft';

/** For whoever sits here next. */
const leaveNothing = (): void => {
  dropAllDrafts();
  forgetPlaces();
};

/** Who is signed in, and the way out. A native disclosure: it opens without a script. */
export function PersonMenu({ name, email, signs }: { name: string; email: string; signs: boolean }) {
  return (
    <details className="disclosure disclosure-menu relative">
      <summary className="text-sm">
        <span className="max-w-40 truncate">{name}</span>
      </summary>
      <div className="absolute end-0 z-10 w-64 rounded-md border border-line-strong bg-surface p-3 text-sm shadow-lg">
        <p className="truncate text-ink-soft">{email}</p>
        {signs && (
          <p className="mt-1">
            <Link to="/signatures" className="inline-flex min-h-11 items-center">
              {t('executive.title')}
            </Link>
          </p>
        )}
        <p className="my-1">
          <Link to="/you" className="inline-flex min-h-11 items-center">
            {t('shell.settings')}
          </Link>
        </p>
        {/* What was not sent, and where one was, is not for whoever sits here next. */}
        <div onSubmit={leaveNothing}>
          <ActButton name="sign-out" action="/sign-out">
            {t('shell.sign-out')}
          </ActButton>
        </div>
      </div>
    </details>
  );
}

import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { t } from '~/words';
import { useNothingTaken } from '../form/use-settled';
import { LinkButton } from '../Button';
import { Page } from '../Page';

const KNOWN = [400, 401, 404, 405, 409, 413, 429, 503] as const;
type Known = (typeof KNOWN)[number] | 500;

/** The status people are told: forbidden is not there, and what we have no page for is our own trouble. */
function shownStatus(error: unknown): Known {
  if (!isRouteErrorResponse(error)) return 500;
  if (error.status === 403) return 404;
  return KNOWN.find((status) => status === error.status) ?? 500;
}

/** The title of that page. */
export const errorTitle = (error: unknown): string =>
  t('shell.title', { title: t(`edge.${shownStatus(error)}.title`) });

/** The page for whatever a route threw: calm, without a trace of what is inside. */
export function ErrorPage() {
  const error = useRouteError();
  const status = shownStatus(error);
  const said = (error as { data?: { said?: string } } | null)?.data?.said;
  useNothingTaken();
  return (
    <Page title={t(`edge.${status}.title`)}>
      <p className="max-w-(--measure)">
        {status === 413 ? t('edge.413.words', { megabytes: 2 }) : t(`edge.${status}.words`)}
      </p>
      {said && <p>{said}</p>}
      <p className="mt-6">
        <LinkButton to="/" kind="secondary">
          {t('edge.home')}
        </LinkButton>
      </p>
    </Page>
  );
}

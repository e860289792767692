import { Link, useActionData, useLocation } from '@remix-run/react';
import type { SavedView } from '~/data/pages/weekly';
import type { FormFault } from '~/forms/fault';
import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { Disclosure } from '../Disclosure';
import { Form } from '../form/Form';
import { Hidden, TextField } from '../form/fields';

const schema = () => import('~/forms/weekly').then(({ saveViewForm }) => saveViewForm);

/** The views that one has saved, and the one that is open to be saved. */
export function SavedViews({ views }: { views: readonly SavedView[] }) {
  const query = new URLSearchParams(useLocation().search).toString();
  // Without a script a page that was refused is drawn anew: what is to be corrected is open then.
  const refused = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault?.form;
  return (
    <div className="mb-4 no-print">
      {views.length > 0 && (
        <nav aria-label={t('weekly.views')} className="mb-1 flex flex-wrap gap-x-4">
          {views.map((view) => (
            <Link
              key={view.name}
              to={`/weekly?${view.query}`}
              aria-current={view.query === query ? 'page' : undefined}
              className="inline-flex min-h-11 items-center wrap-anywhere aria-[current=page]:font-semibold"
            >
              {view.name}
            </Link>
          ))}
        </nav>
      )}
      <Disclosure
        summary={t(views.length > 0 ? 'weekly.views.edit' : 'weekly.views.save')}
        open={refused !== undefined}
      >
        <div className="max-w-md">
          <Form
            key={query}
            name="save-view"
            schema={schema}
            submit={t('weekly.views.save')}
            kind="secondary"
            keepScroll
          >
            <Hidden name="query" value={query} />
            <TextField name="name" label={t('weekly.views.name')} />
          </Form>
        </div>
        {views.length > 0 && (
          <ul className="mt-4 grid max-w-md gap-1">
            {views.map((view, at) => (
              <li key={view.name}>
                <Disclosure
                  summary={t('weekly.views.change', { name: view.name })}
                  open={refused === `rename-view-${at}`}
                >
                  <OneView view={view} at={at} query={query} />
                </Disclosure>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

/** Another name for a view, or its end. */
function OneView({ view: { name }, at, query }: { view: SavedView; at: number; query: string }) {
  const thing = String(at);
  return (
    <div className="grid gap-2">
      <Form
        name="rename-view"
        thing={thing}
        schema={schema}
        submit={t('weekly.views.rename')}
        kind="secondary"
        keepScroll
        values={{ name }}
      >
        <Hidden name="query" value={query} />
        <Hidden name="change" value="rename" />
        <Hidden name="was" value={name} />
        <TextField name="name" label={t('weekly.views.name')} />
      </Form>
      <div className="-ms-2">
        <ActButton name="remove-view" thing={thing} fields={{ name, was: name, query, change: 'remove' }} kind="quiet">
          <span aria-hidden="true">{t('weekly.views.remove')}</span>
          <span className="sr-only">{t('weekly.views.remove-full', { name })}</span>
        </ActButton>
      </div>
    </div>
  );
}

import { Link, useLocation } from '@remix-run/react';
import type { SavedView } from '~/data/pages/weekly';
import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { Disclosure } from '../Disclosure';
import { Form } from '../form/Form';
import { Hidden, TextField } from '../form/fields';

const schema = () => import('~/forms/weekly').then(({ saveViewForm }) => saveViewForm);

/** The views that one has saved, and the one that is open to be saved. */
export function SavedViews({ views }: { views: readonly SavedView[] }) {
  const query = useLocation().search.slice(1);
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
      <Disclosure summary={t('weekly.views.save')}>
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
          <ul className="mt-4 grid gap-1">
            {views.map(({ name }) => (
              <li key={name} className="flex flex-wrap items-center gap-3">
                <span className="wrap-anywhere">{name}</span>
                <ActButton
                  name="remove-view"
                  thing={encodeURIComponent(name).slice(0, 40)}
                  fields={{ name, query, remove: 'yes' }}
                  kind="quiet"
                >
                  <span aria-hidden="true">{t('weekly.views.remove')}</span>
                  <span className="sr-only">{t('weekly.views.remove-full', { name })}</span>
                </ActButton>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

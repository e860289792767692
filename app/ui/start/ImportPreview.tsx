import type { ImportView, PlanFacts } from '~/forms/import-view';
import { formatDayWithYear } from '~/words/dates';
import { t } from '~/words';
import { Hidden } from '../form/fields';
import { useLocale } from '../shell/shell-data';
import { ImportPeople } from './ImportPeople';
import { ImportSheet } from './ImportSheet';

const schema = () => import('~/forms/new-plan').then((m) => m.importPlanForm);

/** A spreadsheet that is to become a plan. */
export function ImportPreview({
  view,
  about,
  workspaceId,
}: {
  view: ImportView;
  about: PlanFacts;
  workspaceId: string;
}) {
  const locale = useLocale();
  const at = `/workspaces/${workspaceId}/plans`;
  return (
    <ImportSheet
      view={view}
      frame={{
        name: 'import-plan',
        schema,
        action: `${at}/import`,
        title: t('start.import.title'),
        lead: (
          <span suppressHydrationWarning>
            {t('start.import.about', {
              title: about.title,
              customer: view.names.customer,
              start: formatDayWithYear(about.start, locale),
            })}{' '}
            {t('start.import.lead')}
          </span>
        ),
        back: `${at}/new`,
        submit: t('start.make'),
        rowsTitle: t('start.rows.title'),
        carried: Object.entries(about).map(([name, value]) => <Hidden key={name} name={name} value={value} />),
        after: view.people.length > 0 && <ImportPeople view={view} />,
      }}
    />
  );
}

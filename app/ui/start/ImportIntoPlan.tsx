import { inPlan } from '~/domain/addresses';
import type { ImportView, IntoView } from '~/forms/import-view';
import { t } from '~/words';
import { Notice } from '../Notice';
import { SideMark } from '../SideMark';
import { ImportSheet } from './ImportSheet';

const schema = () => import('~/forms/new-plan').then((m) => m.intoPlanForm);

/** A spreadsheet whose rows are to be added to a plan. */
export function ImportIntoPlan({
  view,
  into,
  planId,
  draft,
}: {
  view: ImportView;
  into: IntoView;
  planId: string;
  draft: boolean;
}) {
  const at = inPlan(planId, 'text', 'import');
  return (
    <ImportSheet
      view={view}
      frame={{
        name: 'import-into',
        schema,
        action: at,
        level: 2,
        title: t('start.into.title'),
        lead: `${t('start.import.lead')} ${t(draft ? 'start.into.lead-draft' : 'start.into.lead')}`,
        back: at,
        submit: t(draft ? 'start.into.submit-draft' : 'start.into.submit', { count: view.rows.length }),
        rowsTitle: t('start.into.rows'),
        before: into.already.length > 0 && <AlreadyThere already={into.already} />,
        after: into.unseated.length > 0 && <Unseated view={view} unseated={into.unseated} />,
      }}
    />
  );
}

function AlreadyThere({ already }: { already: IntoView['already'] }) {
  return (
    <fieldset className="min-w-0" aria-describedby="already-hint">
      <legend className="font-semibold">{t('start.into.already', { count: already.length })}</legend>
      <p id="already-hint" className="mb-1 text-sm text-ink-soft">
        {t('start.into.already-hint')}
      </p>
      {already.map(({ row, title, number, leftOut }) => (
        <label key={row} htmlFor={`also-${row}`} className="flex min-h-11 items-start gap-3 py-2.5">
          <input
            id={`also-${row}`}
            type="checkbox"
            name="alsoAdd"
            value={String(row)}
            defaultChecked={!leftOut}
            className="mt-0.5 size-5 flex-none accent-ink"
          />
          <span className="min-w-0 wrap-anywhere">{t('start.into.already-row', { row, title, number })}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Unseated({ view, unseated }: { view: ImportView; unseated: IntoView['unseated'] }) {
  return (
    <Notice title={t('start.into.unseated', { count: unseated.length })}>
      <p>{t('start.into.unseated-lead')}</p>
      <ul className="mt-1">
        {unseated.map(({ name, side }) => (
          <li key={`${side} ${name}`} className="wrap-anywhere">
            <SideMark side={side} name={view.names[side]} bare /> {name}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

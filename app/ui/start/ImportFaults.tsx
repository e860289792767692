import type { ImportView } from '~/forms/import-view';
import { t } from '~/words';
import { Hidden } from '../form/fields';
import { Notice } from '../Notice';

/** Each thing to mend: its sentence, a link to the row, and the cells themselves. A cell with two faults is shown once. */
export function ImportFaults({ view }: { view: ImportView }) {
  const { faults, moreFaults, faultsOfPeople } = view;
  if (faults.length === 0 && faultsOfPeople > 0)
    return (
      <Notice kind="attention">
        <a href="#people">{t('start.faults.people', { count: faultsOfPeople })}</a>
      </Notice>
    );
  if (faults.length === 0) return <Notice kind="done" title={t('start.faults.none')} />;
  const shown = new Set<string>();
  const firstTime = (at: string) => !shown.has(at) && shown.add(at);
  return (
    <section aria-labelledby="to-mend" className="rounded-md border-2 border-ink bg-surface p-4 sm:p-5">
      <h2 id="to-mend" className="text-lg">
        {t('start.faults.title', { count: faults.length + moreFaults })}
      </h2>
      <p className="mb-4 text-ink-soft">{t('start.faults.lead')}</p>
      <ol className="grid gap-4">
        {faults.map((fault, at) => (
          <li key={at} className="border-t border-line pt-3">
            <p className="font-semibold">
              <a href={`#row-${fault.row}`}>{fault.sentence}</a>
            </p>
            <div className="mt-2 grid gap-3 sm:grid-cols-2">
              {fault.cells
                .filter((cell) => firstTime(cell.at))
                .map((cell) => (
                  <div key={cell.at}>
                    <label htmlFor={`cell-${cell.at}`} className="mb-1 block text-sm text-ink-soft">
                      {t('start.cell', { row: fault.row, column: cell.heading })}
                    </label>
                    <Hidden name="cellAt" value={cell.at} />
                    <input
                      id={`cell-${cell.at}`}
                      name="cell"
                      defaultValue={cell.value}
                      autoComplete="off"
                      className="input"
                    />
                  </div>
                ))}
            </div>
          </li>
        ))}
      </ol>
      {moreFaults > 0 && <p className="mt-4">{t('start.faults.more', { count: moreFaults })}</p>}
    </section>
  );
}

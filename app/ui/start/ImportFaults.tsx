import type { CellView, ImportView } from '~/forms/import-view';
import { t } from '~/words';
import { Hidden } from '../form/fields';
import { Notice } from '../Notice';

/** Each thing to mend: its sentence, a link to the row, and the cells themselves. */
export function ImportFaults({ view }: { view: ImportView }) {
  const { faults, moreFaults, faultsOfPeople } = view;
  if (faults.length === 0 && faultsOfPeople > 0)
    return (
      <Notice kind="attention">
        <a href="#people">{t('start.faults.people', { count: faultsOfPeople })}</a>
      </Notice>
    );
  if (faults.length === 0) return <Notice kind="done" title={t('start.faults.none')} />;
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
              {fault.cells.map((cell) => (
                <CellToMend key={cell.at} row={fault.row} cell={cell} />
              ))}
            </div>
          </li>
        ))}
      </ol>
      {moreFaults > 0 && <p className="mt-4">{t('start.faults.more', { count: moreFaults })}</p>}
    </section>
  );
}

/** A cell to be typed anew; one line of text has no lines to lose, and a long cell stays as it is until something is typed. */
function CellToMend({ row, cell: { at, heading, value, begins } }: { row: number; cell: CellView }) {
  const id = `cell-${at}`;
  const field = { id, name: 'cell', defaultValue: value, autoComplete: 'off', className: 'input' };
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-ink-soft">
        {t('start.cell', { row, column: heading })}
      </label>
      <Hidden name="cellAt" value={at} />
      {begins !== null && (
        <p id={`${id}-begins`} className="mb-1 text-sm wrap-anywhere">
          {t('start.cell-begins', { text: begins })}
        </p>
      )}
      {begins !== null || value.includes('\n') ? (
        <textarea {...field} rows={3} {...(begins === null ? {} : { 'aria-describedby': `${id}-begins` })} />
      ) : (
        <input {...field} />
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { OriginView } from '~/forms/import-view';
import { t } from '~/words';
import { Notice } from '../Notice';
import { Hidden } from '../form/fields';

/** Which sheet of a workbook was read, and in which letters: both can be chosen anew. */
export function ImportOrigin({ origin }: { origin: OriginView }) {
  const { source, encoding, sheets } = origin;
  return (
    <>
      {(source === 'markdown' || source === 'html') && <Notice>{t(`start.from.${source}`)}</Notice>}
      {source && <Hidden name="source" value={source} />}
      {sheets && (
        <Asked name="sheet" title={t('start.sheet.title')} hint={t('start.sheet.hint', { count: sheets.all.length })}>
          <Hidden name="sheetWas" value={String(sheets.chosen)} />
          {sheets.all.map(({ name, text }, at) => (
            <span key={at} hidden>
              <Hidden name="sheetName" value={name} />
              <textarea name="sheetText" defaultValue={text} readOnly aria-label={name} />
            </span>
          ))}
          <Choice name="sheet" label={t('start.sheet.label')} value={String(sheets.chosen)}>
            {sheets.all.map(({ name }, at) => (
              <option key={at} value={at}>
                {name}
              </option>
            ))}
          </Choice>
        </Asked>
      )}
      {encoding && (
        <Asked name="encoding" title={t('start.encoding.title')} hint={t('start.encoding.hint')}>
          <Hidden name="encodingWas" value={encoding.chosen} />
          <Choice name="encoding" label={t('start.encoding.label')} value={encoding.chosen}>
            {encoding.samples.map(({ encoding: one, sample }) => (
              <option key={one} value={one}>
                {t('start.encoding.option', { name: t(`start.encoding.${one}`), sample })}
              </option>
            ))}
          </Choice>
        </Asked>
      )}
    </>
  );
}

function Asked({ name, title, hint, children }: { name: string; title: string; hint: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0" aria-describedby={`${name}-asked`}>
      <legend className="font-semibold">{title}</legend>
      <p id={`${name}-asked`} className="mb-2 text-sm text-ink-soft">
        {hint}
      </p>
      {children}
    </fieldset>
  );
}

function Choice({ name, label, value, children }: { name: string; label: string; value: string; children: ReactNode }) {
  return (
    <>
      <label htmlFor={`origin-${name}`} className="mb-1 block text-sm text-ink-soft">
        {label}
      </label>
      <select id={`origin-${name}`} name={name} defaultValue={value} className="input sm:max-w-md">
        {children}
      </select>
    </>
  );
}

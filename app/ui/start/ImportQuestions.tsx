import type { ReactNode } from 'react';
import type { ImportView } from '~/forms/import-view';
import { t } from '~/words';
import { Disclosure } from '../Disclosure';
import { Hidden } from '../form/fields';

/** What is asked once for the whole file: dates, priorities, sides, rows with two owners, rows to leave out. */
export function ImportQuestions({ view }: { view: ImportView }) {
  const { dayFirst, priorities, sides, splits, leftOut, names } = view;
  return (
    <>
      {dayFirst && (
        <Question title={t('start.date.title')}>
          {(['day', 'month'] as const).map((first) => (
            <Tap
              key={first}
              type="radio"
              name="dayFirst"
              value={first}
              checked={(dayFirst.answer ?? dayFirst.suggested) === (first === 'day')}
              label={
                dayFirst.suggested === (first === 'day')
                  ? `${t(`start.date.${first}`)} (${t('start.date.suggested')})`
                  : t(`start.date.${first}`)
              }
            />
          ))}
        </Question>
      )}
      {priorities.length > 0 && (
        <Question title={t('start.priority.title')}>
          {priorities.map(({ word, weight }) => (
            <Choice
              key={word}
              label={t('start.priority.word', { word })}
              id={`priority-${word}`}
              name="priorityWeight"
              value={weight ? String(weight) : ''}
              options={(['3', '2', '1'] as const).map((value) => [value, t(`start.weight.${value}`)])}
            >
              <Hidden name="priorityWord" value={word} />
            </Choice>
          ))}
        </Question>
      )}
      {sides.length > 0 && (
        <Question title={t('start.side.title')}>
          {sides.map(({ name, side }) => (
            <Choice
              key={name}
              label={name}
              id={`side-${name}`}
              name="sideOf"
              value={side ?? ''}
              options={(['vendor', 'customer'] as const).map((value) => [value, names[value]])}
            >
              <Hidden name="sideName" value={name} />
            </Choice>
          ))}
        </Question>
      )}
      {splits.length > 0 && (
        <Question title={t('start.split.title')}>
          {splits.map(({ row, title, chosen }) => (
            <Tap
              key={row}
              type="checkbox"
              name="split"
              value={String(row)}
              checked={chosen}
              label={t('start.split.row', { row, title })}
            />
          ))}
        </Question>
      )}
      {leftOut.length > 0 && (
        <Disclosure summary={t('start.left.title')} open={leftOut.some(({ chosen }) => chosen)}>
          {leftOut.map(({ row, title, chosen }) => (
            <Tap
              key={row}
              type="checkbox"
              name="leftOut"
              value={String(row)}
              checked={chosen}
              label={t('start.left.row', { row, title })}
            />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function Question({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{title}</legend>
      <div className="grid gap-x-6 gap-y-1">{children}</div>
    </fieldset>
  );
}

function Tap({
  type,
  name,
  value,
  checked,
  label,
}: {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  checked: boolean;
  label: string;
}) {
  const id = `${name}-${value}`;
  return (
    <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2.5">
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        className="mt-0.5 size-5 flex-none accent-ink"
      />
      <span className="min-w-0 wrap-anywhere">{label}</span>
    </label>
  );
}

function Choice({
  label,
  id,
  name,
  value,
  options,
  children,
}: {
  label: string;
  id: string;
  name: string;
  value: string;
  options: readonly (readonly [string, string])[];
  children: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
      <label htmlFor={id} className="min-w-40 wrap-anywhere">
        {label}
      </label>
      {children}
      <select id={id} name={name} defaultValue={value} className="input w-auto min-w-40">
        <option value="">{t('form.choose')}</option>
        {options.map(([of, words]) => (
          <option key={of} value={of}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

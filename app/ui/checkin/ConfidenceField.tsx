import type { ReactNode } from 'react';
import { CONFIDENCES } from '~/domain/plan/state/check-in';
import { t } from '~/words';
import { FieldGroup } from '../form/Field';
import { useField } from '../form/form-context';
import { SHAPE } from './ConfidenceMark';

/** On track, at risk, off track: three buttons in a row, one tap, as wide as a thumb on the smallest phone. */
export function ConfidenceField({ name, label, hint }: { name: string; label: ReactNode; hint?: ReactNode }) {
  const field = useField(name);
  return (
    <FieldGroup id={field.id} label={label} hint={hint} error={field.error}>
      <div className="grid max-w-md grid-cols-[repeat(auto-fit,minmax(min(5.5rem,100%),1fr))] gap-2">
        {CONFIDENCES.map((confidence) => {
          const Shape = SHAPE[confidence];
          const id = `${field.id}-${confidence}`;
          return (
            <label
              key={confidence}
              htmlFor={id}
              className="relative flex min-h-11 items-center justify-center gap-1.5 rounded-md border border-line-strong bg-surface px-1 text-center has-checked:border-ink has-checked:bg-sunken has-checked:font-semibold has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                id={id}
                form={field.form}
                type="radio"
                name={name}
                value={confidence}
                defaultChecked={field.one === confidence}
                className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
              />
              <Shape size={15} strokeWidth={2.25} aria-hidden="true" className="flex-none" />
              {t(`ui.confidence.${confidence}`)}
            </label>
          );
        })}
      </div>
    </FieldGroup>
  );
}

import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import type { FormSchema } from '~/forms/check';
import type { ActView, DatePreview } from '~/data/pages/act';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { Form } from '../form/Form';
import { useAnswer } from '../form/in-place';
import { CheckboxField, DateField, Hidden, SelectField, TextArea } from '../form/fields';
import { categories } from './categories';
import { DateMeaning } from './DateMeaning';

/**
 * A new date, which nobody asks for without having seen what it will count as. Without a script the first press of the button shows
 * that, and the second asks; with one it is shown as the date is typed.
 */
export function DateForm({
  view,
  cancel,
  schema,
  action,
}: {
  view: ActView;
  cancel?: string;
  schema: () => Promise<FormSchema>;
  action: string;
}) {
  const meaning = useFetcher<{ view?: ActView }>();
  const answered = useAnswer() as { readonly preview?: DatePreview | null; readonly shownFor?: string } | undefined;
  const [typed, setTyped] = useState<string | null>(null);
  const { date } = view;
  if (!date) return null;
  const to = typed ?? answered?.shownFor ?? date.of;
  const seen = [{ of: answered?.shownFor, preview: answered?.preview }, meaning.data?.view?.date, date];
  const preview = seen.find((one) => one?.of === to)?.preview ?? null;
  const look = (day: string) => {
    setTyped(day);
    if (/^\d{4}-\d\d-\d\d$/.test(day)) meaning.load(`${action}${action.includes('?') ? '&' : '?'}to=${day}`);
  };
  return (
    <Form
      name="date"
      thing={view.of || view.commitment.id}
      schema={schema}
      action={action}
      values={{ moveAlong: 'on', to: date.of }}
      submit={preview ? t('acts.date.submit') : t('acts.date.preview')}
      {...(cancel ? { cancel } : {})}
    >
      <Hidden name="of" value={view.of} />
      <Hidden name="shown" value={preview ? to : ''} />
      <div
        onInput={(event) => {
          const { name, value } = event.target as HTMLInputElement;
          if (name === 'to') look(value);
        }}
      >
        <DateField
          name="to"
          label={t('acts.date.to')}
          min={date.first}
          max={date.last}
          hint={
            <>
              <T k="acts.date.to-hint" values={{ date: <DateText date={date.now.date} /> }} />{' '}
              {date.replanUntil ? (
                <T k="acts.date.replan-until" values={{ date: <DateText date={date.replanUntil.date} /> }} />
              ) : (
                t('acts.date.relief-only')
              )}
            </>
          }
        />
      </div>
      <div aria-live="polite">
        {preview ? (
          <DateMeaning preview={preview} />
        ) : (
          <p className="text-sm text-ink-soft">
            <T k="acts.date.no-preview" values={{ date: <DateText date={date.first} /> }} />
          </p>
        )}
      </div>
      <CheckboxField name="moveAlong" label={t('acts.date.move-along')} hint={t('acts.date.move-along-hint')} />
      <SelectField name="category" label={t('acts.category')} options={categories()} />
      <TextArea name="words" label={t('acts.date.words')} rows={3} />
    </Form>
  );
}

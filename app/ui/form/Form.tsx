import { Form as RemixForm, useNavigation, useSubmit } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { FieldErrors, FormSchema, Typed } from '~/forms/check';
import { t } from '~/words';
import { Button, LinkButton, type ButtonKind } from '../Button';
import { Conflict } from './Conflict';
import { keepDraft } from './draft';
import { ErrorSummary } from './ErrorSummary';
import { useFormFault } from './fault';
import { fieldId, FormContext } from './form-context';
import type { LiveChecks } from './live-checks';
import { useOpKey } from './op-key';
import { useDraft } from './use-draft';

export interface FormProps {
  /** Which form of the page this is; also what the action answers to. */
  name: string;
  /** The id of what it is about, where a page has several of a kind. */
  thing?: string;
  /** Loads the schema the action reads it with: `() => import('~/forms/deliver').then((m) => m.deliverForm)`. */
  schema: () => Promise<FormSchema>;
  /** Where it goes; the page's own address when absent. */
  action?: string;
  /** What its fields start with. */
  values?: Typed;
  /** Errors from elsewhere than the action, one sentence a field. */
  errors?: FieldErrors;
  /** The words of its button. */
  submit: ReactNode;
  kind?: ButtonKind;
  /** Where one goes who does not want to. */
  cancel?: string;
  /** More beside the button, such as a second submit with a name and value. */
  beside?: ReactNode;
  /** For files. */
  encType?: 'multipart/form-data';
  /** What is typed is saved elsewhere as it is typed: nothing is kept in this tab. */
  savedElsewhere?: boolean;
  /** Stays where it is after sending, in the middle of a long page. */
  keepScroll?: boolean;
  children: ReactNode;
}

const NONE: FieldErrors = {};

/**
 * A form in which a person types. Without a script it is a plain post. With one it is sent without a reload, checked field by
 * field as it is filled in, and keeps drafts of long texts. What the server finds stands on top and at the field; nothing typed is lost.
 */
export function Form({
  name,
  thing,
  schema,
  action,
  values = {},
  errors: given = NONE,
  submit,
  kind = 'primary',
  cancel,
  beside,
  encType,
  keepScroll = false,
  savedElsewhere = false,
  children,
}: FormProps) {
  const id = thing ? `${name}-${thing}` : name;
  const op = useOpKey(name, thing);
  const fault = useFormFault(id);
  const element = useRef<HTMLFormElement>(null);
  const checks = useRef<LiveChecks | 'loading' | null>(null);
  const [live, setLive] = useState<FieldErrors>(NONE);
  const [answered, setAnswered] = useState<FieldErrors>(fault?.errors ?? given);
  const [seen, setSeen] = useState(fault);
  const [refused, setRefused] = useState(0);
  const send = useSubmit();
  const busy = useNavigation().formData?.get('op') === op;
  const errors = { ...answered, ...live };
  // The summary answers a form that was sent: while one still types, a field says so itself, and nothing moves.
  const told = refused > 0 || Object.keys(answered).length > 0;
  const markSent = useDraft({ form: id, element, op, fault, off: savedElsewhere });

  if (seen !== fault) {
    setSeen(fault);
    setLive(NONE);
    setAnswered(fault?.errors ?? given);
    if (fault) setRefused(refused + 1);
  }
  useEffect(() => {
    if (refused) element.current?.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  }, [refused]);
  useEffect(() => () => void (typeof checks.current === 'object' && checks.current?.detach()), []);

  const enter = useCallback(async () => {
    if (checks.current === 'loading') return;
    if (checks.current) return checks.current.attach();
    checks.current = 'loading';
    try {
      const [{ liveChecks }, loaded] = await Promise.all([import('./live-checks'), schema()]);
      checks.current = element.current ? liveChecks(element.current, loaded, setLive) : null;
    } catch {
      // The server checks everything again: a part that did not load costs only the early word.
      checks.current = null;
    }
  }, [schema]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    if (busy) return event.preventDefault();
    if (!checks.current || checks.current === 'loading') return markSent();
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter;
    checks.current.attach();
    if (await checks.current.validate()) {
      markSent();
      send((button as HTMLButtonElement | null) ?? form, { preventScrollReset: keepScroll });
    } else setRefused((times) => times + 1);
  }

  return (
    <FormContext.Provider value={{ id, errors, values: fault ? { ...values, ...fault.typed } : values }}>
      <RemixForm
        ref={element}
        id={id}
        method="post"
        {...(action ? { action } : {})}
        {...(encType ? { encType } : {})}
        noValidate
        preventScrollReset={keepScroll}
        onFocus={() => void enter()}
        // Pressing a button leaves no field: else a sentence at that field would move the button away from under the press.
        onMouseDown={(event) => {
          if ((event.target as Element).closest('button')) event.preventDefault();
        }}
        onInput={(event) => {
          if (!savedElsewhere) keepDraft(id, event.currentTarget);
          const { name: changed, id: place } = event.target as HTMLInputElement;
          setAnswered(without(changed, place.slice(fieldId(id, '').length)));
          // A cell of a row is none of the fields that are checked as they are left: what was said of it holds until it is changed.
          if (`${id}-${changed}` !== place) setLive(without(place.slice(fieldId(id, '').length)));
        }}
        onSubmit={(event) => void onSubmit(event)}
      >
        {fault?.conflict ? <Conflict {...fault.conflict} /> : told && <ErrorSummary form={id} errors={errors} />}
        <p data-draft-note hidden className="mb-4 text-sm text-ink-soft" role="status">
          {t('form.draft-kept')}
        </p>
        <input type="hidden" name="op" value={op} />
        <input type="hidden" name="form" value={id} />
        <div className="grid gap-6">{children}</div>
        <div className="mt-7 flex flex-wrap items-center gap-3">
          <Button kind={kind} busy={busy}>
            {busy ? t('form.sending') : submit}
          </Button>
          {beside}
          {cancel && (
            <LinkButton to={cancel} kind="quiet">
              {t('form.cancel')}
            </LinkButton>
          )}
        </div>
      </RemixForm>
    </FormContext.Provider>
  );
}

/** What the server said about a field holds until somebody changes it; what it said about the whole, until anything changes. */
const without =
  (...fields: readonly string[]) =>
  (errors: FieldErrors): FieldErrors =>
    '' in errors || fields.some((field) => field in errors)
      ? Object.fromEntries(Object.entries(errors).filter(([name]) => name && !fields.includes(name)))
      : errors;

import { Form as RemixForm, useSubmit } from '@remix-run/react';
import {
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import type { FieldErrors, FormSchema, Typed } from '~/forms/check';
import type { FormFault } from '~/forms/fault';
import { t } from '~/words';
import { Button, LinkButton, type ButtonKind } from '../Button';
import { useDrawn } from '../use-drawn';
import { Conflict } from './Conflict';
import { ErrorSummary } from './ErrorSummary';
import { useFormFault } from './fault';
import { isTypedOutside, useKeptFocus } from './focus';
import { fieldId, FormContext } from './form-context';
import { InPlaceContext, useSendingHere, useUnderWay } from './in-place';
import type { LiveChecks } from './live-checks';
import { useOpKey } from './op-key';
import { seenFrom, seenText, type Seen } from './seen';
import { useDraft } from './use-draft';
import { usePressed } from './use-pressed';

export interface FormProps {
  /** Which form of the page this is; also what the action answers to. */
  name: string;
  /** The id of what it is about, where a page has several of a kind. */
  thing?: string;
  /** Loads the schema the action reads it with: `() => import('~/forms/deliver').then((m) => m.deliverForm)`. */
  schema: () => Promise<FormSchema>;
  /** Where it goes; the page's own address when absent. */
  action?: string;
  /** What was on the screen when it was made, by hidden field, where the server asks: a revision, an instant. */
  seen?: Seen;
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
  /** Its fields stand beside the form and name it, so that forms of their own can stand among them: none may stand within another. */
  apart?: boolean;
  /** Stays where it is after sending, in the middle of a long page. */
  keepScroll?: boolean;
  children: ReactNode;
}

const NONE: Readonly<Record<string, never>> = {};

/**
 * Drawn anew once it is made from something else, with the texts of that: a browser keeps what stands in a field. An answer that is still
 * to be mended is left as it is, and so is what somebody types: it is sent with what they had seen.
 */
export function Form(props: FormProps) {
  const id = idOf(props);
  const answered = useFormFault(id) !== undefined;
  const now = seenText(props.seen ?? NONE);
  const [from, setFrom] = useState(now);
  const [isWritten, setWritten] = useState(false);
  const { keep, bringBack } = useKeptFocus(id);
  if (from !== now && !answered && !isWritten) setFrom(now);
  useDrawn(bringBack, [from, bringBack]);
  return (
    <TypedForm
      key={from}
      {...props}
      {...(isWritten && !answered && from !== now ? { seen: seenFrom(from) } : {})}
      onTyped={() => setWritten(true)}
      onTaken={() => {
        keep();
        setWritten(false);
      }}
    />
  );
}

const idOf = ({ name, thing }: Pick<FormProps, 'name' | 'thing'>): string => (thing ? `${name}-${thing}` : name);

/**
 * A form in which a person types. Without a script it is a plain post. With one it is sent without a reload, checked field by
 * field as it is filled in, and keeps drafts of long texts. What the server finds stands on top and at the field; nothing typed is lost.
 */
function TypedForm({
  name,
  thing,
  schema,
  action,
  seen: shown = NONE,
  values = {},
  errors: given = NONE,
  submit,
  kind: asked,
  cancel,
  beside,
  encType,
  keepScroll = false,
  savedElsewhere = false,
  apart = false,
  onTyped,
  onTaken,
  children,
}: FormProps & { onTyped: () => void; onTaken: () => void }) {
  const id = idOf({ name, ...(thing ? { thing } : {}) });
  const op = useOpKey(name, thing);
  const fault = useFormFault(id);
  const element = useRef<HTMLFormElement>(null);
  const around = useRef<HTMLDivElement>(null);
  const checks = useRef<LiveChecks | 'loading' | null>(null);
  const [live, setLive] = useState<FieldErrors>(NONE);
  const [answered, setAnswered] = useState<FieldErrors>(fault?.errors ?? given);
  const [last, setLast] = useState(fault);
  const [before, setBefore] = useState<string | null>(null);
  const [refused, setRefused] = useState(0);
  const send = useSubmit();
  const here = useSendingHere();
  // The next act of the page is the page's own.
  const isHere = useContext(InPlaceContext) !== null;
  const kind = asked ?? (isHere ? 'secondary' : 'primary');
  const [pressed, press] = usePressed();
  const underWay = useUnderWay() === op;
  const busy = pressed || underWay;
  const errors = { ...answered, ...live };
  // The summary answers a form that was sent: while one still types, a field says so itself, and nothing moves.
  const told = refused > 0 || Object.keys(answered).length > 0;
  const seen = seenWith(shown, fault, before);
  const draft = useDraft({
    ...{ form: id, element, op, fault, seen: seenText(seen) },
    ...{ onOvertaken: setBefore, off: savedElsewhere },
    onTaken: () => {
      // What is wrong in the next is none of what was sent.
      setRefused(0);
      onTaken();
    },
  });

  if (last !== fault) {
    setLast(fault);
    if (!fault || fault.overtaken) setBefore(null);
    setLive(NONE);
    setAnswered(fault?.errors ?? given);
    if (fault) setRefused(refused + 1);
  }
  useEffect(() => {
    if (refused && !isTypedOutside(around.current ?? element.current))
      element.current?.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  }, [refused]);
  useEffect(() => () => void (typeof checks.current === 'object' && checks.current?.detach()), []);

  const enter = useCallback(async () => {
    if (checks.current === 'loading') return;
    if (checks.current) return checks.current.attach();
    checks.current = 'loading';
    try {
      const [{ liveChecks }, loaded] = await Promise.all([import('./live-checks'), schema()]);
      checks.current = element.current
        ? liveChecks(element.current, loaded, setLive, around.current ?? element.current)
        : null;
    } catch {
      // The server checks everything again: a part that did not load costs only the early word.
      checks.current = null;
    }
  }, [schema]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    // Whoever goes on elsewhere from here on is left there when the answer comes.
    if (isTypedOutside(around.current ?? form)) button?.focus();
    const known = typeof checks.current === 'object' ? checks.current : null;
    known?.attach();
    if (known && !(await known.validate())) return setRefused((times) => times + 1);
    await press(() => {
      draft.sent();
      send(button ?? form, { preventScrollReset: keepScroll, flushSync: true, ...here });
    });
  }

  /** Whether somebody is at this form, and not at one that stands among its fields. */
  const isOurs = ({ target }: SyntheticEvent): boolean =>
    !apart || ((target as Partial<HTMLInputElement>).form ?? element.current) === element.current;
  const handlers = {
    onFocus: (event: SyntheticEvent) => {
      if (isOurs(event)) void enter();
    },
    // Pressing a button leaves no field: else a sentence at that field would move the button away from under the press.
    onMouseDown: (event: SyntheticEvent) => {
      if ((event.target as Element).closest('button')) event.preventDefault();
    },
    onInput: (event: SyntheticEvent) => {
      if (!isOurs(event)) return;
      draft.typed();
      onTyped();
      const { name: changed, id: place } = event.target as HTMLInputElement;
      const cell = place.slice(fieldId(id, '').length);
      setAnswered(without(changed, cell));
      // A cell of a row is none of the fields that are checked as they are left: what was said of it holds until it is changed.
      if (cell !== changed) setLive(without(cell));
    },
  };
  const fields = <div className="grid gap-6">{children}</div>;
  const buttons = (
    <div className="mt-7 flex flex-wrap items-center gap-3">
      <Button kind={kind} busy={busy} {...(apart ? { form: id } : {})}>
        {busy ? t('form.sending') : submit}
      </Button>
      {beside}
      {cancel && (
        <LinkButton to={cancel} kind="quiet">
          {t('form.cancel')}
        </LinkButton>
      )}
    </div>
  );
  const form = (
    <RemixForm
      ref={element}
      id={id}
      method="post"
      {...(action ? { action } : {})}
      {...(encType ? { encType } : {})}
      {...here}
      noValidate
      preventScrollReset={keepScroll}
      onSubmit={(event) => void onSubmit(event)}
      {...(apart ? {} : handlers)}
    >
      {fault?.conflict ? <Conflict {...fault.conflict} /> : told && <ErrorSummary form={id} errors={errors} />}
      <p data-draft-note hidden className="mb-4 text-sm text-ink-soft" role="status">
        {t('form.draft-kept')}
      </p>
      {before !== null && !fault && (
        <p data-draft-overtaken role="status" className="mb-6 max-w-(--measure) border-s-4 border-ink ps-4">
          {t('form.draft-overtaken')}
        </p>
      )}
      {/* Enter presses the first button of a form: of this one the first may be another's, among its fields. */}
      {apart && <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />}
      <input type="hidden" name="op" value={op} />
      <input type="hidden" name="form" value={id} />
      {Object.entries(seen).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {!apart && fields}
      {!apart && buttons}
    </RemixForm>
  );

  return (
    <FormContext.Provider
      value={{
        id,
        errors,
        refused,
        values: fault ? { ...values, ...fault.typed } : values,
        ...(apart ? { owner: id } : {}),
      }}
    >
      {apart ? (
        <div ref={around} {...handlers}>
          {form}
          {fields}
          {buttons}
        </div>
      ) : (
        form
      )}
    </FormContext.Provider>
  );
}

/**
 * What the form says that it was made from. Sent back to be mended, that is what it was sent with: what changed meanwhile was not read.
 * Told that it was overtaken, it is what is shown now. A draft that came back is from when it was typed.
 */
function seenWith(shown: Seen, fault: FormFault | undefined, before: string | null): Seen {
  if (fault?.overtaken) return shown;
  if (before !== null && !fault) return seenFrom(before);
  return Object.fromEntries(
    Object.entries(shown).map(([field, value]) => [field, String(fault?.typed[field] ?? value)]),
  );
}

/** What the server said about a field holds until somebody changes it; what it said about the whole, until anything changes. */
const without =
  (...fields: readonly string[]) =>
  (errors: FieldErrors): FieldErrors =>
    '' in errors || fields.some((field) => field in errors)
      ? Object.fromEntries(Object.entries(errors).filter(([name]) => name && !fields.includes(name)))
      : errors;

import { createFormControl, type FieldErrors as HookErrors, type FieldValues } from 'react-hook-form';
import { check, type FieldErrors, type FormSchema } from '~/forms/check';
import { say } from '~/words';

/** What a form gets once somebody starts typing in it. */
export interface LiveChecks {
  /** Registers fields that came into the form since. */
  attach(): void;
  /** Checks the whole form; whether it may be sent. */
  validate(): Promise<boolean>;
  detach(): void;
}

/**
 * react-hook-form on fields that are already there: a field is checked when it is left, and again as it is mended; the form when
 * it is sent. Loaded when a form is first entered, so that reading a page costs none of it. The values are read from the form
 * as it would be sent, by the schema the server uses. `around` holds its fields, where they stand beside it.
 */
export function liveChecks(
  form: HTMLFormElement,
  schema: FormSchema,
  show: (errors: FieldErrors) => void,
  around: HTMLElement = form,
): LiveChecks {
  const control = createFormControl({
    mode: 'onTouched',
    reValidateMode: 'onChange',
    shouldFocusError: false,
    resolver: () => {
      const checked = check(schema, new FormData(form));
      if (checked.ok) return { values: {}, errors: {} };
      const errors = Object.entries(checked.errors).map(([field, message]) => [
        field || 'root',
        { type: 'schema', message: say(message) },
      ]);
      return { values: {}, errors: Object.fromEntries(errors) as HookErrors<FieldValues> };
    },
  });
  const known = new WeakSet<Element>();
  const unsubscribe = control.subscribe({
    formState: { errors: true },
    callback: ({ errors }) => {
      if (errors) show(sentences(errors));
    },
  });

  const names = Object.keys(schema._zod.def.shape);
  function attach(): void {
    // Registering one radio after another unticks what was ticked before all of them are known; what people chose stands.
    const chosen = [...form.elements].filter(isTick).map((element) => [element, element.checked] as const);
    for (const element of form.elements) {
      const { name, type } = element as HTMLInputElement;
      if (known.has(element) || type === 'hidden' || !names.includes(name)) continue;
      if (type !== 'radio' && type !== 'checkbox' && isList(name)) continue;
      known.add(element);
      control.register(name).ref(element);
    }
    for (const [element, checked] of chosen) element.checked = checked;
  }
  /** Several texts of one name are a list: registered as one field they would all be given one value. */
  const isList = (name: string): boolean => form.elements.namedItem(name) instanceof RadioNodeList;
  // What was sent and emptied for the next one is missing nothing before somebody types in it: it would be told so under whatever is pressed next.
  let resting = new WeakSet<Element>();
  const relay = (kind: 'onChange' | 'onBlur') => (event: Event) => {
    const target = event.target as HTMLInputElement;
    if (kind === 'onChange') resting.delete(target);
    if (known.has(target) && !resting.has(target))
      void control.register(target.name)[kind]({ target, type: kind === 'onBlur' ? 'blur' : 'change' });
  };
  const onChange = relay('onChange');
  const onBlur = relay('onBlur');
  const onReset = () => {
    resting = new WeakSet(form.elements);
    control.reset(undefined, { keepValues: true });
    show({});
  };
  around.addEventListener('input', onChange);
  around.addEventListener('focusout', onBlur);
  form.addEventListener('reset', onReset);
  attach();

  return {
    attach,
    validate: async () =>
      // What may be sent is sent without further ado: the rest is to show what may not.
      check(schema, new FormData(form)).ok ||
      new Promise((resolve, reject) =>
        control
          .handleSubmit(
            () => resolve(true),
            () => resolve(false),
          )()
          .catch(reject),
      ),
    detach() {
      unsubscribe();
      around.removeEventListener('input', onChange);
      around.removeEventListener('focusout', onBlur);
      form.removeEventListener('reset', onReset);
    },
  };
}

const isTick = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox');

function sentences(errors: HookErrors<FieldValues>): FieldErrors {
  const said: Record<string, string> = {};
  for (const [field, error] of Object.entries(errors)) {
    if (error && typeof error.message === 'string') said[field === 'root' ? '' : field] = error.message;
  }
  return said;
}

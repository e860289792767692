import { MOST_EXPECTATIONS, MOST_STEPS } from '~/domain/plan/start/limits';
import type { TemplateText } from '~/domain/plan/start/template-text';
import type { Typed } from '~/forms/check';
import { NEW_EXPECTATIONS, NEW_STEPS, type ExpectationRow, type StepRow, type TemplateRows } from '~/forms/template';

const NEW_STEP: StepRow = {
  ...{ title: '', done: '', owner: 'vendor', weight: '2', days: '', after: '', waits: '', stream: '', out: false },
};
const NEW_EXPECTATION: ExpectationRow = { of: 'customer', title: '', typical: '', now: '', steps: '', out: false };

const copies = <T>(one: T, count: number): T[] => Array.from({ length: count }, () => one);

/** New rows, as far as there is room for them. */
const roomFor = (wanted: number, there: number, most: number): number => Math.max(0, Math.min(wanted, most - there));

/** A template as the rows of its form, with some more for what is added. */
export function rowsOfText({ title, purpose, commitments, expectations }: TemplateText): TemplateRows {
  const place = new Map(commitments.map(({ key }, index) => [key, String(index + 1)]));
  const places = (keys: readonly string[]): string => keys.flatMap((key) => place.get(key) ?? []).join(', ');
  const steps = commitments.map((one): StepRow => {
    const { dueIn } = one;
    return {
      title: one.title,
      done: one.doneMeans,
      owner: one.role && one.role !== 'viewer' ? `${one.side}-${one.role}` : one.side,
      weight: String(one.weight),
      days: String(typeof dueIn === 'number' ? dueIn : dueIn.days),
      after: typeof dueIn === 'number' ? '' : (place.get(dueIn.after) ?? ''),
      waits: places(one.waitsOn ?? []),
      stream: one.workstream,
      out: false,
    };
  });
  const expected = expectations.map((one): ExpectationRow => ({
    ...{ of: one.of, title: one.title, typical: one.typical, now: one.now },
    steps: places(one.closedBy),
    out: false,
  }));
  return {
    title,
    purpose,
    steps: [...steps, ...copies(NEW_STEP, roomFor(NEW_STEPS, steps.length, MOST_STEPS))],
    expectations: [
      ...expected,
      ...copies(NEW_EXPECTATION, roomFor(NEW_EXPECTATIONS, expected.length, MOST_EXPECTATIONS)),
    ],
  };
}

/** The rows of a form as they were sent, whatever is wrong with them. */
export function rowsOfTyped(typed: Typed): TemplateRows {
  const list = (name: string): readonly string[] => {
    const given = typed[name] ?? [];
    return typeof given === 'string' ? [given] : given;
  };
  const one = (name: string): string => list(name)[0] ?? '';
  const rows = <T>(lead: string, row: (at: (name: string) => string, index: number) => T): T[] =>
    list(lead).map((_, index) => row((name) => list(name)[index] ?? '', index));
  return {
    title: one('title'),
    purpose: one('purpose'),
    steps: rows('stepTitle', (at, index): StepRow => ({
      ...{ title: at('stepTitle'), done: at('stepDone'), owner: at('stepOwner'), weight: at('stepWeight') },
      ...{ days: at('stepDays'), after: at('stepAfter'), waits: at('stepWaits'), stream: at('stepStream') },
      out: list('outStep').includes(String(index)),
    })),
    expectations: rows('expTitle', (at, index): ExpectationRow => ({
      ...{ of: at('expOf'), title: at('expTitle'), typical: at('expTypical'), now: at('expNow') },
      steps: at('expSteps'),
      out: list('outExpectation').includes(String(index)),
    })),
  };
}

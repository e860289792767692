import type { Role, Side } from '~/domain/access';
import { LATEST_STEP, MOST_EXPECTATIONS, MOST_STEPS } from '~/domain/plan/start/limits';
import type { TemplateCommitment } from '~/domain/plan/start/template';
import { isOneWord, namesIn, type CustomerNames } from '~/domain/plan/start/template-names';
import { textFaults, withoutSteps, type TemplateText, type TextFault } from '~/domain/plan/start/template-text';
import { hasControls } from '~/domain/text';
import type { FieldErrors } from '~/forms/check';
import type { ExpectationRow, TemplateRows } from '~/forms/template';
import { t } from '~/words';

/** A form of a template as the template, and a sentence for each field in which something is to be mended. */
export interface TemplateRead {
  readonly text: TemplateText;
  readonly errors: FieldErrors;
}

const keyAt = (index: number): string => `step-${index + 1}`;
const rowOf = (key: string): number => Number(key.slice('step-'.length)) - 1;
const isEmpty = (texts: readonly string[]): boolean => texts.every((text) => text.trim() === '');
const isKept = ({ out, title, typical, now }: ExpectationRow): boolean => !out && !isEmpty([title, typical, now]);

/**
 * Reads the rows of a template's form. New rows in which nothing is written are none; rows that are left out are taken away without
 * moving any other date. `names` are those that may not stay in it.
 */
export function readTemplateRows(rows: TemplateRows, names: CustomerNames | null): TemplateRead {
  const errors: Record<string, string> = {};
  const say = (field: string, sentence: string): void => void (errors[field] ??= sentence);
  const there = rows.steps.map(({ title, done, days, waits }) => !isEmpty([title, done, days, waits]));
  const kept = (index: number): boolean => there[index] === true && !rows.steps[index]!.out;

  /** Steps that a text names by their places: '2, 5'. What is no step is said at the field. */
  const places = (text: string, field: string, own?: number): string[] =>
    text
      .split(/[,;\s]+/)
      .filter(Boolean)
      .flatMap((piece) => {
        const index = /^\d{1,4}$/.test(piece) ? Number(piece) - 1 : -1;
        if (index === own) say(field, t('templates.itself'));
        else if (there[index]) return [keyAt(index)];
        else say(field, t('templates.unknown-step', { step: piece.slice(0, 20) }));
        return [];
      });

  const title = (text: string, field: string): string => {
    if (!text.trim()) say(field, t('templates.line-missing'));
    else if (hasControls(text)) say(field, t('refusal.hidden-marks'));
    return text.trim();
  };

  const steps = rows.steps.flatMap((row, index): TemplateCommitment[] => {
    if (!there[index]) return [];
    const [side, role] = row.owner.split('-') as [Side, Role | undefined];
    const days = /^\d{1,4}$/.test(row.days.trim()) ? Number(row.days) : -1;
    const checked = kept(index);
    if (checked && (days < 0 || days > LATEST_STEP))
      say(`stepDays.${index}`, t('templates.days', { most: LATEST_STEP }));
    const [after] = row.after.trim() ? places(row.after, `stepAfter.${index}`, index) : [];
    const waitsOn = places(row.waits, `stepWaits.${index}`, index);
    return [
      {
        key: keyAt(index),
        side,
        ...(role ? { role } : {}),
        title: checked ? title(row.title, `stepTitle.${index}`) : row.title,
        doneMeans: row.done.trim(),
        weight: (Number(row.weight) || 2) as TemplateCommitment['weight'],
        workstream: row.stream.trim(),
        dueIn: after === undefined ? Math.max(0, days) : { days: Math.max(0, days), after },
        waitsOn: [...new Set(waitsOn)],
      },
    ];
  });
  const expectations = rows.expectations.flatMap((row, index): TemplateText['expectations'][number][] => {
    if (!isKept(row)) return [];
    return [
      {
        of: row.of as Side,
        title: title(row.title, `expTitle.${index}`),
        typical: row.typical.trim(),
        now: row.now.trim(),
        closedBy: places(row.steps, `expSteps.${index}`),
      },
    ];
  });
  const tooMany = (places: readonly number[], most: number, field: string, sentence: string): void => {
    if (places.length > most) say(`${field}.${places[most]}`, sentence);
  };
  const keptSteps = rows.steps.flatMap((_, index) => (kept(index) ? [index] : []));
  const more = keptSteps.length - MOST_STEPS;
  tooMany(keptSteps, MOST_STEPS, 'stepTitle', t('templates.too-many-steps', { most: MOST_STEPS, more }));
  const keptExpectations = rows.expectations.flatMap((row, index) => (isKept(row) ? [index] : []));
  tooMany(
    keptExpectations,
    MOST_EXPECTATIONS,
    'expTitle',
    t('templates.too-many-expectations', {
      most: MOST_EXPECTATIONS,
      more: keptExpectations.length - MOST_EXPECTATIONS,
    }),
  );
  const out = new Set(rows.steps.flatMap((_, index) => (kept(index) ? [] : [keyAt(index)])));
  const all = { title: rows.title.trim(), purpose: rows.purpose.trim(), expectations, commitments: steps };
  const text = withoutSteps(all, out);
  if (text.commitments.length === 0) say('', t('templates.empty'));
  if (Object.keys(errors).length === 0) for (const fault of textFaults(text.commitments)) sayFault(fault, say);
  if (names) for (const [field, words] of written(rows, kept)) sayNames(namesIn(words, names), field, say);
  return { text, errors };
}

type Say = (field: string, sentence: string) => void;

const label = (key: string): number => rowOf(key) + 1;

function sayFault(fault: TextFault, say: Say): void {
  if (fault.fault === 'circle') {
    const [first] = fault.keys;
    say(`stepWaits.${rowOf(first!)}`, t('templates.circle', { steps: fault.keys.map(label).join(', ') }));
  } else if (fault.fault === 'unknown')
    say(`stepAfter.${rowOf(fault.key)}`, t('templates.unknown-step', { step: label(fault.names) }));
  else if (fault.fault === 'late') say(`stepDays.${rowOf(fault.key)}`, t('templates.late', { days: fault.days }));
  else say(`stepDays.${rowOf(fault.key)}`, t('templates.before', { step: label(fault.names) }));
}

/** Every text that would be kept, by its field. */
const written = (rows: TemplateRows, kept: (index: number) => boolean): (readonly [string, string])[] => [
  ['title', rows.title],
  ['purpose', rows.purpose],
  ...rows.steps.flatMap((row, index) =>
    kept(index)
      ? ([
          [`stepTitle.${index}`, row.title],
          [`stepDone.${index}`, row.done],
          [`stepStream.${index}`, row.stream],
        ] as const)
      : [],
  ),
  ...rows.expectations.flatMap((row, index) =>
    row.out
      ? []
      : ([
          [`expTitle.${index}`, row.title],
          [`expTypical.${index}`, row.typical],
          [`expNow.${index}`, row.now],
        ] as const),
  ),
];

function sayNames(names: readonly string[], field: string, say: Say): void {
  const key = names.every(isOneWord) ? 'templates.names-word' : 'templates.names';
  if (names.length > 0) say(field, t(key, { names: names.join(', ') }));
}

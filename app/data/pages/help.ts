import { otherSide, type Side } from '../../domain/access';
import { DEFAULT_SETTINGS, type CommitmentFacts } from '../../domain/record/facts';
import { recordOf, type CommitmentRecord, type LateDays } from '../../domain/record/record';
import { explainer } from '../../domain/record/why';
import { t } from '../../words';
import { formatDayShort } from '../../words/dates';
import type { Sentence } from '../../words/sentence';
import { tellWhy } from '../../words/why';
import { WORKED_EXAMPLES, type WorkedExample } from './help-examples';

/** A fact of an example, and where on the page it can be pointed at. */
export interface ExampleFact {
  readonly anchor: string;
  readonly text: string;
}

export interface ExampleLine {
  readonly id: string;
  readonly anchor: string;
  readonly title: string;
  readonly side: Side;
  readonly facts: readonly ExampleFact[];
  /** A letter for each late day: whom it was charged to. */
  readonly days: string;
  readonly late: LateDays;
  readonly why: readonly Sentence[];
  readonly verdict: CommitmentRecord['verdict'];
}

export interface ExampleView {
  readonly name: WorkedExample['name'];
  readonly lines: readonly ExampleLine[];
}

export interface HelpView {
  readonly settings: typeof DEFAULT_SETTINGS;
  readonly names: Readonly<Record<Side, string>>;
  readonly examples: readonly ExampleView[];
}

const NAMES = { vendor: 'Tessel', customer: 'Northquay' } as const;

const title = (id: string): string => t(`help.example.${id as 'export' | 'load' | 'dashboard' | 'test'}`);

/** The facts in words, in the order of their kinds, none left out: whoever likes can count for themselves. */
function factsSaid({ id, side, due, waitsOn, ...facts }: CommitmentFacts, locale: string): ExampleFact[] {
  const day = (date: string | null | undefined): string => (date ? formatDayShort(date, locale) : '');
  const sides = { owner: NAMES[side], other: NAMES[otherSide(side)] };
  return [
    { anchor: `${id}-due-0`, text: t('help.fact.due', { due: day(due) }) },
    ...(waitsOn ?? []).map((blocker, at) => ({
      anchor: `${id}-waits-${at}`,
      text: t('help.fact.waits', { title: title(blocker) }),
    })),
    ...(facts.holds ?? []).map(({ from, until, decidedOn }, at) => ({
      anchor: `${id}-hold-${at}`,
      text: t('help.fact.hold', { ...sides, from: day(from), until: day(until), decided: day(decidedOn) }),
    })),
    ...(facts.deliveries ?? []).map(({ on, decision, decidedOn }, at) => ({
      anchor: `${id}-delivery-${at}`,
      text: t('help.fact.delivery', {
        ...sides,
        ...{ on: day(on), decision: decision ?? 'none', decided: day(decidedOn) },
      }),
    })),
    ...(facts.dueChanges ?? []).map(({ to, agreedOn }, at) => ({
      anchor: `${id}-change-${at}`,
      text: t('help.fact.change', { to: day(to), agreed: day(agreedOn) }),
    })),
    ...(facts.contests ?? []).map(({ on, settledOn }, at) => ({
      anchor: `${id}-contest-${at}`,
      text: t('help.fact.contest', { ...sides, on: day(on), settled: day(settledOn) }),
    })),
  ];
}

/** An example judged, explained and drawn by the code that does it for every plan. */
function exampleView({ name, facts }: WorkedExample, locale: string): ExampleView {
  const record = recordOf(facts);
  const explain = explainer(facts, record, { sides: NAMES, titleOf: (id) => `“${title(id)}”` });
  return {
    name,
    lines: facts.commitments.map((commitment) => {
      const { id, side } = commitment;
      const { late, runs, verdict } = record.commitments.get(id)!;
      const { headline, groups, notes } = explain(id)!;
      return {
        ...{ id, side, late, verdict },
        anchor: id,
        title: title(id),
        facts: factsSaid(commitment, locale),
        days: runs.map(({ charge, days }) => charge.repeat(days)).join(''),
        why: [headline, ...groups.map(({ why }) => why), ...notes].map((why) =>
          tellWhy(why, locale, (link) => `#${'at' in link ? `${link.id}-${link.to}-${link.at}` : link.id}`),
        ),
      };
    }),
  };
}

/** The rules with their usual settings, and examples of them. `locale` is how dates in sentences are written. */
export const helpView = (locale: string): HelpView => ({
  settings: DEFAULT_SETTINGS,
  names: NAMES,
  examples: WORKED_EXAMPLES.map((example) => exampleView(example, locale)),
});

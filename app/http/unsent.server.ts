import { data } from '@remix-run/node';
import type { Typed } from '~/forms/check';
import type { Unsent } from '~/forms/unsent';
import type { Lines } from '~/words/lines';
import { t, type WordKey } from '~/words';

/** What people type in the forms of a plan, by the name of the field, and what it is called there. */
const LABELS: Readonly<Record<string, WordKey>> = {
  name: 'talk.player.name',
  position: 'talk.player.position',
  title: 'unsent.field.title',
  initiative: 'talk.goal.initiative',
  measure: 'talk.goal.measure',
  baseline: 'talk.goal.baseline',
  target: 'talk.goal.target',
  unit: 'talk.goal.unit',
  typical: 'talk.expectation.typical',
  now: 'talk.expectation.now',
  due: 'talk.commitment.due',
  doneMeans: 'talk.commitment.done-means',
  workstream: 'talk.commitment.workstream',
  notes: 'talk.commitment.notes',
  text: 'start.text',
  view: 'talk.player.view',
  heardOn: 'talk.player.heard-on',
  start: 'talk.terms.start',
  end: 'talk.terms.end',
  holidays: 'talk.terms.holidays',
  note: 'acts.delivery.note',
  link: 'acts.delivery.link-label',
  to: 'acts.date.to',
  words: 'unsent.field.words',
  stays: 'outcome.decision.stays',
  heldBy: 'unsent.field.held-by',
  heldWith: 'unsent.field.held-with',
  cureWords: 'unsent.field.cure-words',
  amount: 'fit.cost.amount',
  hours: 'fit.cost.hours',
  rate: 'fit.cost.rate',
  decisions: 'checkin.decisions',
  vendorMore: 'checkin.there',
  customerMore: 'checkin.there',
};

/** What was typed of a form, each with its name; what was only ticked or chosen is left out. */
export const typedLines = (typed: Typed): Lines =>
  Object.entries(LABELS).flatMap(([field, label]) => {
    return [typed[field] ?? []]
      .flat()
      .filter((words) => words.trim() !== '')
      .map((words) => [t(label), words] as const);
  });

/**
 * The answer to a form that is no longer there: thrown, so that the page of the form is not asked for again, and everything typed
 * stands on the page that takes its place.
 */
export const unsent = (sentence: string, lines: Lines) =>
  data({ unsent: { sentence, lines } satisfies Unsent }, { status: 409 });

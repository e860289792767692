import { SIDES, type Side } from '../domain/access';
import { find } from '../domain/plan/state/things';
import type { Plan } from '../domain/plan/state/plan';
import type { Version } from '../domain/plan/state/version';
import { besidePolicy } from '../domain/plan/sign-off/policy-held';
import { versionView, type VersionView } from '../domain/plan/sign-off/sign-off-view';
import type { VersionText } from '../domain/plan/sign-off/version-text';
import { dayOf } from '../domain/plan/work/commitment-state';
import { sayMeasure } from '../data/pages/say-measure';
import { sayTerms } from '../data/pages/say-terms';
import { sayBeside, sayThresholds } from '../data/pages/say-thresholds';
import { t } from '../words';
import { formatDayShortWithYear } from '../words/dates';
import { part, type Block, type Cell, type Item } from './block';
import type { PlanDocument } from './document';
import type { DocumentKind } from './kind';
import { LOCALE, sayInstant } from './said';
import { signatureBlocks } from './signatures';

/** Every version that was fixed, the newest first. */
export const versionsOf = ({ versions }: Plan): Version[] =>
  Object.values(versions).sort((a, b) => b.number - a.number);

export const versionId = (number: number): string => `version-${number}`;

/** How far a version has come, in words. */
export const sayState = ({ state, replacedBy }: VersionView): string =>
  t(`sign.version.${state}`, { by: replacedBy ?? 0 });

type Named = readonly { readonly number: string; readonly title: string }[];
const titles = (list: Named): string => list.map(({ number, title }) => `${number} ${title}`).join('; ');

const goalItem = (goal: VersionText['goals'][number]): Item => ({
  text: goal.title,
  below: [goal.initiative, sayMeasure(goal)].filter(Boolean),
});

function expectationItem({ title, typical, now, closedBy }: VersionText['expectations'][number]): Item {
  const named = (name: string, words: string): string[] =>
    words ? [t('documents.version.of-expectation', { name, words })] : [];
  return {
    text: title,
    below: [
      ...named(t('talk.expectation.typical'), typical),
      ...named(t('talk.expectation.now'), now),
      ...named(t('talk.expectation.closed-by'), titles(closedBy)),
    ],
  };
}

function expectationBlocks({ expectations, parties }: VersionText, side: Side): Block[] {
  const items = expectations.filter((one) => one.of === side).map(expectationItem);
  return [
    { kind: 'heading', level: 3, text: t('talk.expectations.of', { party: parties[side] }) },
    items.length > 0
      ? { kind: 'list', items }
      : { kind: 'words', text: t('documents.version.no-expectations'), tone: 'soft' },
  ];
}

type Workstream = VersionText['workstreams'][number];

function commitmentTable({ name, commitments }: Workstream, { workstreams, parties }: VersionText): Block {
  const caption = workstreams.length > 1 || name ? name || t('talk.commitments.no-stream') : '';
  const rowOf = (one: Workstream['commitments'][number]): Cell[] => [
    [{ text: one.number, tone: 'soft' }],
    [
      { text: one.title, tone: 'strong' },
      { text: one.doneMeans && t('documents.version.done', { words: one.doneMeans }), tone: 'small' },
      { text: one.notes, tone: 'small' },
      { text: one.waitsOn.length > 0 ? t('talk.waits-on', { titles: titles(one.waitsOn) }) : '', tone: 'small' },
    ],
    [
      { text: one.ownerName || t('talk.commitment.no-owner') },
      { text: parties[one.side], tone: 'small' },
      { text: t('talk.weight.of', { weight: t(`talk.weight.${one.weight}`) }), tone: 'small' },
    ],
    [{ text: formatDayShortWithYear(one.due, LOCALE) }],
  ];
  return {
    kind: 'table',
    caption,
    columns: [
      { label: t('documents.version.number'), share: 7 },
      { label: t('documents.version.commitment'), share: 58 },
      { label: t('documents.version.owner'), share: 26 },
      { label: t('documents.version.due'), share: 19 },
    ],
    rows: commitments.map(rowOf),
  };
}

/** What counts before anybody parts, as both sides sign it. */
export function policyBlocks({ policy, text, inForceAt }: VersionView): Block[] {
  const { vendor } = text.parties;
  const beside = besidePolicy(text.terms, policy);
  return [
    { kind: 'words', text: t('sign.policy.of', { number: policy.number ?? 0, party: vendor }) },
    { kind: 'facts', facts: sayThresholds(policy, LOCALE) },
    { kind: 'words', text: beside ? sayBeside(beside, vendor, inForceAt ? 'signed' : 'to-sign', LOCALE) : '' },
  ];
}

function blocksOf(view: VersionView): Block[] {
  const { text, sentBack, zone } = view;
  const { vendor, customer } = text.parties;
  const fixed = t('sign.frozen', { name: view.frozenBy, at: sayInstant(view.frozenAt, zone) });
  const force = view.inForceAt ? t('sign.certificate.in-force', { at: sayInstant(view.inForceAt, zone) }) : '';
  const back = sentBack && {
    ...{ number: sentBack.number, name: sentBack.name, party: text.parties[sentBack.side] },
    words: sentBack.words,
  };
  return [
    { kind: 'words', text: t('documents.version.lead', { vendor, customer }), tone: 'lead' },
    { kind: 'words', text: `${sayState(view)}. ${fixed}. ${force && `${force}.`}`.trim() },
    { kind: 'words', text: back ? t('documents.brief.sent-back', back) : '' },
    { kind: 'words', text: view.erased ? t('sign.erased') : '', tone: 'small' },
    part(t('talk.terms')),
    { kind: 'facts', facts: sayTerms(text.terms, LOCALE, formatDayShortWithYear) },
    ...(text.goals.length > 0
      ? [part(t('talk.goals')), { kind: 'list' as const, items: text.goals.map(goalItem) }]
      : []),
    ...(text.expectations.length > 0
      ? [part(t('talk.expectations')), ...SIDES.flatMap((side) => expectationBlocks(text, side))]
      : []),
    part(t('talk.commitments')),
    ...(text.workstreams.length > 0
      ? text.workstreams.map((stream) => commitmentTable(stream, text))
      : [{ kind: 'words' as const, text: t('documents.version.no-commitments'), tone: 'soft' as const }]),
    part(t('sign.policy')),
    ...policyBlocks(view),
    part(t('sign.signatures')),
    signatureBlocks(view, text.parties, false),
  ];
}

function documentOf(plan: Plan, one: Version): PlanDocument {
  const { number, hash, content, frozenAt, inForceAt } = one;
  return {
    id: versionId(number),
    title: t('documents.version.title', { number, title: content.title }),
    parties: content.parties,
    only: null,
    seal: { of: 'version', number, hash },
    at: inForceAt ?? frozenAt,
    day: dayOf(plan, inForceAt ?? frozenAt),
    blocks: blocksOf(versionView(plan, one)),
  };
}

/** The text of a plan as its executives signed it, or were asked to. */
export const version: DocumentKind = {
  listed: ({ plan }) =>
    versionsOf(plan).map((one) => ({
      id: versionId(one.number),
      group: 'signed',
      title: t('documents.version', { number: one.number }),
      words: t('documents.version.words', { state: sayState(versionView(plan, one)) }),
    })),
  made: ({ plan }, id) => documentOf(plan, find(plan.versions, id.slice(versionId(0).length - 1))!),
};

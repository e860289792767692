import type { ApplyTable } from '../decide';
import type { SignOffKind } from '../entries';
import { find } from '../state/things';
import type { Plan } from '../state/plan';
import type { Version } from '../state/version';
import { agreedText, withoutAmendment } from '../text/plan-text';
import { startedPlan } from '../start/started';
import { versionContent } from './version';

const changeVersion = (plan: Plan, number: number, change: (version: Version) => Version): Plan['versions'] => {
  const version = find(plan.versions, String(number));
  return version ? { ...plan.versions, [number]: change(version) } : plan.versions;
};

/** From proposing to the two signatures, and out of it again. */
export const applySignOff: ApplyTable<SignOffKind> = {
  'plan.started': (plan, entry) => startedPlan(plan.id, entry),
  'plan.proposed': (plan, entry) => startedPlan(plan.id, entry),

  'plan.withdrawn': (plan, { data, by, at }) => ({
    ...plan,
    stage: plan.stage === 'draft' ? 'draft' : 'withdrawn',
    // What nobody signed is not the plan's: it ends with the text that held.
    amendment: null,
    withdrawn: { by, at, ...data },
  }),

  'version.frozen': (plan, { data: { number, hash, policy }, by, at }) => ({
    ...plan,
    stage: plan.amendment ? plan.stage : 'agreed',
    versions: {
      ...plan.versions,
      [number]: {
        number,
        hash,
        content: versionContent(plan, number, policy),
        frozenAt: at,
        frozenBy: by,
        signatures: {},
        inForceAt: null,
        sentBack: null,
      },
    },
  }),

  'version.signed': (plan, { data: { number, ...signature }, by, at }) => ({
    ...plan,
    versions: changeVersion(plan, number, (version) => ({
      ...version,
      signatures: { ...version.signatures, [by.side]: { ...signature, by, at } },
    })),
  }),

  'version.in-force': (plan, { data: { number, checkIns, dropped, policy }, at }) => {
    const signed = new Set(find(plan.versions, String(number))?.content.commitments.map(({ id }) => id));
    return {
      ...plan,
      ...(plan.amendment && agreedText(plan.amendment)),
      amendment: null,
      stage: 'running',
      versions: changeVersion(plan, number, (version) => ({
        ...version,
        inForceAt: at,
        ...(policy && { policy }),
      })),
      commitments: Object.fromEntries(
        Object.entries(plan.commitments).map(([id, one]) => [
          id,
          signed.has(id) && !one.agreedAt ? { ...one, agreedAt: at } : one,
        ]),
      ),
      checkIns: {
        ...Object.fromEntries(Object.entries(plan.checkIns).filter(([id]) => !dropped.includes(id))),
        ...Object.fromEntries(
          checkIns.map((planned) => [
            planned.id,
            {
              ...planned,
              state: 'planned' as const,
              halvesIn: {},
              startedAt: null,
              openedAt: null,
              halves: {},
              attendance: null,
              decisions: [],
              minutedBy: null,
              minutedAt: null,
              acknowledged: null,
              corrections: [],
              calledOff: null,
            },
          ]),
        ),
      },
    };
  },

  'version.sent-back': (plan, { data: { number, words }, by, at }) => ({
    ...plan,
    stage: plan.amendment ? plan.stage : 'proposed',
    versions: changeVersion(plan, number, (version) => ({ ...version, sentBack: { by, at, words } })),
  }),

  'amendment.opened': (plan, { data: { words }, by, at }) => ({
    ...plan,
    amendment: { ...agreedText(plan), by, at, words },
  }),

  'amendment.dropped': withoutAmendment,
};

import { dateOf, dayNumber } from '~/domain/calendar';
import { versionHash } from '~/domain/plan/sign-off/version';
import type { Plan } from '~/domain/plan/state/plan';
import type { VersionContent } from '~/domain/plan/state/version';
import { find } from '~/domain/plan/state/things';
import { seatOf } from './people';
import { runningPlan } from './world';

const WORDS =
  'reconcile the shipments of every depot with the ledger before finance closes the month so that nobody counts twice Übergabe façade naïve Łódź Zürich Ελλάδα Україна'.split(
    ' ',
  );

/** So many words, the same each time, in an order of their own for each `n`. */
const wordsOf = (n: number, count: number): string =>
  Array.from({ length: count }, (_, at) => WORDS[(n * 31 + at * at * 7 + at * 3) % WORDS.length]).join(' ');

/** A running plan whose version 1 lists so many commitments, in workstreams of a hundred. */
export function planOfVersion(
  size: number,
  change: (content: VersionContent) => VersionContent = (same) => same,
): Plan {
  const { plan } = runningPlan();
  const signed = find(plan.versions, '1')!;
  const like = signed.content.commitments[0]!;
  const commitments = Array.from({ length: size }, (_, n) => ({
    ...like,
    id: `c-${n}`,
    number: String(n + 1),
    side: n % 2 === 0 ? ('vendor' as const) : ('customer' as const),
    owner: seatOf(n % 2 === 0 ? 'priya' : 'dana'),
    title: `Depot ${n + 1}: ${wordsOf(n, 7)}`,
    doneMeans: wordsOf(n + 5, 24),
    notes: n % 5 === 0 ? wordsOf(n + 9, 16) : '',
    due: dateOf(dayNumber('2026-06-01') + (n % 50)),
    waitsOn: n > 0 && n % 3 === 0 ? [`c-${n - 1}`] : [],
    workstream: `Region ${Math.floor(n / 100) + 1}`,
  }));
  const content = change({ ...signed.content, commitments });
  return { ...plan, versions: { 1: { ...signed, content, hash: versionHash(content) } } };
}

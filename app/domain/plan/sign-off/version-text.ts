import type { Named } from '../text/text-view';
import type { VersionContent } from '../state/version';

/** A version's text as pages show it: names instead of ids, commitments by workstream. */
export function versionText(content: VersionContent) {
  const named = new Map<string, Named>(content.commitments.map(({ id, number, title }) => [id, { id, number, title }]));
  const list = (ids: readonly string[]): Named[] => ids.flatMap((id) => named.get(id) ?? []);
  const groups = new Map<string, Omit<VersionContent['commitments'][number], 'waitsOn'>[]>();
  for (const one of content.commitments) groups.set(one.workstream, [...(groups.get(one.workstream) ?? []), one]);
  return {
    title: content.title,
    number: content.number,
    parties: content.parties,
    terms: content.terms,
    goals: content.goals,
    expectations: content.expectations.map((one) => ({ ...one, closedBy: list(one.closedBy) })),
    workstreams: [...groups].map(([name, commitments]) => ({
      name,
      commitments: commitments.map((one) => ({
        ...one,
        waitsOn: list(content.commitments.find(({ id }) => id === one.id)?.waitsOn ?? []),
      })),
    })),
    counts: {
      vendor: content.commitments.filter(({ side }) => side === 'vendor').length,
      customer: content.commitments.filter(({ side }) => side === 'customer').length,
    },
  };
}

export type VersionText = ReturnType<typeof versionText>;

import type { Span } from './known';

/**
 * Lists of spans in the order of their first days, made disjoint or taken out of each other in one pass. A span whose last day
 * lies before its first is empty and drops out.
 */

/** The same days, each once: of two spans that share a day the earlier one keeps it. `sorted` is ordered by first day. */
export const disjoint = (sorted: readonly Span[]): readonly Span[] => {
  if (sorted.length === 0) return sorted;
  const out: Span[] = [];
  let covered = -Infinity;
  for (const span of sorted) {
    const first = Math.max(span.first, covered + 1);
    if (first > span.last) continue;
    out.push({ first, last: span.last, at: span.at });
    covered = span.last;
  }
  return out;
};

/** The days of `from` that lie in none of `cuts`; both disjoint and in order. */
export const without = (from: readonly Span[], cuts: readonly Span[]): readonly Span[] => {
  if (cuts.length === 0 || from.length === 0) return from;
  const out: Span[] = [];
  let cut = 0;
  for (const { first, last, at } of from) {
    let start = first;
    while (cut < cuts.length && cuts[cut]!.last < start) cut += 1;
    for (let next = cut; next < cuts.length && cuts[next]!.first <= last; next += 1) {
      if (cuts[next]!.first > start) out.push({ first: start, last: cuts[next]!.first - 1, at });
      start = cuts[next]!.last + 1;
    }
    if (start <= last) out.push({ first: start, last, at });
  }
  return out;
};

/** Cuts spans, disjoint and in order, at the end of each account: the pieces of every account, first account first. */
export const byAccount = (spans: readonly Span[], accountEnds: readonly number[]): readonly (readonly Span[])[] => {
  if (accountEnds.length === 0) return [spans];
  const out: Span[][] = Array.from({ length: accountEnds.length + 1 }, () => []);
  let account = 0;
  for (const { first, last, at } of spans) {
    let start = first;
    while (start <= last) {
      while (account < accountEnds.length && accountEnds[account]! < start) account += 1;
      const stop = Math.min(last, accountEnds[account] ?? Infinity);
      out[account]!.push({ first: start, last: stop, at });
      start = stop + 1;
    }
  }
  return out;
};

/** How many days the spans hold. */
export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);

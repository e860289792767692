/**
 * The rounds of a race: so many, and then on until every way in which it can end has been seen, three times as many at most. Who comes
 * first is the machine's to say; that each end was looked at must not be.
 */
export function* rounds(least: number, ends: ReadonlySet<string>, all: readonly string[]): Generator<number> {
  const missing = (): boolean => all.some((end) => !ends.has(end));
  for (let round = 0; round < least || (missing() && round < 3 * least); round += 1) yield round;
}

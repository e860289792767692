/** Says what a test or a drill measured, in one line that can be found again. */
export const figures = (what: string, measured: Readonly<Record<string, string | number>>): void =>
  console.log(
    `FIGURES ${what}: ${Object.entries(measured)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
  );

/** The value below which a share of all lie; 0 of none. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

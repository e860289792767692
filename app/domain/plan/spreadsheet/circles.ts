/**
 * The groups of steps that wait on each other in a circle: the strongly connected parts of more than one step of the
 * graph whose edges are `waitsOn` (indexes), each in ascending order. A step that waits on itself alone is in none.
 */
export function circlesIn(waitsOn: readonly (readonly number[])[]): number[][] {
  const order = new Map<number, number>();
  const low: number[] = [];
  const open: number[] = [];
  const isOpen = new Set<number>();
  const circles: number[][] = [];

  // Tarjan's algorithm. Its depth is at most the number of rows of a file, which the limit of 2,000 keeps harmless.
  const visit = (step: number): void => {
    order.set(step, order.size);
    low[step] = order.get(step)!;
    open.push(step);
    isOpen.add(step);
    for (const next of waitsOn[step] ?? []) {
      if (!order.has(next)) visit(next);
      if (isOpen.has(next)) low[step] = Math.min(low[step]!, low[next]!);
    }
    if (low[step] !== order.get(step)) return;
    const part = open.splice(open.indexOf(step));
    for (const member of part) isOpen.delete(member);
    if (part.length > 1) circles.push(part.sort((a, b) => a - b));
  };

  waitsOn.forEach((_, step) => {
    if (!order.has(step)) visit(step);
  });
  return circles.sort((a, b) => a[0]! - b[0]!);
}

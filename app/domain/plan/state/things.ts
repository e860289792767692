export type Things<T> = Readonly<Record<string, T>>;

/** A thing by its id. Ids come from outside: only the record's own keys count, never what every object inherits. */
export const find = <T>(things: Things<T>, id: string): T | undefined =>
  Object.hasOwn(things, id) ? things[id] : undefined;

/** The list with the item of this id changed; the others keep their identity. */
export const changeItem = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: Partial<T>,
): readonly T[] => list.map((item) => (item.id === id ? { ...item, ...change } : item));

/** The things with one of them changed; nothing changes where it is not there. */
export const changeThing = <T>(things: Things<T>, id: string, change: (thing: T) => Partial<T>): Things<T> => {
  const thing = find(things, id);
  return thing === undefined ? things : { ...things, [id]: { ...thing, ...change(thing) } };
};

/** The things without one of them. */
export const without = <T>(things: Things<T>, id: string): Things<T> =>
  Object.fromEntries(Object.entries(things).filter(([key]) => key !== id));

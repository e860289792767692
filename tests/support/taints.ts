/** Whose a text is: each owner's texts may be read by some actors and by nobody else. */
export const OWNERS = [
  'vendor',
  'workspace',
  'admins-own',
  'csms-own',
  'preparing',
  'customer',
  'northquay',
  'halden',
  'haldens-own',
  'vendor-on-halden',
  'draft',
  'draft-title',
] as const;
export type Owner = (typeof OWNERS)[number];

/** Texts that are like no other, each of which says whose it is. */
export class Taints {
  private next = 1000;

  /** A new text of an owner. */
  of(owner: Owner): string {
    return `taint.${owner}.${this.next++}.`;
  }

  /** Every text of a value made its owner's: what people type, and neither ids nor dates nor numbers. */
  all<T>(value: T, owner: Owner): T {
    if (Array.isArray(value)) return value.map((one: unknown) => this.all(one, owner)) as T;
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      TYPED.has(key) && typeof one === 'string' ? this.of(owner) : this.all(one, owner),
    ]);
    return Object.fromEntries(entries) as T;
  }
}

const TYPED = new Set([
  'title',
  'initiative',
  'measure',
  'unit',
  'typical',
  'now',
  'doneMeans',
  'workstream',
  'notes',
  'position',
  'name',
]);

/** Whose texts are in a page, whatever form it has. */
export const ownersIn = (text: string): Owner[] => [
  ...new Set([...text.matchAll(/taint\.([a-z-]+)\.\d+\./g)].map(([, owner]) => owner as Owner)),
];

import type { Answer } from '../support/asking';

/** What an answer is, for whoever counts them. */
const KINDS = [
  'pages',
  'data',
  'CSV',
  'PDF',
  'calendars',
  'event streams',
  'bundles and files',
  'redirects',
  'errors',
  'mails',
] as const;
export type Kind = (typeof KINDS)[number];

const BY_TYPE: readonly (readonly [type: RegExp, kind: Kind])[] = [
  [/^text\/html/, 'pages'],
  [/^text\/x-script/, 'data'],
  [/^text\/csv/, 'CSV'],
  [/^application\/pdf/, 'PDF'],
  [/^text\/calendar/, 'calendars'],
  [/^text\/event-stream/, 'event streams'],
];

export function kindOf({ status, headers }: Pick<Answer, 'status' | 'headers'>): Kind {
  if (status >= 400) return 'errors';
  if (status >= 300 || status === 202) return 'redirects';
  const type = headers['content-type'] ?? '';
  return BY_TYPE.find(([like]) => like.test(type))?.[1] ?? 'bundles and files';
}

/** How many answers of each kind were searched. */
export class Searched {
  private readonly counts = new Map<Kind, number>();

  add(kind: Kind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  get all(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Kinds of which none was searched. */
  get missing(): Kind[] {
    return KINDS.filter((kind) => !this.counts.has(kind));
  }

  toString(): string {
    const each = KINDS.map((kind) => `${(this.counts.get(kind) ?? 0).toLocaleString('en')} ${kind}`);
    return `searched ${this.all.toLocaleString('en')} responses: ${each.join(', ')}`;
  }
}

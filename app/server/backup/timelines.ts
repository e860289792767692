import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { SEGMENT, type BackupPlace, type KeptCopy } from './place';

/**
 * A history of the database. Each restore that is worked on begins a new one, at a place of the one before: what that wrote later is no part
 * of it, though its positions in the log are higher. The first eight signs of a segment's name say to which it belongs.
 */
export interface Timeline {
  readonly id: number;
  /** Since when it was the one that was written to: milliseconds, by when it was first seen in the backups. */
  readonly since: number;
  /** Where it left each of its ancestors: bytes of the log, by the ancestor's id. */
  readonly left: ReadonlyMap<number, bigint>;
}

const HISTORY = /^[0-9A-F]{8}\.history$/;
/** Bytes of a segment, unless the server was made with others: then a copy says itself where it ended. */
const SEGMENT_BYTES = 16n * 1024n * 1024n;

export const timelineOf = (name: string): number => Number.parseInt(name.slice(0, 8), 16);

/** "16/B374D848", as the server writes a position of its log. */
const bytesAt = (position: string): bigint => {
  const [high, low] = position.split('/') as [string, string];
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
};

/** Where the server has to have come for a copy to be whole; of a copy that does not say it, where its first segment begins. */
const endOf = ({ endsAt, firstSegment }: KeptCopy): bigint =>
  endsAt
    ? bytesAt(endsAt)
    : (BigInt(`0x${firstSegment.slice(8, 16)}`) << 32n) + BigInt(`0x${firstSegment.slice(16)}`) * SEGMENT_BYTES;

/** Lines of a history: an ancestor's number, where it was left, and why. */
function readHistory(text: string): Map<number, bigint> {
  const lines = text.matchAll(/^\s*(\d+)\s+([0-9A-F]+\/[0-9A-F]+)/gim);
  return new Map([...lines].map(([, id, position]) => [Number(id), bytesAt(position!)]));
}

/** All that the backups know of, oldest first; the first has been there since ever. */
export function timelinesIn(place: Pick<BackupPlace, 'wal'>, copies: readonly KeptCopy[]): Timeline[] {
  const found = new Map<number, Timeline>();
  const seen = (id: number, since: number, left: ReadonlyMap<number, bigint> = new Map()): void => {
    const before = found.get(id);
    found.set(id, {
      id,
      since: Math.min(since, before?.since ?? since),
      left: left.size > 0 ? left : (before?.left ?? left),
    });
  };
  for (const { firstSegment, began } of copies)
    seen(timelineOf(firstSegment), Temporal.Instant.from(began).epochMilliseconds);
  for (const name of existsSync(place.wal) ? readdirSync(place.wal) : []) {
    const path = join(place.wal, name);
    if (HISTORY.test(name)) seen(timelineOf(name), statSync(path).mtimeMs, readHistory(readFileSync(path, 'utf8')));
    else if (SEGMENT.test(name)) seen(timelineOf(name), statSync(path).mtimeMs);
  }
  return [...found.values()]
    .sort((a, b) => a.id - b.id)
    .map((one, at) => (at === 0 ? { ...one, since: -Infinity } : one));
}

/** The one that was written to at an instant: milliseconds. */
export const timelineAt = (timelines: readonly Timeline[], at: number): Timeline | undefined =>
  timelines.findLast(({ since }) => since <= at);

/** Whether a copy lies on the way to a timeline: it is of it, or of an ancestor before that was left. */
export function leadsTo(copy: KeptCopy, { id, left }: Timeline): boolean {
  const own = timelineOf(copy.firstSegment);
  if (own === id) return true;
  const until = left.get(own);
  return until !== undefined && endOf(copy) <= until;
}

/** The newest copy from which a timeline can be played to an instant: ISO. */
export const copyBefore = (copies: readonly KeptCopy[], timeline: Timeline, at: string): KeptCopy | undefined =>
  copies.findLast((copy) => copy.ended <= at && leadsTo(copy, timeline));

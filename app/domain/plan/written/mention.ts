import { may, type Side } from '../../access';
import { refuse, type Refusal } from '../../refusal';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { find } from '../state/things';
import type { Wording } from '../state/wording';
import { wordSpans } from './markdown';
import { wordingOf } from './wording';
import { typedWith } from './written';

/** Somebody who can be mentioned, and how that is typed: the name, with as much more as tells them from others of that name. */
export interface Mentionable {
  readonly seat: string;
  readonly name: string;
  readonly side: Side;
  readonly typed: string;
}

type Within = Pick<Plan, 'seats' | 'parties'>;

const isOpen = ({ closedAt }: Seat): boolean => closedAt === null;

/** Everyone of both sides who sits in the plan. */
export const inPlanNow = (plan: Within): Seat[] => Object.values(plan.seats).filter(isOpen);

/** Everyone of one side who may read what it keeps to itself. */
export const inPrivate = (plan: Within, side: Side): Seat[] =>
  inPlanNow(plan).filter((seat) => seat.side === side && may(seat, 'read-private'));

const spelled = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

/** These people by how they are typed, in the order of their names. */
export function mentionable(plan: Within, seats: readonly Seat[]): Mentionable[] {
  const ways: readonly ((seat: Seat, nth: number) => string)[] = [
    ({ name }) => name,
    ({ name, side }) => `${name} (${plan.parties[side]})`,
    ({ name, side, position }) => `${name} (${plan.parties[side]}, ${position})`,
    ({ name, side }, nth) => `${name} (${plan.parties[side]}, ${nth + 1})`,
  ];
  const isOnly = (way: (typeof ways)[number], seat: Seat): boolean =>
    seats.every((other) => other.id === seat.id || spelled(way(other, 0)) !== spelled(way(seat, 0)));
  return seats
    .map((seat, nth) => {
      const way = ways.slice(0, -1).find((one) => isOnly(one, seat)) ?? ways.at(-1)!;
      return { seat: seat.id, name: seat.name, side: seat.side, typed: way(seat, nth) };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.typed.localeCompare(b.typed, 'en'));
}

const LETTER = /^\p{L}/u;
const WORD_SIGN = /[\p{L}\p{N}\p{M}_]/u;
/** An address, a path or a sign of its own is no mention. */
const JOINED = /[\p{L}\p{N}_.@/+\\-]$/u;

/** What somebody is called in one way, and how it is compared. */
interface Way {
  readonly length: number;
  readonly wanted: string;
}
const wayOf = (what: string): Way => ({ length: what.length, wanted: spelled(what) });

/** A text's beginning, and how it is compared: made once for all who could be meant. */
interface Begun {
  readonly text: string;
  readonly spelled: string;
}

/** What of a text's beginning is this, however it is spelled: how many characters, 0 for none. */
function lengthOf(begun: Begun, { length, wanted }: Way): number {
  // Most are not meant, which is seen at once: to try every end for everybody would take minutes.
  if (!begun.spelled.startsWith(wanted.slice(0, -1))) return 0;
  const { text } = begun;
  const begins = text.slice(0, length + 8);
  for (let end = begins.length; end >= 1; end -= 1)
    if (spelled(begins.slice(0, end)) === wanted && !WORD_SIGN.test(text.charAt(end)) && !/\s/.test(begins[end - 1]!))
      return end;
  return 0;
}

/** Ways to begin a name: whole, then without its last words. */
const beginnings = (name: string): string[] =>
  name.split(' ').map((_, index, parts) => parts.slice(0, parts.length - index).join(' '));

interface Match {
  readonly seat: string;
  readonly length: number;
  /** As it is typed, or by the whole name; else only by how the name begins. */
  readonly whole: boolean;
}

/** Somebody by all the ways in which they can be called. */
interface Called {
  readonly seat: string;
  readonly whole: readonly Way[];
  readonly begun: readonly Way[];
}
const calledOf = ({ seat, name, typed }: Mentionable): Called => ({
  seat,
  whole: [...new Set([typed, name])].map(wayOf),
  begun: beginnings(name).slice(1).map(wayOf),
});

function matchOf(begun: Begun, one: Called): Match | null {
  const longest = (ways: readonly Way[]): number => Math.max(0, ...ways.map((way) => lengthOf(begun, way)));
  const whole = longest(one.whole);
  if (whole > 0) return { seat: one.seat, length: whole, whole: true };
  const length = longest(one.begun);
  return length > 0 ? { seat: one.seat, length, whole: false } : null;
}

/** Whom a text begins with: one, several, or nobody. The longest name counts, and a whole one before the beginning of another. */
function meant(text: string, called: readonly Called[]): readonly Match[] {
  const most = Math.max(0, ...called.flatMap(({ whole }) => whole.map(({ length }) => length))) + 8;
  const begun = { text, spelled: spelled(text.slice(0, most)) };
  const matches = called.flatMap((one) => matchOf(begun, one) ?? []);
  const longest = Math.max(0, ...matches.map(({ length }) => length));
  const best = matches.filter(({ length }) => length === longest);
  const whole = best.filter((match) => match.whole);
  return whole.length > 0 ? whole : best;
}

/** The word after an @ that names nobody. */
const wordAt = (text: string): string => /^[\p{L}\p{N}\p{M}_'’-]{1,40}/u.exec(text)?.[0] ?? text.slice(0, 1);

/**
 * What somebody typed, with each `@Name` as the seat it means; or, at the first that means nobody or more than one, why not. `before`
 * are the seats that the words mentioned until now: they still can be, though they have left.
 */
export function findMentions(
  plan: Within,
  words: string,
  seats: readonly Seat[],
  before: readonly string[] = [],
): Wording | Refusal {
  if (!words.includes('@')) return { words };
  const left = before.filter((id) => !seats.some((seat) => seat.id === id)).flatMap((id) => find(plan.seats, id) ?? []);
  const people = mentionable(plan, [...seats, ...left]);
  const called = people.map(calledOf);
  const mentions: string[] = [];
  let done = '';
  let end = 0;
  for (const [from, to] of wordSpans(words)) {
    const signs = /\\[^]|@/g;
    signs.lastIndex = from;
    for (let sign = signs.exec(words); sign && sign.index < to; sign = signs.exec(words)) {
      const at = sign.index;
      if (sign[0] !== '@') continue;
      const text = words.slice(at + 1, to);
      if (/^\{\d{1,4}\}/.test(text)) {
        // Typed as it is stored: a sign in the text, and nobody.
        done += `${words.slice(end, at)}\\`;
        end = at;
        continue;
      }
      if (JOINED.test(words.slice(Math.max(0, at - 2), at))) continue;
      const [one, ...others] = meant(text, called);
      if (!one && !LETTER.test(text)) continue;
      if (!one) return refuse('nobody-called', { name: wordAt(text) }, 'words');
      if (others.length > 0) {
        const found = [one, ...others].map(({ seat }) => `@${people.find((each) => each.seat === seat)!.typed}`);
        return refuse(
          'several-called',
          { name: text.slice(0, one.length), names: found.slice(0, 8).join(', ') },
          'words',
        );
      }
      const known = mentions.indexOf(one.seat);
      const place = known >= 0 ? known + 1 : mentions.push(one.seat);
      done += `${words.slice(end, at)}@{${place}}`;
      end = at + 1 + one.length;
      signs.lastIndex = end;
    }
  }
  return wordingOf({ words: done + words.slice(end), mentions });
}

/** A wording as it would be typed, to be written anew. */
export function asTypedAgain(plan: Within, { words, mentions = [] }: Wording, seats: readonly Seat[]): string {
  const left = mentions
    .filter((id) => !seats.some((seat) => seat.id === id))
    .flatMap((id) => find(plan.seats, id) ?? []);
  const people = mentionable(plan, [...seats, ...left]);
  return typedWith(words, mentions.length, (place) => {
    const seat = mentions[place - 1];
    const one = people.find((each) => each.seat === seat);
    return one ? `@${one.typed}` : `@{${place}}`;
  });
}

/** What a process tells the others: the seats that have a plan open in it now, all of them. */
export interface Told {
  readonly process: string;
  readonly plan: string;
  readonly seats: readonly string[];
  /** The plan was just opened here: whoever has it open too says so. */
  readonly ask: boolean;
}

/** A process that has said nothing for so long is taken to be gone: milliseconds. */
export const FORGOTTEN_AFTER = 60_000;
/** What is told has to fit into a notice of 8,000 bytes. */
const MOST_SEATS = 150;

/**
 * Who has which plan open, here and in the other processes, for the plans that are open here. Nothing is known of which page it is. `now`
 * is any clock in milliseconds that never goes back.
 */
export interface Looking {
  /** A page was opened: what to tell, or null where its seat had one already. */
  open(plan: string, seat: string): Told | null;
  /** A page was closed: what to tell, or null where its seat has another. */
  close(plan: string, seat: string): Told | null;
  /** What another process told: whether it changes who is looking, and what to answer. */
  hear(told: Told, now: number): { readonly news: boolean; readonly answer: Told | null };
  /** Time goes by: what to tell again, and the plans in which somebody was forgotten. */
  beat(now: number): { readonly tell: readonly Told[]; readonly news: readonly string[] };
  at(plan: string): ReadonlySet<string>;
}

interface Heard {
  readonly seats: readonly string[];
  readonly at: number;
}

export function looking(process: string): Looking {
  /** How many pages of a plan each seat has open here. */
  const here = new Map<string, Map<string, number>>();
  const elsewhere = new Map<string, Map<string, Heard>>();

  const tell = (plan: string, ask = false): Told => ({
    process,
    plan,
    seats: [...(here.get(plan)?.keys() ?? [])].slice(0, MOST_SEATS),
    ask,
  });

  return {
    open(plan, seat) {
      const first = !here.has(plan);
      const seats = here.get(plan) ?? new Map<string, number>();
      here.set(plan, seats);
      const pages = seats.get(seat) ?? 0;
      seats.set(seat, pages + 1);
      return pages === 0 ? tell(plan, first) : null;
    },
    close(plan, seat) {
      const seats = here.get(plan);
      const pages = seats?.get(seat);
      if (!seats || !pages) return null;
      if (pages > 1) {
        seats.set(seat, pages - 1);
        return null;
      }
      seats.delete(seat);
      const told = tell(plan);
      if (seats.size === 0) {
        here.delete(plan);
        elsewhere.delete(plan);
      }
      return told;
    },
    hear(told, now) {
      const { plan, seats } = told;
      if (told.process === process || !here.has(plan)) return { news: false, answer: null };
      const others = elsewhere.get(plan) ?? new Map<string, Heard>();
      elsewhere.set(plan, others);
      const before = others.get(told.process)?.seats ?? [];
      if (seats.length) others.set(told.process, { seats, at: now });
      else others.delete(told.process);
      return { news: [...before].sort().join() !== [...seats].sort().join(), answer: told.ask ? tell(plan) : null };
    },
    beat(now) {
      const news = new Set<string>();
      for (const [plan, others] of elsewhere)
        for (const [other, { at }] of others) {
          if (now - at <= FORGOTTEN_AFTER) continue;
          others.delete(other);
          news.add(plan);
        }
      return { tell: [...here.keys()].map((plan) => tell(plan)), news: [...news] };
    },
    at: (plan) =>
      new Set([
        ...(here.get(plan)?.keys() ?? []),
        ...[...(elsewhere.get(plan)?.values() ?? [])].flatMap(({ seats }) => seats),
      ]),
  };
}

/** What another process told, as it came; null for what is none of it. */
export function readTold(payload: string): Told | null {
  try {
    const { process, plan, seats, ask } = JSON.parse(payload) as Record<string, unknown>;
    const whole = typeof process === 'string' && typeof plan === 'string' && Array.isArray(seats);
    return whole ? { process, plan, seats: seats.filter(isText), ask: ask === true } : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

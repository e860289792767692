/** Where somebody was in this tab, the last first. */
export interface Place {
  readonly to: string;
  readonly title: string;
}

const KEY = 'evenhand.places';
const MOST = 6;

/** Of whom it is: whoever comes next in this tab, also after a session that ended by itself, is told nothing of it. */
interface Kept {
  readonly of: string;
  readonly places: readonly Place[];
}

/** `of`: the reader's address. */
export function placesBefore(of: string): readonly Place[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    return kept?.of === of ? kept.places : [];
  } catch {
    // no storage, no memory
    return [];
  }
}

export function rememberPlace(of: string, place: Place): void {
  try {
    const others = placesBefore(of).filter(({ to }) => to !== place.to);
    const kept: Kept = { of, places: [place, ...others].slice(0, MOST) };
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // no storage, no memory
  }
}

/** On signing out. */
export function forgetPlaces(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}

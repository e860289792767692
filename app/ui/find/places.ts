/** Where somebody was in this tab, the last first. */
export interface Place {
  readonly to: string;
  readonly title: string;
}

const KEY = 'evenhand.places';
const MOST = 6;

export function placesBefore(): readonly Place[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as Place[]) : [];
  } catch {
    // no storage, no memory
    return [];
  }
}

export function rememberPlace(place: Place): void {
  try {
    const others = placesBefore().filter(({ to }) => to !== place.to);
    sessionStorage.setItem(KEY, JSON.stringify([place, ...others].slice(0, MOST)));
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

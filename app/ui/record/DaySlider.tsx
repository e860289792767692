import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { t } from '~/words';
import { formatDayWithYear } from '~/words/dates';
import { useLocale } from '../shell/shell-data';
import { useScript } from '../use-script';

/** The address of the page as of a day; today has none of its own. */
export type ToDay = (day: string) => string;

/** How long the slider rests before the page follows: a hand that goes on moving asks for no page on its way. */
const REST = 150;

/** The last of these days that is not after the one shown. */
const placeOf = (days: readonly string[], day: string): number =>
  Math.max(
    0,
    days.findLastIndex((one) => one <= day),
  );

/** Steps over the days of the record, by hand or by arrow keys. Without JavaScript it stays away: the field says the same. */
export function DaySlider({ days, day, toDay }: { days: readonly string[]; day: string; toDay: ToDay }) {
  const locale = useLocale();
  const navigate = useNavigate();
  const shown = placeOf(days, day);
  const [moved, setMoved] = useState({ from: shown, to: shown });
  // Where the hand has put it, until the page has followed.
  const place = moved.from === shown ? moved.to : shown;
  const ready = useScript();
  const rest = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(rest.current), []);
  const go = (to: number): void => {
    setMoved({ from: shown, to });
    clearTimeout(rest.current);
    const next = days[to];
    if (next === undefined) return;
    rest.current = setTimeout(() => navigate(toDay(next), { replace: true, preventScrollReset: true }), REST);
  };
  const words = formatDayWithYear(place === shown ? day : (days[place] ?? day), locale);
  return (
    <label className={`mt-2 block ${ready && days.length > 1 ? '' : 'invisible'}`}>
      <span className="sr-only">{t('score.on.slider')}</span>
      <input
        type="range"
        min={0}
        max={Math.max(1, days.length - 1)}
        value={place}
        onChange={(event) => go(Number(event.target.value))}
        aria-valuetext={words}
        suppressHydrationWarning
        className="h-11 w-full accent-ink"
      />
      {/* Read out as what the slider stands at. */}
      <span aria-hidden="true" className="block text-sm text-ink-soft" suppressHydrationWarning>
        {words}
      </span>
    </label>
  );
}

import type { ReactNode } from 'react';
import type { Named } from '~/data/pages/people';
import { InstantText } from '../DateText';
import { SideMark } from '../SideMark';

/** Whose letter, whose name. */
export function Who({ who }: { who: Named }) {
  return (
    <>
      <SideMark side={who.side} bare /> <b className="font-semibold">{who.name}</b>
    </>
  );
}

/** What somebody said: the sentence, when, and their own words. */
export function SaidBlock({
  head,
  at,
  zone,
  words,
  children,
}: {
  head: ReactNode;
  at: string;
  zone: string;
  words?: string;
  children?: ReactNode;
}) {
  return (
    <div className="border-s-2 border-line-strong ps-4 keep-together">
      <p>{head}</p>
      <p className="text-sm text-ink-soft">
        <InstantText instant={at} zone={zone} />
      </p>
      {words && <p className="mt-1 max-w-(--measure) whitespace-pre-line wrap-anywhere">{words}</p>}
      {children}
    </div>
  );
}

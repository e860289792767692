import { useEffect, useRef } from 'react';
import type { Tappable } from '~/data/pages/check-in-act';
import type { BesideHalf } from '~/domain/plan/check-in/check-in-nouns';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { Notice } from '../Notice';

/** What has just been done at a commitment, and that the half is still there to be handed in. */
export function DoneBeside({
  done,
  asked,
  other,
  moved,
}: {
  done: BesideHalf;
  asked: Tappable['asked'];
  /** Who is asked by it. */
  other: string;
  /** Somebody was in the form that it was done in, which has gone: they go on here. */
  moved: boolean;
}) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The form that has gone was longer: this may stand above what is on the screen.
    if (moved) here.current?.focus();
  }, [moved]);
  return (
    <div ref={here} tabIndex={-1} className="mt-2 outline-none">
      <Notice kind="done" title={t(`checkin.half.done.${done}`)}>
        <p>
          {done === 'date' && asked ? (
            <T k="checkin.half.done.date-words" values={{ other, date: <DateText date={asked.date} /> }} />
          ) : (
            t(`checkin.half.done.${done}-asked`, { other })
          )}{' '}
          {t('checkin.half.done-words')}
        </p>
      </Notice>
    </div>
  );
}

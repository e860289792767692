import { Link } from '@remix-run/react';
import { useContext, useEffect, useRef, useState, type FormEvent } from 'react';
import type { WeeklyRow } from '~/data/pages/weekly';
import { inPlan } from '~/domain/addresses';
import { tapName } from '~/forms/tap-name';
import { t } from '~/words';
import { T } from '~/words/T';
import { ConfidenceField } from '../checkin/ConfidenceField';
import { HalfStateLine } from '../checkin/HalfStateLine';
import { KeepDraft } from '../checkin/KeepDraft';
import { useHalfSaver } from '../checkin/use-half-saver';
import { Disclosure } from '../Disclosure';
import { FormContext } from '../form/form-context';
import { Hidden, TextArea } from '../form/fields';
import { useOpKey } from '../form/op-key';
import { PrivateMark } from '../Private';
import { When } from '../work/When';
import type { HeldRow } from './hold-week';
import { stateOfRow, TallyContext } from './week-tally';

/**
 * The half of this week, in place. With a script it is saved as it is typed and given without leaving the page; without one it is the
 * same form as on the half's own page, and goes there.
 */
export function WeekForm({
  row,
  half,
  checkIn,
  labelledBy,
}: {
  row: HeldRow;
  half: NonNullable<WeeklyRow['half']>;
  checkIn: string;
  labelledBy: string;
}) {
  const { planId, parties, you } = row;
  const { start, draft, seen, taps, more, moreTaps } = half;
  const thing = `${planId}-${checkIn}`;
  const id = `half-${thing}`;
  const page = `${inPlan(planId, 'check-ins', checkIn)}/half`;
  const op = useOpKey('half', thing);
  const within = useRef<HTMLDivElement>(null);
  const kept = useHalfSaver(within, {
    address: `${page}/draft`,
    thing: `${row.seat}-${thing}`,
    from: `${seen} ${draft?.rev ?? 0}`,
  });
  const [unsure, setUnsure] = useState(false);
  const given = Object.entries(start?.taps ?? {}).map(([one, confidence]) => [tapName(one), confidence] as const);
  const values = { confidence: start?.confidence ?? '', words: start?.words ?? '', ...Object.fromEntries(given) };
  const errors = unsure ? { confidence: t('checkin.half.confidence-missing') } : {};
  const isGiven = kept.state.kind === 'given' || (seen !== '' && !draft);
  const tally = useContext(TallyContext);
  const stands = stateOfRow(kept.state, seen !== '' && !draft);
  useEffect(() => tally?.tell(planId, stands), [tally, planId, stands]);
  useEffect(() => () => tally?.tell(planId, null), [tally, planId]);
  const isWritten = kept.state.kind !== 'clean';
  const [wrote, setWrote] = useState(false);
  if (isWritten && !wrote) setWrote(true);
  useEffect(() => (wrote ? tally?.wrote(planId) : undefined), [tally, planId, wrote]);
  // What was written may be for a check-in that has been opened: whoever keeps it says so.
  const isOver = wrote && row.isOver === true && kept.state.kind !== 'given';
  const { saver } = kept;
  useEffect(() => {
    if (isOver) saver.current?.saveAgain();
  }, [isOver, saver]);
  useEffect(() => {
    if (kept.state.kind === 'given') tally?.gave(planId, kept.state.seen);
  }, [tally, planId, kept.state]);
  const before = draft
    ? t('weekly.draft', { time: draft.time, by: draft.by || 'none' })
    : seen
      ? t('weekly.given')
      : '';

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { saver } = kept;
    if (!saver.current) return;
    event.preventDefault();
    const sure = new FormData(event.currentTarget).has('confidence');
    setUnsure(!sure);
    if (sure) void saver.current.give();
    else event.currentTarget.querySelector<HTMLElement>('input[name="confidence"]')?.focus();
  }

  return (
    <FormContext.Provider value={{ id, errors, values }}>
      <form
        id={id}
        method="post"
        action={page}
        noValidate
        aria-labelledby={labelledBy}
        data-week-form
        data-keeps-itself
        onSubmit={onSubmit}
        onInput={() => setUnsure(false)}
      >
        <div ref={within} className="grid gap-3">
          <Hidden name="op" value={op} />
          <Hidden name="form" value={id} />
          <Hidden name="back" value="weekly" />
          <Hidden name="seat" value={row.seat} />
          <Hidden name="seen" value={seen} />
          <Hidden name="draft" value={String(draft?.rev ?? 0)} />
          <Hidden name="tab" value="" />
          {Object.entries(moreTaps).map(([one, confidence]) => (
            <Hidden key={one} name={tapName(one)} value={confidence} />
          ))}
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-base">{t('weekly.this')}</h3>
            <PrivateMark side={parties[you]} />
          </div>
          <ConfidenceField name="confidence" label={t('checkin.half.confidence')} />
          <TextArea name="words" label={t('checkin.half.words')} rows={3} optional />
          {taps.length > 0 && (
            <Disclosure summary={t('weekly.taps', { count: taps.length })}>
              <div className="grid gap-4">
                {taps.map(({ id: one, number, title, due }) => (
                  <ConfidenceField
                    key={one}
                    name={tapName(one)}
                    label={`${number} ${title}`}
                    hint={<T k="checkin.due" values={{ date: <When when={due} /> }} />}
                  />
                ))}
                {more > 0 && (
                  <p className="text-sm">
                    <Link to={page}>{t('weekly.taps-more', { count: more })}</Link>
                  </p>
                )}
              </div>
            </Disclosure>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <button type="submit" className="button button-secondary">
              <span aria-hidden="true">{t(isGiven ? 'weekly.give-again' : 'weekly.give')}</span>
              <span className="sr-only">{t('weekly.give-full', { party: row.title })}</span>
            </button>
            <KeepDraft />
            <HalfStateLine kept={kept} before={before} />
          </div>
        </div>
      </form>
    </FormContext.Provider>
  );
}

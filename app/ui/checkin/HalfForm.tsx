import { useCallback } from 'react';
import { otherSide, type Side } from '~/domain/access';
import { halfAnchor, inPlan } from '~/domain/addresses';
import type { BesideHalf } from '~/domain/plan/check-in/check-in-nouns';
import { tapName } from '~/forms/tap-name';
import type { CheckInActView, Tappable } from '~/data/pages/check-in-act';
import type { LastTime } from '~/data/pages/check-in-talk';
import { t } from '~/words';
import { T } from '~/words/T';
import { VerdictBadge } from '../Badge';
import { DateText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { Form } from '../form/Form';
import { Hidden, TextArea } from '../form/fields';
import { When } from '../work/When';
import { BesideTap } from './BesideTap';
import { ConfidenceField } from './ConfidenceField';
import { LastTimeFolded } from './LastTime';
import { PrivateMark } from '../Private';
import { HalfKept } from './HalfKept';
import { KeepDraft } from './KeepDraft';

/** One side's half in two minutes: how sure, in which words, and one tap a commitment. Sealed until both are open. */
export function HalfForm({
  view,
  half,
  thing,
  cancel,
  done,
  isOver,
}: {
  view: CheckInActView;
  half: NonNullable<CheckInActView['half']>;
  thing: string;
  cancel: string;
  /** What was done on the way back here, at which commitment. */
  done: { readonly done: BesideHalf; readonly commitment: string } | null;
  /** It cannot be given any more, and stands because somebody has written in it. */
  isOver: boolean;
}) {
  const { parties, you, checkIn } = view;
  const other = otherSide(you);
  const { own, draft, lastTime, all } = half;
  const saidLast = lastTime?.halves[you]?.confidence;
  const around: Around = { planId: view.planId, checkIn: checkIn.id, parties, you, lastTime, done };
  const schema = useCallback(() => import('~/forms/check-in').then(({ halfForm }) => halfForm(all)), [all]);
  const start = draft ?? own;
  const taps = Object.fromEntries(
    Object.entries(start?.taps ?? {}).map(([id, confidence]) => [tapName(id), confidence]),
  );
  return (
    <Form
      name="half"
      thing={thing}
      schema={schema}
      submit={own ? t('checkin.half.submit-again') : t('checkin.half.submit')}
      cancel={cancel}
      values={{ confidence: start?.confidence ?? '', words: start?.words ?? '', ...taps }}
      savedElsewhere
      apart
      beside={<KeepDraft />}
    >
      <Hidden name="seat" value={view.seat} />
      <Hidden name="seen" value={half.seen} />
      <HalfKept
        address={`${inPlan(view.planId, 'check-ins', checkIn.id)}/half/draft`}
        thing={`${view.seat}-${thing}`}
        isOver={isOver}
        seen={half.seen}
        draft={draft}
      />
      <div>
        <PrivateMark side={parties[you]} />
        {(checkIn.in[other] || own) && (
          <p className="mt-1 text-sm text-ink-soft">
            {checkIn.in[other] ? t('checkin.half.opens', { other: parties[other] }) : t('checkin.half.again')}
          </p>
        )}
      </div>
      <ConfidenceField
        name="confidence"
        label={t('checkin.half.confidence')}
        hint={
          saidLast &&
          t('checkin.half.confidence-last', { you: parties[you], confidence: t(`ui.confidence.${saidLast}`) })
        }
      />
      <TextArea name="words" label={t('checkin.half.words')} hint={t('checkin.half.words-hint')} rows={4} optional />
      {half.now.length > 0 && (
        <section aria-labelledby="half-taps">
          <h3 id="half-taps" className="mb-3 text-base">
            {t('checkin.half.taps')} <span className="font-normal text-ink-soft">({t('form.optional')})</span>
          </h3>
          <Taps rows={half.now} {...around} />
        </section>
      )}
      <MoreTaps
        summary={t('checkin.half.taps-later', { count: half.later.length })}
        rows={half.later}
        given={start?.taps ?? {}}
        {...around}
      />
      <MoreTaps
        summary={t('checkin.half.taps-theirs', { other: parties[other], count: half.theirs.length })}
        rows={half.theirs}
        given={start?.taps ?? {}}
        {...around}
      />
      {lastTime && <LastTimeFolded lastTime={lastTime} planId={view.planId} parties={parties} />}
    </Form>
  );
}

interface Around {
  readonly planId: string;
  readonly checkIn: string;
  readonly parties: Readonly<Record<Side, string>>;
  readonly you: Side;
  readonly done: { readonly done: BesideHalf; readonly commitment: string } | null;
  readonly lastTime: LastTime | null;
}

function MoreTaps({
  summary,
  rows,
  given,
  ...around
}: Around & {
  summary: string;
  rows: readonly Tappable[];
  given: Readonly<Record<string, unknown>>;
}) {
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={summary} open={rows.some(({ id }) => id in given || around.done?.commitment === id)}>
      <Taps rows={rows} {...around} />
    </Disclosure>
  );
}

function Taps({ rows, ...around }: Around & { rows: readonly Tappable[] }) {
  const { planId, checkIn, parties, you, lastTime, done } = around;
  return (
    <div className="grid gap-6">
      {rows.map((row) => {
        const { id, number, title, side, due, verdict, waiting, asked } = row;
        const before = lastTime?.taps[id]?.[you];
        return (
          <div key={id} id={halfAnchor(id)}>
            <ConfidenceField
              name={tapName(id)}
              label={`${number} ${title}`}
              hint={
                <span className="flex flex-wrap items-center gap-x-2">
                  <span>
                    <T k="checkin.due" values={{ date: <When when={due} /> }} />
                    {before && `; ${t('checkin.last-time.tap', { confidence: t(`ui.confidence.${before}`) })}`}
                    {waiting &&
                      `; ${t('checkin.half.waiting', { party: parties[side], other: parties[otherSide(side)] })}`}
                    {asked && (
                      <>
                        {'; '}
                        <T
                          k="checkin.half.asks"
                          values={{ party: parties[asked.by], date: <DateText date={asked.date} form="short" /> }}
                        />
                      </>
                    )}
                  </span>
                  {verdict && verdict !== 'open' && <VerdictBadge verdict={verdict} />}
                </span>
              }
            />
            <BesideTap
              planId={planId}
              other={parties[otherSide(you)]}
              checkIn={checkIn}
              of={row}
              done={done?.commitment === id ? done.done : null}
            />
          </div>
        );
      })}
    </div>
  );
}

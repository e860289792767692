import { Link } from '@remix-run/react';
import { useCallback } from 'react';
import { otherSide, type Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { tapName } from '~/forms/tap-name';
import type { CheckInActView, Tappable } from '~/data/pages/check-in-act';
import type { LastTime } from '~/data/pages/check-in-talk';
import { t } from '~/words';
import { T } from '~/words/T';
import { VerdictBadge } from '../Badge';
import { Disclosure } from '../Disclosure';
import { Form } from '../form/Form';
import { Hidden, TextArea } from '../form/fields';
import { When } from '../work/When';
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
}: {
  view: CheckInActView;
  half: NonNullable<CheckInActView['half']>;
  thing: string;
  cancel: string;
}) {
  const { parties, you, checkIn } = view;
  const other = otherSide(you);
  const { own, draft, lastTime, all } = half;
  const saidLast = lastTime?.halves[you]?.confidence;
  const around: Around = { planId: view.planId, checkIn: checkIn.id, you, lastTime };
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
      beside={<KeepDraft />}
    >
      <Hidden name="seen" value={half.seen} />
      <HalfKept
        address={`${inPlan(view.planId, 'check-ins', checkIn.id)}/half/draft`}
        thing={thing}
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
  readonly you: Side;
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
    <Disclosure summary={summary} open={rows.some(({ id }) => id in given)}>
      <Taps rows={rows} {...around} />
    </Disclosure>
  );
}

const Taps = ({ rows, planId, checkIn, you, lastTime }: Around & { rows: readonly Tappable[] }) => (
  <div className="grid gap-5">
    {rows.map(({ id, number, title, due, verdict, acts }) => {
      const before = lastTime?.taps[id]?.[you];
      return (
        <div key={id}>
          <ConfidenceField
            name={tapName(id)}
            label={`${number} ${title}`}
            hint={
              <span className="flex flex-wrap items-center gap-x-2">
                <span>
                  <T k="checkin.due" values={{ date: <When when={due} /> }} />
                  {before && `; ${t('checkin.last-time.tap', { confidence: t(`ui.confidence.${before}`) })}`}
                </span>
                {verdict && verdict !== 'open' && <VerdictBadge verdict={verdict} />}
              </span>
            }
          />
          {acts.length > 0 && (
            <p className="flex flex-wrap gap-x-5 text-sm">
              {acts.map((noun) => (
                <Link
                  key={noun}
                  to={`${inPlan(planId, 'commitments', id, noun)}?half=${checkIn}`}
                  aria-label={t(`checkin.half.do.${noun}-of`, { thing: `${number} ${title}` })}
                  className="inline-flex min-h-8 items-center"
                >
                  {t(`checkin.half.do.${noun}`)}
                </Link>
              ))}
            </p>
          )}
        </div>
      );
    })}
  </div>
);

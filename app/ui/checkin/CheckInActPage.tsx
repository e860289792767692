import { useState, type ComponentProps } from 'react';
import { otherSide } from '~/domain/access';
import type { CheckInActView } from '~/data/pages/check-in-act';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Form } from '../form/Form';
import { SelectField, TextArea } from '../form/fields';
import { Notice } from '../Notice';
import { Page } from '../Page';
import { HalfForm } from './HalfForm';
import { HalvesIn } from './HalvesIn';
import { MinutesForm } from './MinutesForm';
import { MinutesText } from './MinutesText';
import { MovingForm } from './MovingForm';
import { offWords } from './Standing';

const SCHEMAS = {
  start: () => import('~/forms/check-in').then(({ CHECK_IN_FORMS }) => CHECK_IN_FORMS.start),
  acknowledgement: () => import('~/forms/check-in').then(({ CHECK_IN_FORMS }) => CHECK_IN_FORMS.acknowledgement),
  correction: () => import('~/forms/check-in').then(({ CHECK_IN_FORMS }) => CHECK_IN_FORMS.correction),
  addition: () => import('~/forms/check-in').then(({ CHECK_IN_FORMS }) => CHECK_IN_FORMS.addition),
  'taking-back': () => import('~/forms/check-in').then(({ CHECK_IN_FORMS }) => CHECK_IN_FORMS['taking-back']),
  'calling-off': () => import('~/forms/check-in').then(({ CHECK_IN_FORMS }) => CHECK_IN_FORMS['calling-off']),
} as const;

/** What was done from the half at one of its commitments, on the way back to it. */
type DoneAt = ComponentProps<typeof HalfForm>['done'];

/** One act on one check-in and nothing else. */
export function CheckInActPage({ view, beside }: { view: CheckInActView; beside: DoneAt }) {
  const { noun, planId, checkIn, parties, you } = view;
  const { refused, shown, onInput } = useWritten(view);
  const back = inPlan(planId, 'check-ins', checkIn.id);
  const values = { you: parties[you], other: parties[otherSide(you)] };
  return (
    <Page
      level={2}
      narrow
      title={t(`checkin.${noun}.title`)}
      lead={refused ? undefined : t(`checkin.${noun}.lead`, values)}
      crumbs={[{ href: back, label: t('checkin.one', { number: checkIn.number }) }]}
    >
      {refused ? (
        <Refused refused={refused} back={back} acknowledge={noun === 'minutes' && checkIn.waitsFor === you} />
      ) : (
        <div onInput={onInput}>
          <Body key={shown.seat} view={shown} back={back} beside={beside} isOver={view.refused !== null} />
        </div>
      )}
    </Page>
  );
}

/**
 * A half that was written in stays where it is when it cannot be given any more, so that its words can be read and taken along; so does
 * no other form here, whose words are kept in the tab.
 */
function useWritten(view: CheckInActView) {
  const [last, setLast] = useState(view);
  const [written, setWritten] = useState(false);
  const isHeld = written && view.refused !== null && last.noun === 'half' && isSame(last, view);
  if (!isHeld && last !== view) {
    setLast(view);
    if (!isSame(last, view)) setWritten(false);
  }
  return { refused: isHeld ? null : view.refused, shown: isHeld ? last : view, onInput: () => setWritten(true) };
}

const isSame = (a: CheckInActView, b: CheckInActView): boolean =>
  a.seat === b.seat && a.noun === b.noun && a.checkIn.id === b.checkIn.id;

function Refused({ refused, back, acknowledge }: { refused: string; back: string; acknowledge: boolean }) {
  return (
    <Notice title={t('checkin.closed')}>
      <p>{refused}.</p>
      <p className="mt-3">
        {acknowledge ? (
          <LinkButton to={`${back}/acknowledgement`}>{t('checkin.do.acknowledgement')}</LinkButton>
        ) : (
          <LinkButton to={back}>{t('checkin.to-check-in')}</LinkButton>
        )}
      </p>
    </Notice>
  );
}

interface BodyProps {
  view: CheckInActView;
  back: string;
  beside: DoneAt;
  isOver: boolean;
}

function Body({ view, back, beside, isOver }: BodyProps) {
  const { noun, parties, zone, checkIn, you, written, off, addition, takingBack } = view;
  const thing = `${view.planId}-${checkIn.id}`;
  if (noun === 'half')
    return (
      view.half && <HalfForm view={view} half={view.half} thing={thing} cancel={back} done={beside} isOver={isOver} />
    );
  if (noun === 'minutes')
    return view.minutes && <MinutesForm view={view} minutes={view.minutes} thing={thing} cancel={back} />;
  if (noun === 'moving')
    return view.moving && <MovingForm view={view} moving={view.moving} thing={thing} cancel={back} />;
  return (
    <>
      {noun === 'start' && (
        <div className="mb-6">
          <HalvesIn head={checkIn} parties={parties} />
        </div>
      )}
      {written && (
        <div className="mb-8">
          <MinutesText minutes={written} parties={parties} zone={zone} />
        </div>
      )}
      {noun === 'acknowledgement' && (
        <p className="mb-6 text-ink-soft">{t('checkin.acknowledgement.missing', { other: parties[otherSide(you)] })}</p>
      )}
      {off && (
        <div className="mb-6">
          <Notice kind="attention" title={t('checkin.calling-off.says')}>
            <p>{offWords(off, parties)}</p>
          </Notice>
        </div>
      )}
      <Form
        name={noun}
        thing={thing}
        schema={SCHEMAS[noun]}
        {...(noun === 'acknowledgement' ? { seen: { seen: written?.at ?? '' } } : {})}
        submit={t(`checkin.${noun}.submit`)}
        cancel={back}
      >
        {takingBack && <p className="max-w-(--measure) whitespace-pre-line wrap-anywhere">{takingBack.words}</p>}
        {noun !== 'start' && noun !== 'taking-back' && (
          <TextArea name="words" label={t(`checkin.${noun}.words`)} rows={3} optional={noun === 'acknowledgement'} />
        )}
        {addition && addition.about.length > 0 && (
          <SelectField
            name="commitment"
            label={t('checkin.addition.about')}
            empty={t('checkin.addition.about-none')}
            optional
            options={addition.about.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          />
        )}
      </Form>
    </>
  );
}

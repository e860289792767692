import type { CheckInActView } from '~/data/pages/check-in-act';
import { t } from '~/words';
import { T } from '~/words/T';
import { zoneName } from '~/words/dates';
import { DateText } from '../DateText';
import { DateField, TextArea, TimeField } from '../form/fields';
import { Form } from '../form/Form';
import { Notice } from '../Notice';
import { noticeWhen } from './Moves';

const schema = () => import('~/forms/check-in').then(({ CHECK_IN_FORMS }) => CHECK_IN_FORMS.moving);

/** Another day or time, and why; what the record will say stands above it. */
export function MovingForm({
  view: { parties, you, zone },
  moving,
  thing,
  cancel,
}: {
  view: CheckInActView;
  moving: NonNullable<CheckInActView['moving']>;
  thing: string;
  cancel: string;
}) {
  const { seen, on, time, first, last } = moving;
  const range = { first: <DateText date={first} />, last: <DateText date={last} /> };
  return (
    <>
      <div className="mb-6">
        <Notice kind="attention" title={t('checkin.moving.says')}>
          <p>{t('checkin.moving.says-words', { party: parties[you], ...noticeWhen(moving) })}</p>
        </Notice>
      </div>
      <Form
        name="moving"
        thing={thing}
        schema={schema}
        seen={{ seen }}
        submit={t('checkin.moving.submit')}
        cancel={cancel}
        values={{ on, time }}
      >
        <DateField
          name="on"
          label={t('checkin.moving.on')}
          hint={<T k="checkin.moving.on-hint" values={range} />}
          min={first}
          max={last}
        />
        <TimeField name="time" label={t('checkin.moving.time', { zone: zoneName(zone) })} />
        <TextArea name="words" label={t('checkin.moving.words')} rows={3} />
      </Form>
    </>
  );
}

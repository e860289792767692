import { SIDES } from '~/domain/access';
import type { CheckInActView } from '~/data/pages/check-in-act';
import { t } from '~/words';
import { CheckboxGroup, TextArea } from '../form/fields';
import { Form } from '../form/Form';

const schema = () => import('~/forms/check-in').then(({ CHECK_IN_FORMS }) => CHECK_IN_FORMS.minutes);

/** Attendance of both sides and the decisions; written again, it starts with what stands there. */
export function MinutesForm({
  view: { parties },
  minutes: { at, known, present, more, decisions },
  thing,
  cancel,
}: {
  view: CheckInActView;
  minutes: NonNullable<CheckInActView['minutes']>;
  thing: string;
  cancel: string;
}) {
  return (
    <Form
      name="minutes"
      thing={thing}
      schema={schema}
      seen={{ seen: at }}
      submit={t('checkin.minutes.submit')}
      cancel={cancel}
      values={{ ...present, vendorMore: more.vendor, customerMore: more.customer, decisions }}
    >
      <TextArea name="decisions" label={t('checkin.minutes.decisions')} rows={5} optional />
      {SIDES.map((side) => (
        <div key={side} className="grid gap-4">
          <CheckboxGroup
            name={side}
            label={t('checkin.minutes.present', { party: parties[side] })}
            options={known[side].map(({ id, name, position }) => ({ value: id, label: name, hint: position }))}
          />
          <TextArea
            name={`${side}More`}
            label={t('checkin.minutes.more', { party: parties[side] })}
            rows={2}
            optional
          />
        </div>
      ))}
    </Form>
  );
}

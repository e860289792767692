import type { MeetingView } from '~/data/pages/meeting';
import { t } from '~/words';
import { Disclosure } from '../Disclosure';
import { DateField, SelectField, TextField } from '../form/fields';
import { Form } from '../form/Form';

const decision = () => import('~/forms/meeting').then(({ MEETING_FORMS }) => MEETING_FORMS.decision);
const commitment = () => import('~/forms/meeting').then(({ MEETING_FORMS }) => MEETING_FORMS.commitment);

/**
 * A line, and a new commitment: each is kept and shown on the other side's page as soon as it is sent. These forms hold nothing but what
 * is typed, so the lines of others appear around them while somebody types.
 */
export function MeetingTyping({ view, href }: { view: MeetingView; href: string }) {
  const { checkIn, owners, first, last } = view;
  return (
    <div className="mt-6 grid gap-4 no-print">
      <Form
        name="decision"
        thing={checkIn.id}
        schema={decision}
        action={`${href}?do=decision`}
        submit={t('meeting.decision.submit')}
        keepScroll
      >
        <TextField name="words" label={t('meeting.decision.words')} />
      </Form>
      <Disclosure summary={t('meeting.commitment.summary')}>
        <Form
          name="commitment"
          thing={checkIn.id}
          schema={commitment}
          action={`${href}?do=commitment`}
          submit={t('meeting.commitment.submit')}
          kind="secondary"
          keepScroll
        >
          <TextField name="title" label={t('talk.commitment.title')} />
          <SelectField
            name="owner"
            label={t('talk.commitment.owner-label')}
            options={owners.map(({ id, name, side }) => {
              const party = checkIn.parties[side];
              return {
                value: id,
                label: name === null ? t('talk.commitment.nobody', { party }) : `${name} (${party})`,
              };
            })}
          />
          <DateField name="due" label={t('talk.commitment.due')} min={first} max={last} />
        </Form>
      </Disclosure>
    </div>
  );
}

import { Trash2 } from 'lucide-react';
import { Button, LinkButton } from '../Button';
import { ActButton } from '../form/ActButton';
import { Conflict } from '../form/Conflict';
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  FileField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '../form/fields';
import { Form } from '../form/Form';
import { Section } from '../Page';

const REASONS = [
  { value: 'planned-badly', label: 'The plan was too tight' },
  { value: 'prerequisite-late', label: 'Something it needs came late', hint: 'Name it below' },
  { value: 'forgotten', label: 'It was forgotten' },
];

const load = () => import('./styles-form').then((module) => module.stylesForm);

/** What one acts and types with, empty and with something to correct. */
export function FormParts() {
  return (
    <>
      <Section title="Buttons">
        <div className="flex flex-wrap items-center gap-3">
          <Button type="button" kind="primary">
            Deliver it
          </Button>
          <Button type="button">Propose a date</Button>
          <Button type="button" kind="quiet">
            <Trash2 size={18} aria-hidden="true" />
            Take it out
          </Button>
          <Button type="button" kind="primary" busy>
            Sending …
          </Button>
          <LinkButton to="/styles">A link</LinkButton>
          <ActButton name="nothing">An act</ActButton>
        </div>
      </Section>
      <Section title="A form">
        <div className="max-w-(--measure)">
          <Form
            name="styles"
            schema={load}
            submit="Save it"
            kind="secondary"
            cancel="/styles"
            values={{ reason: 'forgotten' }}
          >
            <Every />
          </Form>
        </div>
      </Section>
      <Section title="The same with something to correct">
        <div className="max-w-(--measure)">
          <Form
            name="styles-faults"
            schema={load}
            submit="Save it"
            kind="secondary"
            errors={FAULTS}
            values={{ email: 'ana@', words: 'Half of it' }}
          >
            <Every />
          </Form>
        </div>
      </Section>
      <Section title="Overtaken">
        <Conflict by="Mara Lind" theirs="The export comes every night." yours="The export comes every Monday." />
      </Section>
    </>
  );
}

const FAULTS = {
  title: 'Please fill this in',
  email: 'Please give an e-mail address such as name@example.com',
  due: 'Please give a date that exists, such as 2026-07-21',
  reason: 'Please choose one',
  agree: 'Please tick this to go on',
};

function Every() {
  return (
    <>
      <TextField name="title" label="Title" hint="As you would say it in the meeting" />
      <TextField name="email" label="E-mail" type="email" size="half" optional />
      <TextArea name="words" label="What was delivered" />
      <DateField name="due" label="Due" hint="A working day in New York" />
      <TimeField name="time" label="Time of the meeting" optional />
      <SelectField
        name="owner"
        label="Owner"
        optional
        options={[
          { value: 'a', label: 'Ana Duarte' },
          { value: 'b', label: 'Ben Okafor' },
        ]}
      />
      <RadioGroup name="reason" label="Why was it late?" options={REASONS} />
      <CheckboxGroup
        name="waits"
        label="It waits for"
        optional
        options={[
          { value: '5', label: '5 Data export' },
          { value: '7', label: '7 Access for the team' },
        ]}
      />
      <CheckboxField name="agree" label="Both sides have talked about this" />
      <FileField name="file" label="A file" optional accept=".csv" />
    </>
  );
}

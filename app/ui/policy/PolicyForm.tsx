import { RED_LINES } from '~/domain/plan/state/outcome';
import type { PolicyText } from '~/domain/fit-policy/policy-version';
import { NEW_OWN_LINES } from '~/forms/policy';
import { t } from '~/words';
import { Hidden, TextArea, TextField } from '../form/fields';
import { useField } from '../form/form-context';
import { Form } from '../form/Form';
import { Section } from '../Page';
import { TextCell, WordsCell } from '../templates/Cell';

const schema = () => import('~/forms/policy').then((m) => m.policyForm);

interface Member {
  readonly person: string;
  readonly name: string;
}

/** A whole policy to be written: thresholds, red lines, and who of the members signs it and must agree before they part ways. */
export function PolicyForm({
  rev,
  text,
  members,
  cancel,
}: {
  rev: number;
  text: PolicyText;
  members: readonly Member[];
  cancel: string;
}) {
  const own = [...text.ownRedLines, ...Array.from({ length: NEW_OWN_LINES }, () => ({ title: '', words: '' }))];
  const named = [...text.leaders, ...text.mustAgree];
  const values = {
    floor: String(Math.round(text.floor * 100)),
    minResults: String(text.minResults),
    minCheckIns: String(text.minCheckIns),
    cureDays: String(text.cureDays),
    retentionMonths: String(text.retentionMonths),
    ...text.redLines,
    ownTitle: own.map(({ title }) => title),
    ownWords: own.map(({ words }) => words),
    office: members.map(({ person }) => named.find((one) => one.person === person)?.office ?? ''),
    signs: text.leaders.map(({ person }) => person),
    agrees: text.mustAgree.map(({ person }) => person),
  };
  return (
    <Form
      name="policy"
      schema={schema}
      seen={{ rev: String(rev) }}
      submit={t('policy.draft.save')}
      cancel={cancel}
      values={values}
    >
      <TextField
        name="floor"
        label={t('policy.floor')}
        hint={t('policy.floor-hint')}
        inputMode="numeric"
        size="short"
      />
      <TextField name="minResults" label={t('policy.minResults')} inputMode="numeric" size="short" />
      <TextField name="minCheckIns" label={t('policy.minCheckIns')} inputMode="numeric" size="short" />
      <TextField
        name="cureDays"
        label={t('policy.cureDays')}
        hint={t('policy.cureDays-hint')}
        inputMode="numeric"
        size="short"
      />
      <TextField name="retentionMonths" label={t('policy.retentionMonths')} inputMode="numeric" size="short" />
      <Section title={t('policy.red-lines')} lead={t('policy.red-lines-lead')}>
        <div className="grid gap-5">
          {RED_LINES.map((line) => (
            <TextArea
              key={line}
              name={line}
              label={t(`policy.red.${line}`)}
              hint={t(`policy.red-hint.${line}`)}
              rows={2}
              optional
            />
          ))}
          <OwnLines count={own.length} />
        </div>
      </Section>
      <Section title={t('policy.people')} lead={t('policy.people-lead')}>
        <ul className="divide-y divide-line border-y border-line">
          {members.map((member, at) => (
            <li key={member.person} className="py-3">
              <MemberRow member={member} at={at} />
            </li>
          ))}
        </ul>
      </Section>
    </Form>
  );
}

function OwnLines({ count }: { count: number }) {
  const titles = useField('ownTitle').many;
  const words = useField('ownWords').many;
  return (
    <>
      {Array.from({ length: Math.max(count, titles.length) }, (_, at) => (
        <div key={at} className="grid gap-2 border-s-2 border-line ps-4">
          <TextCell
            name="ownTitle"
            at={at}
            label={t('policy.own-title', { at: at + 1 })}
            value={titles[at] ?? ''}
            max={120}
          />
          <WordsCell name="ownWords" at={at} label={t('policy.own-words')} value={words[at] ?? ''} />
        </div>
      ))}
    </>
  );
}

/** One member: what they are named as, and for what. */
function MemberRow({ member: { person, name }, at }: { member: Member; at: number }) {
  const office = useField('office').many[at] ?? '';
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold wrap-anywhere">{name}</legend>
      <Hidden name="person" value={person} />
      <Tick name="signs" person={person} label={t('policy.signs')} />
      <Tick name="agrees" person={person} label={t('policy.agrees')} />
      <div className="max-w-sm">
        <TextCell name="office" at={at} label={t('policy.office')} value={office} max={100} />
      </div>
    </fieldset>
  );
}

function Tick({ name, person, label }: { name: 'signs' | 'agrees'; person: string; label: string }) {
  const { id, many } = useField(name);
  const own = `${id}-${person}`;
  return (
    <label htmlFor={own} className="flex min-h-11 items-start gap-3 py-2.5">
      <input
        id={own}
        type="checkbox"
        name={name}
        value={person}
        defaultChecked={many.includes(person)}
        className="mt-0.5 size-5 flex-none accent-ink"
      />
      <span>{label}</span>
    </label>
  );
}

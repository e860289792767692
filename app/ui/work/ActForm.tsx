import type { ReactNode } from 'react';
import { otherSide } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { CONTEST_OUTCOMES } from '~/domain/plan/state/commitment';
import { NOUN_NAMES, type NounName } from '~/domain/plan/work/nouns';
import type { FormSchema } from '~/forms/check';
import type { ActView } from '~/data/pages/act';
import { t } from '~/words';
import { Button, LinkButton } from '../Button';
import { Disclosure } from '../Disclosure';
import { FilesField } from '../files/FilesField';
import { Form } from '../form/Form';
import type { Seen } from '../form/seen';
import { Hidden, RadioGroup, SelectField, TextArea, TextField } from '../form/fields';
import { MentionArea } from '../written/MentionArea';
import { categories } from './categories';
import { DateForm } from './DateForm';

const SCHEMAS = Object.fromEntries(
  NOUN_NAMES.map((noun) => [noun, () => import('~/forms/work').then(({ WORK_FORMS }) => WORK_FORMS[noun])]),
) as Readonly<Record<NounName, () => Promise<FormSchema>>>;

export interface ActFormProps {
  view: ActView;
  /** Where one goes who does not want to; left out where the form stands on the commitment's own page. */
  cancel?: string;
}

/** The form of one act on a commitment: the same on the commitment's page and on the act's own. */
export function ActForm({ view, cancel }: ActFormProps) {
  return FORMS[view.noun]({ view, ...(cancel ? { cancel } : {}) });
}

/** Every form goes to the act's own address, so that what is to be corrected is shown there. */
function Act({
  view,
  cancel,
  beside,
  name = view.noun,
  submit,
  kind,
  seen,
  values,
  encType,
  children,
}: ActFormProps & {
  name?: string;
  beside?: ReactNode;
  submit?: string;
  kind?: 'secondary';
  seen?: Seen;
  values?: Readonly<Record<string, string>>;
  encType?: 'multipart/form-data';
  children?: ReactNode;
}) {
  return (
    <Form
      name={name}
      thing={view.of || view.commitment.id}
      schema={SCHEMAS[view.noun]}
      action={addressOf(view)}
      submit={submit ?? t(`acts.${view.noun}.submit`)}
      {...(beside ? { beside } : {})}
      {...(kind ? { kind } : {})}
      {...(cancel ? { cancel } : {})}
      {...(seen ? { seen } : {})}
      {...(values ? { values } : {})}
      {...(encType ? { encType } : {})}
    >
      <Hidden name="of" value={view.of} />
      {children}
    </Form>
  );
}

/** The address of an act's own page. */
export const addressOf = ({
  planId,
  commitment,
  noun,
  of,
  half,
  stays,
}: Pick<ActView, 'planId' | 'noun' | 'of' | 'half' | 'stays'> & { commitment: { id: string } }): string => {
  const search = new URLSearchParams({
    ...(of ? { of } : {}),
    ...(half ? { half } : {}),
    ...(stays ? { stays: 'yes' } : {}),
  });
  return inPlan(planId, 'commitments', commitment.id, noun) + (search.size > 0 ? `?${search}` : '');
};

const siblingOf = (view: ActView, noun: NounName): string => addressOf({ ...view, noun });

type WithWords = 'acceptance' | 'date-answer' | 'hold-answer' | 'waiver-answer';
const optionalWord = (noun: WithWords): ReactNode => (
  <TextArea name="words" label={t(`acts.${noun}.words`)} optional rows={2} />
);

/** Yes is the form's own button, no the one beside it. */
const Answer = ({ view, cancel }: ActFormProps) => {
  const noun = view.noun as 'date-answer' | 'hold-answer' | 'waiver-answer';
  const no = (
    <Button name="answer" value="no">
      {t(`acts.${noun}.no`)}
    </Button>
  );
  return (
    <Act view={view} beside={no} {...(cancel ? { cancel } : {})}>
      {optionalWord(noun)}
    </Act>
  );
};

const OneButton = (props: ActFormProps) => <Act {...props} />;

const other = ({ parties, you }: ActView): string => parties[otherSide(you)];

const FORMS: Readonly<Record<NounName, (props: ActFormProps) => ReactNode>> = {
  delivery: (props) => (
    <Act {...props} encType="multipart/form-data">
      <TextArea
        name="note"
        label={t('acts.delivery.note')}
        hint={t('acts.delivery.note-hint', { other: other(props.view) })}
        rows={3}
      />
      <TextField
        name="link"
        type="url"
        inputMode="url"
        label={t('acts.delivery.link-label')}
        hint={t('acts.delivery.link-hint', { other: other(props.view) })}
        optional
      />
      <FilesField other={other(props.view)} />
    </Act>
  ),
  acceptance: (props) => (
    <Act
      {...props}
      beside={<LinkButton to={siblingOf(props.view, 'return')}>{t('acts.acceptance.return')}</LinkButton>}
    >
      {optionalWord('acceptance')}
    </Act>
  ),
  return: (props) => (
    <Act
      {...props}
      beside={<LinkButton to={siblingOf(props.view, 'acceptance')}>{t('acts.return.accept')}</LinkButton>}
    >
      <TextArea name="words" label={t('acts.return.words')} hint={t('acts.return.words-hint')} rows={4} />
    </Act>
  ),
  date: (props) => <DateForm {...props} schema={SCHEMAS.date} action={addressOf(props.view)} />,
  'date-answer': Answer,
  'date-withdrawal': OneButton,
  hold: (props) => (
    <Act {...props}>
      <TextArea name="words" label={t('acts.hold.words')} rows={3} />
    </Act>
  ),
  'hold-answer': Answer,
  'hold-end': OneButton,
  contest: (props) => (
    <Act {...props}>
      <TextArea name="words" label={t('acts.contest.words')} rows={4} />
    </Act>
  ),
  settlement: (props) => <Settlement {...props} />,
  waiver: (props) => (
    <Act {...props}>
      <TextArea name="words" label={t('acts.waiver.words')} rows={3} />
    </Act>
  ),
  'waiver-answer': Answer,
  'waiver-withdrawal': OneButton,
  reason: (props) => (
    <Act {...props}>
      <SelectField name="category" label={t('acts.category')} options={categories()} />
      <TextArea name="words" label={t('acts.reason.words')} optional rows={3} />
    </Act>
  ),
  comment: (props) => (
    <Act {...props}>
      <MentionArea people={props.view.people} label={t('acts.comment.words')} />
    </Act>
  ),
  'comment-edit': (props) => (
    <Act
      {...props}
      seen={{ seen: String(props.view.edit?.seen ?? '') }}
      {...(props.view.edit ? { values: { words: props.view.edit.words } } : {})}
    >
      <MentionArea people={props.view.people} label={t('acts.comment.words')} rows={6} />
    </Act>
  ),
};

/** The other side's offer can be agreed to with one button; else one offers a way out oneself. */
function Settlement({ view, cancel }: ActFormProps) {
  const offer = view.asked?.offer;
  const offered = offer && offer.by.side !== view.you ? offer : null;
  const offerForm = (
    <Act
      view={view}
      name="offer"
      {...(offered ? { kind: 'secondary' as const } : {})}
      {...(cancel && !offered ? { cancel } : {})}
    >
      <Hidden name="does" value="offer" />
      <RadioGroup
        name="outcome"
        label={t('acts.settlement.outcome')}
        options={CONTEST_OUTCOMES.map((outcome) => ({
          value: outcome,
          label: t(`acts.settlement.outcome.${outcome}`),
          hint: t(`acts.settlement.outcome.${outcome}-hint`),
        }))}
      />
      <TextArea name="words" label={t('acts.settlement.words')} optional rows={3} />
    </Act>
  );
  if (!offered) return offerForm;
  return (
    <>
      <Act view={view} name="settle" submit={t('acts.settlement.settle')} {...(cancel ? { cancel } : {})}>
        <Hidden name="does" value="settle" />
        <Hidden name="outcome" value={offered.outcome} />
      </Act>
      <div className="mt-6">
        <Disclosure summary={t('acts.settlement.counter')}>{offerForm}</Disclosure>
      </div>
    </>
  );
}

import type { TransitionView } from '~/data/pages/transition/transition';
import type { Conversation } from '~/domain/plan/state/transition';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { LinkButton } from '../Button';
import { DateText, InstantText } from '../DateText';
import { Empty } from '../Empty';
import { TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Section } from '../Page';
import { SideMark } from '../SideMark';

type Shared = NonNullable<TransitionView['shared']>;

/** How it was told: by whom, with whom, on which day, and what was said. */
export function Told({ conversation: { how, on, heldBy, heldWith, words } }: { conversation: Conversation }) {
  return (
    <div className="max-w-(--measure)">
      <p>
        <T
          k="transition.told.line"
          values={{
            how: t(`transition.told.how.${how}`),
            on: <DateText date={on} form="year" />,
            by: heldBy,
            with: heldWith,
          }}
        />
      </p>
      <p className="mt-1 whitespace-pre-line wrap-anywhere">{words}</p>
    </div>
  );
}

const schema = () => import('~/forms/transition').then((m) => m.answerForm);

/** What both sides say of it, the oldest first, and where one says more. */
export function Answers({ view, shared }: { view: TransitionView; shared: Shared }) {
  const { parties, you, planId, zone } = view;
  const isNext = you === 'customer' && shared.open === 0 && !shared.answers.some(({ who }) => who.side === you);
  return (
    <Section title={t('transition.answers')} id="answers">
      {shared.answers.length === 0 && (
        <Empty title={t('transition.answers.none')} example={t('transition.answers.none-example')}>
          {t('transition.answers.none-words')}
        </Empty>
      )}
      <ol className="grid gap-4">
        {shared.answers.map(({ id, who, at, words }) => (
          <li key={id} className="max-w-(--measure) keep-together">
            <p className="text-sm">
              <SideMark side={who.side} name={parties[who.side]} />, {who.name}
              <span className="text-ink-soft">
                {', '}
                <InstantText instant={at} zone={zone} />
              </span>
            </p>
            <p className="mt-1 whitespace-pre-line wrap-anywhere">{words}</p>
          </li>
        ))}
      </ol>
      {shared.mayAnswer && (
        <div className="mt-6 max-w-(--measure) no-print">
          <Form
            name="answer"
            schema={schema}
            action={inPlan(planId, 'transition')}
            submit={t('transition.answer.submit')}
            kind={isNext ? 'primary' : 'secondary'}
          >
            <TextArea name="words" label={t('transition.answer.words', { party: parties[you] })} rows={4} />
          </Form>
        </div>
      )}
    </Section>
  );
}

/** The tasks that wait for the reader's side's word. */
export function OpenTasks({ planId, count, first }: { planId: string; count: number; first: boolean }) {
  return (
    <Section title={t('transition.tasks')} lead={t('transition.tasks.lead')}>
      <p className="mb-3">{t('transition.tasks.count', { count })}</p>
      <LinkButton to={inPlan(planId, 'text', 'agreements')} kind={first ? 'primary' : 'secondary'}>
        {t('transition.tasks.open')}
      </LinkButton>
    </Section>
  );
}

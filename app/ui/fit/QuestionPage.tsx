import type { AnswerView, OneQuestionView } from '~/data/pages/fit/assessment';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText, InstantText } from '../DateText';
import { DateField, RadioGroup, TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Private } from '../Private';
import { FitFrame } from './FitFrame';
import { SpreadLine } from './SpreadLine';

const schema = () => import('~/forms/fit').then(({ assessForm }) => assessForm);

/** One question of the assessment: one's own answer, and then what each said, now and before. */
export function QuestionPage({ view }: { view: OneQuestionView }) {
  const { question, party, open, given, now, before, said, mayWrite } = view;
  return (
    <FitFrame room={view} narrow title={t(`fit.q.${question}`)} lead={t(`fit.q.${question}.ask`)}>
      <div className="grid gap-6">
        {open && (
          <Private side={party} title={t('fit.question.now')}>
            <SpreadLine view={view} />
            <p className="my-3">{said ?? t('fit.nobody')}</p>
            {mayWrite && view.missing.length > 0 && (
              <p className="mb-3 text-sm text-ink-soft">{t('fit.missing', { names: view.missing.join(', ') })}</p>
            )}
            <Answers answers={now} zone={view.zone} />
          </Private>
        )}
        {mayWrite && <YourAnswer view={view} />}
        {!open && <p className="text-ink-soft">{t('fit.sealed', { count: given })}</p>}
        {before.length > 0 && (
          <Private side={party} title={t('fit.question.before')}>
            <Answers answers={before} zone={view.zone} />
          </Private>
        )}
      </div>
    </FitFrame>
  );
}

function YourAnswer({ view: { question, planId, party, today, yours } }: { view: OneQuestionView }) {
  const words = { 1: t(`fit.q.${question}.low`), 5: t(`fit.q.${question}.high`) };
  return (
    <Private side={party} title={t('fit.question.score')}>
      <p className="mb-4 text-ink-soft">
        {yours ? (
          <T k="fit.question.yours" values={{ score: yours.score, when: <DateText date={yours.on} /> }} />
        ) : (
          t('fit.question.lead', { party })
        )}
      </p>
      <Form
        name="assess"
        schema={schema}
        values={{ on: today }}
        submit={yours ? t('fit.question.submit-again') : t('fit.question.submit')}
        cancel={inPlan(planId, 'fit')}
      >
        <RadioGroup
          name="score"
          label={t(`fit.q.${question}.ask`)}
          options={([1, 2, 3, 4, 5] as const).map((score) => ({
            value: `${score}`,
            label: score === 1 || score === 5 ? t('fit.question.end', { score, words: words[score] }) : `${score}`,
          }))}
        />
        <TextArea name="words" label={t('fit.question.words')} hint={t('fit.question.words-hint')} />
        <DateField name="on" label={t('fit.question.on')} max={today} />
      </Form>
    </Private>
  );
}

/** Answers with what each rests on. */
function Answers({ answers, zone }: { answers: readonly AnswerView[]; zone: string }) {
  return (
    <ul className="grid gap-4">
      {answers.map((one) => (
        <li key={one.id} className="border-s-2 border-line-strong ps-4 keep-together">
          <p className="font-semibold">
            {t('fit.question.said', { who: one.yours ? t('fit.you', { name: one.who }) : one.who, score: one.score })}
          </p>
          <p className="text-sm text-ink-soft">
            <T
              k="fit.question.of"
              values={{ date: <DateText date={one.on} />, when: <InstantText instant={one.at} zone={zone} /> }}
            />
          </p>
          <p className="mt-1 max-w-(--measure) whitespace-pre-line wrap-anywhere">{one.words}</p>
        </li>
      ))}
    </ul>
  );
}

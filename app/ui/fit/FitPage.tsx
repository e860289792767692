import { Link } from '@remix-run/react';
import type { FitView } from '~/data/pages/fit/overview';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { Notice } from '../Notice';
import { Page } from '../Page';
import { Private } from '../Private';
import { QuestionCard } from './QuestionCard';

/** What one side keeps to itself about going on: what its people think, what it costs, and what it keeps in mind. */
export function FitPage({ view }: { view: FitView }) {
  const { planId, party, other, costs, flags } = view;
  const to = (...within: string[]): string => inPlan(planId, 'fit', ...within);
  return (
    <Page
      level={2}
      title={t('fit.title')}
      lead={t('fit.lead', { party, other })}
      parts={[
        { id: 'assessment', label: t('fit.assessment') },
        { id: 'costs', label: t('fit.costs') },
        { id: 'flags', label: t('fit.flags') },
      ]}
    >
      {view.hasPolicy && (
        <p className="mb-6 flex flex-wrap gap-x-6 no-print">
          <Link to={to('policy')} className="inline-flex min-h-11 items-center">
            {t('policy.link')}
          </Link>
          <Link to={to('agreement')} className="inline-flex min-h-11 items-center">
            {t('policy.counts.agreement')}
          </Link>
        </p>
      )}
      {!view.mayWrite && (
        <div className="mb-6">
          <Notice>{t('fit.read-only')}</Notice>
        </div>
      )}
      <div className="grid gap-8">
        <div id="assessment" className="scroll-mt-4">
          <Private side={party} title={t('fit.assessment')}>
            <p className="max-w-(--measure) text-ink-soft">{t('fit.assessment-lead')}</p>
            <Talk view={view} />
            {view.mayWrite && (
              <div className="my-4 flex flex-wrap items-center gap-x-6 gap-y-3">
                <p>{t('fit.progress', { done: view.done, all: view.questions.length })}</p>
                {view.next && (
                  <LinkButton to={to('questions', view.next)} kind="primary">
                    {t('fit.next')}
                  </LinkButton>
                )}
              </div>
            )}
            <ul className="mt-4 grid gap-4 lg:grid-cols-2">
              {view.questions.map((question) => (
                <li key={question.question} id={question.question} data-item className="scroll-mt-4">
                  <QuestionCard view={question} planId={planId} mayWrite={view.mayWrite} />
                </li>
              ))}
            </ul>
          </Private>
        </div>
        <div id="costs" className="scroll-mt-4">
          <Private side={party} title={t('fit.costs')}>
            {costs.count === 0 ? (
              <Empty
                title={t('fit.costs-none')}
                example={t('fit.costs-example')}
                action={view.mayWrite && <LinkButton to={to('costs', 'new')}>{t('fit.costs.add')}</LinkButton>}
              >
                {t('fit.costs-none-words')}
              </Empty>
            ) : (
              <>
                <p className="mb-3 text-lg font-semibold">
                  {t('fit.costs-of', { amount: costs.sums.join(' · '), count: costs.count })}
                </p>
                <LinkButton to={to('costs')}>{t('fit.costs-all')}</LinkButton>
              </>
            )}
          </Private>
        </div>
        <div id="flags" className="scroll-mt-4">
          <Private side={party} title={t('fit.flags')}>
            {flags.open + flags.settled === 0 ? (
              <Empty
                title={t('fit.flags-none')}
                example={t('fit.flags-example')}
                action={view.mayWrite && <LinkButton to={to('flags', 'new')}>{t('fit.flags.add')}</LinkButton>}
              >
                {t('fit.flags-none-words')}
              </Empty>
            ) : (
              <>
                <p className="mb-3 text-lg font-semibold">{t('fit.flags-open', flags)}</p>
                <LinkButton to={to('flags')}>{t('fit.flags-all')}</LinkButton>
              </>
            )}
          </Private>
        </div>
      </div>
    </Page>
  );
}

/** Where people differ, before anything else. */
function Talk({ view: { talk, planId } }: { view: FitView }) {
  if (talk.length === 0) return null;
  return (
    <div className="mt-4">
      <Notice kind="attention" title={t('fit.talk')}>
        <p>{t('fit.talk-words')}</p>
        <ul>
          {talk.map(({ question, low, high }) => (
            <li key={question}>
              <T
                k="fit.talk-line"
                values={{
                  question: t(`fit.q.${question}`),
                  link: (parts) => (
                    <Link
                      to={inPlan(planId, 'fit', 'questions', question)}
                      className="inline-flex min-h-11 items-center"
                    >
                      {parts}
                    </Link>
                  ),
                  ...{ low, high },
                }}
              />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

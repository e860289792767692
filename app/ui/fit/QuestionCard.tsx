import { Link } from '@remix-run/react';
import type { QuestionView } from '~/data/pages/fit/assessment';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { Disclosure } from '../Disclosure';
import { AnswersTable } from './AnswersTable';
import { SpreadLine } from './SpreadLine';

/** A question of the assessment: how the answers lie, or that the reader has not given theirs yet. */
export function QuestionCard({ view, planId, mayWrite }: { view: QuestionView; planId: string; mayWrite: boolean }) {
  const { question, open, given, missing, now, said, apart } = view;
  return (
    <section className="card h-full">
      <h4 className="text-base">{t(`fit.q.${question}`)}</h4>
      <p className="mb-3 text-sm text-ink-soft">{t(`fit.q.${question}.ask`)}</p>
      {open ? (
        <>
          <SpreadLine view={view} />
          <p className="mt-2">{said ?? t('fit.nobody')}</p>
          {apart && <p className="badge mt-1">{t('fit.apart')}</p>}
          {mayWrite && missing.length > 0 && (
            <p className="text-sm text-ink-soft">{t('fit.missing', { names: missing.join(', ') })}</p>
          )}
          {now.length > 0 && (
            <Disclosure summary={t('fit.table')}>
              <AnswersTable answers={now} caption={t(`fit.q.${question}`)} />
            </Disclosure>
          )}
        </>
      ) : (
        <p>{t('fit.sealed', { count: given })}</p>
      )}
      <p className="text-sm">
        <Link to={inPlan(planId, 'fit', 'questions', question)} className="inline-flex min-h-11 items-center">
          {!mayWrite ? t('fit.see') : open ? t('fit.answer-again') : t('fit.answer')}
        </Link>
      </p>
    </section>
  );
}

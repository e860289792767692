import type { ReviewView } from '~/data/pages/transition/reviews';
import type { DraftView } from '~/data/pages/transition/transition';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { ActButton } from '../form/ActButton';
import { Section } from '../Page';
import { When } from '../work/When';

/** Which teams were asked, and what they say of it as it is now. */
export function Reviews({ draft, planId }: { draft: DraftView; planId: string }) {
  const ask = draft.mayEdit && (
    <LinkButton to={inPlan(planId, 'transition', 'reviews', 'new')}>{t('transition.reviews.ask')}</LinkButton>
  );
  return (
    <Section title={t('transition.reviews')} id="reviews" lead={t('transition.reviews.lead')}>
      {draft.reviews.length + draft.left.length === 0 ? (
        <Empty title={t('transition.reviews.none')} example={t('transition.reviews.none-example')} action={ask}>
          {t('transition.reviews.none-words')}
        </Empty>
      ) : (
        <>
          <ul className="divide-y divide-line border-y border-line">
            {draft.reviews.map((review) => (
              <ReviewLine key={review.id} review={review} planId={planId} mayEdit={draft.mayEdit} />
            ))}
            {draft.left.map((team) => (
              <li key={team} className="py-3">
                <p className="font-semibold">{t(`transition.team.${team}`)}</p>
                <p className="text-sm">{t('transition.reviews.left')}</p>
              </li>
            ))}
          </ul>
          {ask && <p className="mt-3 no-print">{ask}</p>}
        </>
      )}
    </Section>
  );
}

const DONE: readonly ReviewView['state'][] = ['approved', 'returned'];

function ReviewLine({ review, planId, mayEdit }: { review: ReviewView; planId: string; mayEdit: boolean }) {
  const { id, team, name, state, due, overdue, words, yours } = review;
  const waits = !DONE.includes(state);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{t(`transition.team.${team}`)}</span>, {name}
        </p>
        <p className="text-sm">
          {t(`transition.review-state.${state}`)}
          {waits && (
            <>
              {', '}
              <When when={due} overdue={overdue} form="short" />
            </>
          )}
        </p>
        {words && <p className="mt-1 max-w-(--measure) whitespace-pre-line wrap-anywhere">{words}</p>}
      </div>
      <div className="flex flex-wrap gap-3 no-print">
        {yours && waits && (
          <LinkButton to={inPlan(planId, 'transition', 'review')}>{t('transition.review.open')}</LinkButton>
        )}
        {mayEdit && (
          <ActButton
            name="withdraw"
            thing={id}
            kind="quiet"
            action={inPlan(planId, 'transition', 'reviews', 'removal')}
            fields={{ review: id }}
          >
            {t('transition.reviews.withdraw')}
            <span className="sr-only">
              {' '}
              {t(`transition.team.${team}`)}, {name}
            </span>
          </ActButton>
        )}
      </div>
    </li>
  );
}

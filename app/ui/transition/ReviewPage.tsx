import type { SectionView } from '~/data/pages/transition/items';
import type { ReviewView } from '~/data/pages/transition/reviews';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { Button } from '../Button';
import { Hidden, TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { Private } from '../Private';
import { When } from '../work/When';
import { SectionsToRead } from './ItemLines';

const schema = () => import('~/forms/transition').then((m) => m.reviewForm);

export interface ReviewPageView {
  planId: string;
  parties: Readonly<Record<Side, string>>;
  rev: number;
  reviews: readonly ReviewView[];
  sections: readonly SectionView[];
}

/** Everything that is prepared on one page, and two buttons: five minutes for whoever answers for a team. */
export function ReviewPage({ view }: { view: ReviewPageView }) {
  const { planId, parties, rev, reviews, sections } = view;
  const teams = reviews.map(({ team }) => t(`transition.team.${team}`)).join(', ');
  return (
    <Page
      level={2}
      narrow
      title={t('transition.review.title')}
      lead={t('transition.review.lead', { ...parties, team: teams })}
      crumbs={[{ href: inPlan(planId, 'transition'), label: t('transition.title') }]}
    >
      <Private side={parties.vendor}>
        <SectionsToRead sections={sections} parties={parties} planId={planId} reach />
      </Private>
      {reviews.map((review) => (
        <YourReview key={review.id} review={review} rev={rev} planId={planId} />
      ))}
    </Page>
  );
}

function YourReview({ review, rev, planId }: { review: ReviewView; rev: number; planId: string }) {
  const { id, team, state, due, overdue, words } = review;
  const title = t('transition.review.for-you', { team: t(`transition.team.${team}`) });
  if (state === 'approved' || state === 'returned')
    return (
      <Section title={title}>
        <Notice kind="done" title={t(`transition.review.done-${state}`)}>
          {words && <p className="whitespace-pre-line wrap-anywhere">{words}</p>}
        </Notice>
      </Section>
    );
  return (
    <Section title={title}>
      <p className="mb-4">
        {t(`transition.review-state.${state}`)}, <When when={due} overdue={overdue} />
      </p>
      <Form
        name="review"
        thing={id}
        schema={schema}
        seen={{ seen: String(rev) }}
        action={inPlan(planId, 'transition', 'review')}
        submit={t('transition.review.approve')}
        beside={
          <Button name="answer" value="returned">
            {t('transition.review.return')}
          </Button>
        }
      >
        <Hidden name="review" value={id} />
        <TextArea
          name="words"
          label={t('transition.review.words')}
          hint={t('transition.review.words-hint')}
          rows={3}
          optional
        />
      </Form>
    </Section>
  );
}

import { otherSide } from '../../domain/access';
import { workingDays } from '../../domain/calendar';
import { atEight } from '../../domain/plan/mail-of';
import { find } from '../../domain/plan/state/things';
import { draftOf, isAsked } from '../../domain/plan/transition/draft';
import { letterText } from '../../domain/plan/transition/letter';
import type { Review } from '../../domain/plan/state/transition';
import { t } from '../../words';
import { formatDayWithYear } from '../../words/dates';
import type { LetterList } from '../letter';
import { fromWho, linkTo, LOCALE, withNote, type AboutPlan, type Compose } from './about-plan';

/** The review that is the reader's to give, as long as it is asked for, and by that day where the mail is about one. */
function asked({ own, about, seat, plan }: AboutPlan): Review | null {
  const draft = draftOf(own);
  const [of, dueOn] = about.split(' ');
  const review = draft.reviews.find((one) => one.id === of && (dueOn === undefined || one.dueOn === dueOn));
  if (seat.side !== 'vendor' || plan.withdrawn || review?.reviewer !== seat.id) return null;
  return isAsked(review, draft.rev) ? review : null;
}

/** Somebody is asked to review how the vendor would part; only the vendor knows of it. */
export const reviewLetter: Compose = (about) => {
  const { plan, by } = about;
  const review = asked(about);
  if (!review) return null;
  const values = {
    name: find(plan.seats, by)?.name ?? plan.parties.vendor,
    team: t(`transition.team.${review.team}`),
    ...plan.parties,
  };
  const day = formatDayWithYear(review.dueOn, LOCALE);
  return {
    subject: t('mail.transition-review.subject', { plan: plan.title, day }),
    words: [
      review.answers.length > 0 ? t('mail.transition-review.again', values) : t('mail.transition-review.words', values),
      t('mail.transition-review.private', plan.parties),
    ],
    act: { label: t('mail.transition-review.act'), href: linkTo(about, 'transition', 'review') },
    ...fromWho(about),
  };
};

/** When the reader is reminded of a review: in the morning of the working day after it was due. Null where it is no longer asked for. */
export function lateReviewAt(about: AboutPlan): string | null {
  const review = asked(about);
  return review && atEight(about.plan, workingDays(about.plan.terms.calendar).after(review.dueOn, 1));
}

/** It was due yesterday, and others wait for it. */
export const lateReviewLetter: Compose = (about) => {
  const { plan } = about;
  const review = asked(about);
  if (!review) return null;
  return {
    subject: t('mail.transition-review-late.subject', {
      plan: plan.title,
      day: formatDayWithYear(review.dueOn, LOCALE),
    }),
    words: [
      t('mail.transition-review-late.words', { team: t(`transition.team.${review.team}`) }),
      t('mail.transition-review.private', plan.parties),
    ],
    act: { label: t('mail.transition-review.act'), href: linkTo(about, 'transition', 'review') },
    ...fromWho(about),
  };
};

/** The vendor has shared how they part, or has added to it. */
export const transitionSharedLetter: Compose = (about) => {
  const { plan, seat } = about;
  const { transition } = plan;
  if (!transition || plan.withdrawn) return null;
  const tasks = transition.items.filter(({ id, task }) => task && find(plan.commitments, id)?.agreedAt === null);
  const theirs = tasks.filter(({ task }) => task?.side === seat.side).length;
  return {
    subject: t('mail.transition-shared.subject', { plan: plan.title, ...plan.parties }),
    words: [
      about.about === 'added'
        ? t('mail.transition-shared.more', plan.parties)
        : t('mail.transition-shared.words', plan.parties),
      ...(tasks.length > 0
        ? [t('mail.transition-shared.tasks', { count: tasks.length, theirs, us: plan.parties[seat.side] })]
        : []),
    ],
    act: { label: t('mail.transition-shared.act'), href: linkTo(about, 'transition') },
    ...fromWho(about),
  };
};

/** The letter as a file on either paper, where whoever it went to keeps it. */
const asFile = (about: AboutPlan): LetterList => ({
  title: t('mail.letter.file'),
  lead: t('mail.letter.file-lead'),
  groups: [
    {
      label: t('documents.final-letter'),
      lines: (['a4', 'letter'] as const).map((paper) => ({
        text: t(`documents.${paper}`),
        href: `${linkTo(about, 'documents', 'letter', 'pdf')}?paper=${paper}`,
      })),
      more: null,
    },
  ],
});

/** The final letter, whole, with the signed note of where the ledger ended with it. */
export const finalLetter: Compose = (about) => {
  const { plan, seat } = about;
  const letter = letterText(plan);
  if (!letter || seat.side !== otherSide('vendor')) return null;
  const { title, parties } = letter;
  return {
    subject: t('mail.letter.subject', { plan: title, ...parties }),
    words: [t('mail.letter.lead', { name: letter.signer.name, ...parties })],
    then: letter.paragraphs,
    act: { label: t('mail.letter.act'), href: linkTo(about, 'transition', 'letter') },
    below: [asFile(about)],
    ...withNote(about),
    ...fromWho(about),
  };
};

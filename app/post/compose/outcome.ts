import { otherSide, SIDES } from '../../domain/access';
import {
  decisionAnswerBy,
  decisionOf,
  openDecision,
  outcomesOf,
  stateOfDecision,
} from '../../domain/plan/outcome/outcome-now';
import { needsBoth } from '../../domain/plan/outcome/decision-text';
import { principalOn } from '../../domain/plan/sign-off/principal';
import { find } from '../../domain/plan/state/things';
import { t } from '../../words';
import { formatDayWithYear } from '../../words/dates';
import { fromWho, linkTo, LOCALE, withNote, type AboutPlan, type Compose } from './about-plan';

/** Further lines are marked as somebody's: none of them can pass for a line of the mail's own, such as a signed note. */
const inQuotes = (words: string): string => words.replace(/[\n\u0085\u2028\u2029]/g, '$&> ');

const day = (date: string): string => formatDayWithYear(date, LOCALE);

const open = (about: AboutPlan, label: string): { readonly label: string; readonly href: string } => ({
  label,
  href: linkTo(about, 'outcome'),
});

/** The outcome is open: what it is about, until when both vote, and that neither vote is shown before. */
export const outcomeOpenedLetter: Compose = (about) => {
  const { plan, seat, today } = about;
  const outcome = find(plan.outcomes, about.about);
  if (!outcome || outcome.decidedAt !== null || plan.stage !== 'outcome') return null;
  const votes = principalOn(plan, seat, today, 'vote') !== undefined;
  return {
    subject: t('mail.outcome-opened.subject', { plan: plan.title }),
    words: [
      t('mail.outcome-opened.words', {
        plan: plan.title,
        ...plan.parties,
        ground: t(`outcome.ground.${outcome.ground}`),
      }),
      t('mail.outcome-opened.votes', { day: day(outcome.votesBy) }),
      ...(votes ? [t('mail.outcome-opened.yours', { us: plan.parties[seat.side] })] : []),
    ],
    ...(outcome.words ? { quote: outcome.words } : {}),
    act: open(about, t(votes ? 'mail.outcome-opened.act' : 'mail.outcome.act')),
    ...fromWho(about),
  };
};

/** Both votes at once, side by side, as they were handed in. */
export const votesOpenedLetter: Compose = (about) => {
  const { plan } = about;
  const outcome = find(plan.outcomes, about.about);
  if (!outcome?.openedAt) return null;
  const votes = SIDES.map((side) => {
    const vote = outcome.votes[side];
    const name = plan.parties[side];
    return vote
      ? t('mail.votes-opened.vote', { side: name, choice: vote.choice, words: inQuotes(vote.words), name: vote.name })
      : t('mail.votes-opened.none', { side: name });
  });
  return {
    subject: t('mail.votes-opened.subject', { plan: plan.title }),
    words: [t('mail.votes-opened.words', { plan: plan.title }), ...votes, t('mail.votes-opened.then')],
    act: open(about, t('mail.outcome.act')),
    ...withNote(about),
  };
};

/** A decision waits for the other side's signature or answer. */
export const decisionProposedLetter: Compose = (about) => {
  const { plan, seat } = about;
  const outcome = outcomesOf(plan).at(-1);
  const decision = outcome && openDecision(outcome);
  if (!decision || decision.id !== about.about) return null;
  const { choice, end, side, title, parties } = decision;
  return {
    subject: t('mail.decision-proposed.subject', { plan: title }),
    words: [
      t('mail.decision-proposed.words', {
        ...{ plan: title, choice, side: parties[side], other: parties[otherSide(side)] },
        end: end === null ? 'none' : day(end),
      }),
    ],
    quote: decision.words,
    then: [
      t(needsBoth(choice) ? 'mail.decision-proposed.both' : 'mail.decision-proposed.how', {
        day: day(decisionAnswerBy(plan, decision)),
        other: parties[otherSide(side)],
      }),
    ],
    act: open(about, t(seat.side === side ? 'mail.outcome.act' : 'mail.decision-proposed.act')),
    ...fromWho(about),
  };
};

/** What was decided, how, and what the side that sees it differently says. */
export const decidedLetter: Compose = (about) => {
  const outcome = find(about.plan.outcomes, about.about);
  const decision = outcome && decisionOf(outcome);
  if (!decision) return null;
  const { title, parties } = decision;
  const state = stateOfDecision(decision);
  const other = parties[otherSide(decision.side)];
  return {
    subject: t('mail.decided.subject', { plan: title }),
    words: [
      t('mail.decided.words', {
        ...{ plan: title, choice: decision.choice, ...parties },
        end: decision.end === null ? 'none' : day(decision.end),
      }),
      t('mail.decided.how', { state, other }),
      ...(decision.answer?.words ? [t('mail.decided.reply', { other, words: inQuotes(decision.answer.words) })] : []),
    ],
    quote: [decision.words, decision.stays].filter(Boolean).join('\n\n'),
    act: open(about, t('mail.outcome.act')),
    ...withNote(about),
  };
};

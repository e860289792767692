import { otherSide } from '../../domain/access';
import { noticeText } from '../../domain/plan/notice/notice-text';
import { find } from '../../domain/plan/state/things';
import { t } from '../../words';
import { formatDayWithYear } from '../../words/dates';
import { fromWho, linkTo, LOCALE, withNote, type AboutPlan, type Compose } from './about-plan';

/** What every mail about a notice says of it: which, and between whom. */
function factsOf({ plan, about }: AboutPlan) {
  const notice = find(plan.notices, about);
  if (!notice) return null;
  const { number, side, title, parties } = notice;
  const [giver, other] = [parties[side], parties[otherSide(side)]];
  return { notice, values: { number, giver, other, plan: title } };
}

/** A formal notice to the other side, and the same as a copy to the giver’s own; with what was missed, and by when it is to be cured. */
export const noticeLetter: Compose = (about) => {
  const { plan, seat } = about;
  const found = factsOf(about);
  if (!found || found.notice.withdrawn) return null;
  const { notice, values } = found;
  const { signature } = notice;
  const text = noticeText(plan, notice);
  const isCopy = seat.side === notice.side;
  const day = (date: string) => formatDayWithYear(date, LOCALE);
  const by = [signature.name, signature.onBehalfOf && t('sign.on-behalf', { name: signature.onBehalfOf.name })];
  const missed = text.items.map(({ commitment, due, verdict, lateDays }) => {
    const facts = t(`notice.text.${verdict}`, { due: day(due), days: lateDays, other: values.other });
    return {
      text: `${commitment.number} ${commitment.title}. ${facts}`,
      href: linkTo(about, 'commitments', commitment.id),
    };
  });
  const href = linkTo(about, 'notices', notice.id);
  return {
    subject: t(isCopy ? 'mail.notice.subject-copy' : 'mail.notice.subject', values),
    words: [t('mail.notice.words', { ...values, by: by.filter(Boolean).join(', ') })],
    lists: [
      {
        title: t('mail.notice.by', { by: day(notice.cureBy), days: notice.cureDays }),
        lead: t('mail.notice.how'),
        groups: [{ label: t('mail.notice.missed'), lines: missed, more: null }],
      },
    ],
    act: { label: t(isCopy ? 'mail.notice.act-copy' : 'mail.notice.act'), href },
    ...(isCopy ? {} : { small: [t('mail.notice.small', values)] }),
    ...fromWho(about),
    ...withNote(about),
  };
};

/** A notice was withdrawn, and why. */
export const noticeWithdrawnLetter: Compose = (about) => {
  const found = factsOf(about);
  if (!found?.notice.withdrawn) return null;
  const { notice, values } = found;
  return {
    subject: t('mail.notice-withdrawn.subject', values),
    words: [
      t('mail.notice-withdrawn.words', {
        ...values,
        name: find(about.plan.seats, notice.withdrawn!.by.seat)?.name ?? values.giver,
      }),
    ],
    quote: notice.withdrawn!.words,
    act: { label: t('mail.notice.act-copy'), href: linkTo(about, 'notices', notice.id) },
    ...fromWho(about),
  };
};

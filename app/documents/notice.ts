import { otherSide } from '../domain/access';
import { noticesOf } from '../domain/plan/notice/cure';
import { givenOn, type NoticeText, type NoticeThing } from '../domain/plan/notice/notice-text';
import type { Notice } from '../domain/plan/state/notice';
import type { Plan } from '../domain/plan/state/plan';
import { dayOf } from '../domain/plan/work/commitment-state';
import { noticeKnown, type ItemStands, type NoticeKnown } from '../data/pages/notices';
import { t } from '../words';
import { part, type Block, type Cell } from './block';
import type { DocumentKind, Known } from './kind';
import { paragraphs, sayDay, sayInstant } from './said';
import { signatureOf } from './signer';

/** A notice’s document by the notice’s number. */
export const noticeId = (number: number): string => `notice-${number}`;

const called = ({ number, title }: NoticeThing): string => `${number} ${title}`;

function standsWords(item: ItemStands): string {
  if (item.state === 'open') return t('notice.item.open', { days: item.daysLeft });
  if (item.state === 'ended') return t('notice.item.ended', { on: sayDay(item.on) });
  const { by, on, thing } = item;
  return t(`notice.item.${by}`, { on: sayDay(on), thing: thing ? called(thing) : '' });
}

/** What was missed, by the record of the day, what cures it, and unless the notice is withdrawn how that stands. */
function missTable({ text, items, withdrawn }: NoticeKnown, now: string): Block {
  const other = text.parties[otherSide(text.side)];
  const rowOf = ({ commitment, due, verdict, lateDays, cure }: NoticeText['items'][number], at: number): Cell[] => [
    [
      { text: called(commitment), tone: 'strong' },
      { text: t(`notice.text.${verdict}`, { due: sayDay(due), days: lateDays, other }) },
    ],
    [
      {
        text:
          cure.kind === 'kept'
            ? t('notice.text.kept', { other })
            : cure.commitment.id === commitment.id
              ? t('notice.text.this')
              : t('notice.text.delivered', { thing: called(cure.commitment) }),
      },
      { text: cure.words, tone: 'soft' },
    ],
    ...(withdrawn ? [] : [[{ text: standsWords(items[at]!) }]]),
  ];
  return {
    kind: 'table',
    caption: '',
    columns: [
      { label: t('documents.notice.missed'), share: 40 },
      { label: t('notice.text.cure'), share: 36 },
      ...(withdrawn ? [] : [{ label: t('documents.notice.stands', { date: now }), share: 28 }]),
    ],
    rows: text.items.map(rowOf),
  };
}

/** To whom it went, who took it in and with which words, or that nobody has. */
function deliveryBlocks({ text, signature, zone, acknowledged, silent, withdrawn }: NoticeKnown): Block[] {
  const [giver, other] = [text.parties[text.side], text.parties[otherSide(text.side)]];
  const at = sayInstant(signature.at, zone);
  const blocks: Block[] = [{ kind: 'words', text: t('notice.delivery.mailed', { giver, other }) }];
  if (acknowledged) {
    const taken = { name: acknowledged.name, at: sayInstant(acknowledged.at, zone), party: other };
    blocks.push(
      { kind: 'words', text: t('notice.delivery.taken-in', taken) },
      { kind: 'words', text: acknowledged.words, tone: 'quote' },
    );
  } else if (!withdrawn)
    blocks.push({
      kind: 'words',
      text: silent ? t('notice.delivery.silent', { at }) : t('notice.delivery.waits', { other }),
    });
  if (withdrawn)
    blocks.push(
      {
        kind: 'words',
        text: t('notice.withdrawn', { name: withdrawn.name, at: sayInstant(withdrawn.at, zone) }),
        tone: 'strong',
      },
      { kind: 'words', text: withdrawn.words, tone: 'quote' },
    );
  return blocks;
}

function blocksOf(known: NoticeKnown, today: string): Block[] {
  const { text, signature, zone, erased } = known;
  const { side, title, on, items, words, cureDays, cureBy } = text;
  const [giver, other] = [text.parties[side], text.parties[otherSide(side)]];
  return [
    {
      kind: 'facts',
      facts: [
        [t('documents.notice.to'), other],
        [t('documents.notice.from'), giver],
        [t('notice.delivery.given'), sayDay(on)],
      ],
    },
    { kind: 'words', text: t('notice.text.given', { giver, other, title }), tone: 'lead' },
    { kind: 'words', text: t('notice.text.on', { on: sayDay(on), other, count: items.length }), withNext: true },
    missTable(known, today),
    {
      kind: 'facts',
      facts: [[t('notice.text.by'), t('notice.text.by-days', { by: sayDay(cureBy), days: cureDays })]],
    },
    ...(words ? [part(t('notice.text.words')), ...paragraphs(words)] : []),
    part(t('documents.notice.signed')),
    ...signatureOf(signature, giver, zone),
    { kind: 'words', text: erased ? t('notice.erased') : '', tone: 'small' },
    part(t('documents.notice.delivery', { date: today })),
    ...deliveryBlocks(known),
  ];
}

/** The notice that a document is of. */
const noticeFor = (plan: Plan, id: string): Notice => noticesOf(plan).find(({ number }) => noticeId(number) === id)!;

/** A formal notice as it was signed, with how it stands on the day it is printed. */
export const notice: DocumentKind = {
  listed: ({ plan }) =>
    noticesOf(plan).map((one) => ({
      id: noticeId(one.number),
      group: 'signed',
      title: t('notice.line', {
        number: one.number,
        giver: one.parties[one.side],
        other: one.parties[otherSide(one.side)],
      }),
      words: t('documents.notice.words', { date: sayDay(givenOn(plan, one)) }),
    })),
  made: ({ plan, now }: Known, id) => {
    const one = noticeFor(plan, id);
    const { number, title, parties, side, hash } = one;
    return {
      id,
      title: t('documents.notice.title', { number, title, giver: parties[side] }),
      parties,
      only: null,
      seal: { of: 'notice', number, hash },
      at: now,
      day: dayOf(plan, now),
      blocks: blocksOf(noticeKnown(plan, one, now), sayDay(dayOf(plan, now))),
    };
  },
};

import { describe, expect, it } from 'vitest';
import { canonical } from '~/domain/ledger/canonical';
import { replay } from '~/domain/plan/apply';
import { court, courtFor } from '~/domain/plan/court/court';
import { commitmentContent } from '~/domain/plan/sign-off/version';
import { checkpointAfter } from '~/domain/plan/checkpoint-after';
import { mailsOf } from '~/domain/plan/mail-of';
import { actsOnCommitment } from '~/domain/plan/work/acts';
import { letterText } from '~/domain/plan/transition/letter';
import type { Playing } from '../../../support/playing';
import { runningPlan, seatOf } from '../../../support/world';
import { readOf } from '~/domain/plan/transition/draft';
import { reviewsMissing } from '~/domain/plan/transition/sharing';
import {
  answerReview,
  askReview,
  content,
  draftIn,
  partingPlan,
  preparedPlan,
  putItem,
  share,
  sharedPlan,
  told,
} from '../../../support/parting';

const shareHastily = (playing: Playing) => playing.decide('elena', share(playing, 'In a hurry'));

describe('Sharing how they part', () => {
  it('is an executive’s of the vendor, or their delegate’s, once both have decided to part', () => {
    for (const who of ['priya', 'wen', 'dana', 'ruth'] as const)
      expect(preparedPlan().refused(who, share(preparedPlan()))).toBe('not-allowed');
    const runs = runningPlan().do('priya', putItem('a'));
    expect(runs.refused('elena', share(runs))).toBe('wrong-stage');
    const named = preparedPlan().do('elena', {
      kind: 'name-delegate',
      id: 'd',
      to: seatOf('wen'),
      from: '2026-07-27',
      until: '2026-07-31',
    });
    expect(named.do('wen', share(named)).plan.transition?.by.seat).toBe(seatOf('wen'));
  });

  it('waits for the conversation, for something to share, and for what was on the screen', () => {
    const untold = partingPlan().do('priya', putItem('a'));
    expect(untold.refused('elena', share(untold, 'In a hurry'))).toBe('not-told-yet');
    const own = partingPlan()
      .do('priya', putItem('a', {}, { shared: false }))
      .do('priya', told());
    expect(own.refused('elena', share(own, 'In a hurry'))).toBe('nothing-to-share');
  });

  it('is of what was read: no change, no answer of a team and no other record of the talk since then', () => {
    const read = readOf(draftIn(preparedPlan()));
    const since = (change: (playing: Playing) => Playing) => change(preparedPlan()).decide('elena', share(read, 'Why'));
    const later = [
      (one: Playing) => one.do('priya', putItem('back', { title: 'Less' }, { seen: 1 })),
      (one: Playing) => one.do('priya', told({ words: 'They were angry' }, 1)),
      (one: Playing) => one.do('priya', askReview('s', 'tomas', 'support')),
      (one: Playing) => one.do('priya', { kind: 'withdraw-review', review: 'r-1' }),
    ];
    for (const change of later) expect(since(change)).toMatchObject({ refused: 'changed-meanwhile' });
    // Legal had not answered when its silence was gone past; then it returned it.
    const asked = partingPlan().do('priya', putItem('a')).do('priya', askReview('r', 'wen')).do('priya', told());
    const unread = share(asked, 'Legal has not answered');
    asked.do('wen', answerReview('r', 1, 'returned', 'Not so'));
    expect(asked.refused('elena', unread)).toBe('changed-meanwhile');
    expect(asked.decide('elena', share(asked, 'Legal has not answered'))).not.toHaveProperty('refused');
  });

  it('waits for things that are whole, and for tasks whose day has not gone by', () => {
    const of = (more: Parameters<typeof putItem>[1]) =>
      shareHastily(partingPlan().do('priya', putItem('a', more)).do('priya', told()));
    const { task } = content();
    for (const is of [task, null]) {
      expect(of({ task: is, owner: null })).toMatchObject({ refused: 'item-not-whole', values: { what: 'owner' } });
      expect(of({ task: is, date: null })).toMatchObject({ refused: 'item-not-whole', values: { what: 'date' } });
      expect(of({ task: is, section: 'refunds' })).toMatchObject({
        ...{ refused: 'item-not-whole', values: { what: 'money' } },
      });
    }
    expect(of({ date: '2026-07-24' })).toMatchObject({ refused: 'task-date-passed' });
    expect(of({ date: '2026-07-24', task: null })).not.toHaveProperty('refused');
    // What stays the vendor's may be as it is.
    const own = partingPlan().do('priya', putItem('a')).do('priya', told());
    own.do('priya', putItem('own', { owner: null, date: null }, { shared: false }));
    expect(shareHastily(own)).not.toHaveProperty('refused');
  });

  it('says what becomes of the data, if only that there are none', () => {
    const none = partingPlan().do('priya', putItem('a', { section: 'support' }));
    none.do('priya', putItem('own', {}, { shared: false })).do('priya', told());
    expect(shareHastily(none)).toMatchObject({ refused: 'no-word-on-data' });
    none.do('priya', putItem('none', { title: 'We hold none of their data', task: null }));
    expect(shareHastily(none)).not.toHaveProperty('refused');
    none.do('elena', share(none, 'In a hurry')).do('priya', putItem('more', { section: 'support' }));
    expect(shareHastily(none)).not.toHaveProperty('refused');
  });

  it('waits for every review of what it is now, or for a reason that the vendor’s ledger keeps', () => {
    const unasked = () => partingPlan().do('priya', putItem('a')).do('priya', told());
    const returned = () =>
      unasked()
        .do('priya', askReview('r', 'wen'))
        .do('wen', answerReview('r', 1, 'returned', 'No'));
    const stale = () =>
      unasked().do('priya', askReview('r', 'wen')).do('wen', answerReview('r', 1)).do('priya', putItem('b'));
    for (const [playing, missing] of [
      [unasked(), ['all']],
      [returned(), ['legal']],
      [stale(), ['legal']],
    ] as const) {
      expect(playing.decide('elena', share(playing, ' '))).toMatchObject({ refused: 'not-reviewed', field: 'words' });
      playing.do('elena', share(playing, 'The notice ends'));
      expect(playing.entries.at(-1)).toMatchObject({
        ledger: 'vendor',
        kind: 'transition.shared-unreviewed',
        data: { missing, words: 'The notice ends' },
      });
      expect(JSON.stringify(playing.shared())).not.toContain('The notice ends');
    }
  });

  it('waits for a team that returned it also after nobody is asked any more, until that team approves it', () => {
    const left = partingPlan()
      .do('priya', putItem('a'))
      .do('priya', askReview('r', 'wen'))
      .do('priya', askReview('s', 'tomas', 'support'))
      .do('priya', told())
      .do('wen', answerReview('r', 1, 'returned', 'Not so'))
      .do('tomas', answerReview('s', 1))
      .do('priya', { kind: 'withdraw-review', review: 'r' });
    expect(reviewsMissing(draftIn(left))).toEqual(['legal']);
    expect(left.refused('elena', share(left))).toBe('not-reviewed');
    // Nor is it mended by a change that nobody of that team has read.
    left.do('priya', putItem('a', { title: 'More' }, { seen: 1 })).do('tomas', answerReview('s', 2));
    expect(reviewsMissing(draftIn(left))).toEqual(['legal']);
    left.do('priya', askReview('t', 'wen'));
    expect(reviewsMissing(draftIn(left))).toEqual(['legal']);
    left.do('wen', answerReview('t', 2));
    expect(reviewsMissing(draftIn(left))).toEqual([]);
  });

  it('is not kept by a team that had approved it, or by one of whom another has approved it since', () => {
    const asked = () =>
      partingPlan().do('priya', putItem('a')).do('priya', askReview('r', 'wen')).do('priya', askReview('s', 'tomas'));
    const approved = asked().do('wen', answerReview('r', 1)).do('priya', { kind: 'withdraw-review', review: 'r' });
    expect(draftIn(approved).returned ?? []).toEqual([]);
    const mended = asked()
      .do('wen', answerReview('r', 1, 'returned', 'Not so'), '2026-07-27')
      .do('tomas', answerReview('s', 1), '2026-07-28')
      .do('priya', { kind: 'withdraw-review', review: 'r' });
    expect(reviewsMissing(draftIn(mended))).toEqual([]);
  });

  it('gives both sides what is marked for both, and nothing of how it came to be', () => {
    const playing = sharedPlan();
    const { transition } = playing.plan;
    expect(transition?.items.map(({ id }) => id)).toEqual(['back', 'contact']);
    expect(Object.keys(transition!.items[0]!).sort()).toEqual(
      ['date', 'id', 'money', 'owner', 'section', 'task', 'title', 'words'].sort(),
    );
    expect(Object.keys(transition!.conversation).sort()).toEqual(['heldBy', 'heldWith', 'how', 'on', 'words']);
    expect(JSON.stringify(playing.shared())).not.toContain('press');
  });

  it('makes its tasks commitments in the same act, proposed by the vendor, which bind when the customer agrees', () => {
    const playing = sharedPlan();
    const [back, out] = [playing.commitment('back'), playing.commitment('contact')];
    const last = Object.values(runningPlan().plan.commitments).length;
    expect([back.number, out.number]).toEqual([String(last + 1), String(last + 2)]);
    expect(back).toMatchObject({ side: 'vendor', owner: seatOf('wen'), due: '2026-08-14', workstream: 'Transition' });
    expect(out).toMatchObject({ side: 'customer', owner: null, agreedAt: null });
    expect([back.proof, 'proof' in out]).toEqual([true, false]);
    expect(
      courtFor(playing.plan, playing.plan.seats[seatOf('dana')]!, playing.now).mine.map(({ act }) => act),
    ).toContain('agree-to-parts');
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    expect(playing.commitment('back').agreedAt).toBe(playing.now);
  });

  it('is mailed to the customer’s leads and executives, and its end of the ledger is signed', () => {
    const playing = preparedPlan();
    const entries = playing.decide('elena', share(playing)) as readonly never[];
    expect(checkpointAfter(entries)?.kind).toBe('transition.shared');
    const after = playing.do('elena', share(playing));
    const [shared] = after.entries.filter(({ kind }) => kind === 'transition.shared');
    expect(mailsOf(after.plan, shared!, 'shared', 1).map(({ kind, seat }) => [kind, seat])).toEqual([
      ['transition-shared', seatOf('dana')],
      ['transition-shared', seatOf('ruth')],
    ]);
  });

  it('leaves what was shared as it was; what comes later is another item, shared by another act', () => {
    const playing = sharedPlan();
    expect(playing.refused('priya', putItem('back', { title: 'Less' }, { seen: 1 }))).toBe('already-shared');
    expect(playing.refused('priya', { kind: 'remove-transition-item', id: 'back' })).toBe('already-shared');
    playing.do('priya', putItem('later', { title: 'Delete what is left', date: '2026-09-01' }));
    expect(playing.refused('elena', share(playing))).toBe('not-reviewed');
    playing.do('wen', answerReview('r-1', 4));
    playing.do('elena', share(playing));
    expect(playing.plan.transition?.items.map(({ id }) => id)).toEqual(['back', 'contact', 'later']);
    expect(playing.commitment('later').title).toBe('Delete what is left');
    expect(playing.refused('elena', share(playing))).toBe('nothing-to-share');
  });

  it('is replayed to the same from the shared ledger', () => {
    const playing = sharedPlan().do('dana', { kind: 'answer-transition', id: 'a', words: 'So be it' });
    const { stage: _, ...told } = replay('plan-1', playing.shared());
    const { stage: __, ...now } = playing.plan;
    expect(canonical(told)).toBe(canonical(now));
  });
});

describe('What is proven', () => {
  const deliver = (more: object) =>
    ({ kind: 'deliver', commitment: 'back', id: 'd', note: 'Sent', link: '', ...more }) as const;
  const bound = () => {
    const playing = sharedPlan();
    return playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
  };

  it('is delivered with a link or a file alone', () => {
    expect(bound().decide('wen', deliver({}))).toMatchObject({ refused: 'evidence-needed', field: 'link' });
    expect(bound().decide('wen', deliver({ link: 'https://tessel.example/export' }))).toHaveLength(1);
    const file = { sha256: 'a'.repeat(64), name: 'certificate.pdf', type: 'application/pdf', bytes: 10 };
    expect(bound().decide('wen', deliver({ files: [file] }))).not.toMatchObject({ refused: 'evidence-needed' });
  });

  it('is offered to be delivered all the same, by whoever owns it', () => {
    const playing = bound();
    const [back, wen] = [playing.commitment('back'), playing.plan.seats[seatOf('wen')]!];
    const acts = actsOnCommitment(playing.plan, back, wen, playing.now).map(({ act }) => act);
    expect(acts).toContain('deliver');
  });

  it('is whatever is done with data, whether its writer ticks that or not', () => {
    const task = { side: 'vendor', doneMeans: 'Nothing is left', proof: false } as const;
    const playing = partingPlan().do('priya', putItem('a', { task })).do('priya', told());
    expect(draftIn(playing).items[0]?.task?.proof).toBe(true);
    // So that the same form sent again changes nothing.
    expect(playing.decide('priya', putItem('a', { task }, { seen: 1 }))).toEqual([]);
    playing.do('priya', putItem('b', { section: 'support', task }));
    playing.do('elena', share(playing, 'In a hurry'));
    expect([playing.commitment('a').proof, playing.commitment('b').proof]).toEqual([true, undefined]);
  });

  it('stays so when the other side puts another date or other words', () => {
    const playing = sharedPlan();
    const { proof: _, ...without } = commitmentContent(playing.commitment('back'));
    const seen = playing.seen({ type: 'commitment', id: 'back' });
    playing.do('dana', { kind: 'put-commitment', id: 'back', seen, commitment: { ...without, due: '2026-08-21' } });
    expect(playing.commitment('back')).toMatchObject({ due: '2026-08-21', proof: true });
  });

  it('is nowhere in what was written before there was a choice', () => {
    for (const one of Object.values(runningPlan().plan.commitments)) {
      expect(one).not.toHaveProperty('proof');
      expect(commitmentContent(one)).not.toHaveProperty('proof');
    }
  });
});

describe('What is said of it', () => {
  it('is said by leads of both sides, several times, and kept', () => {
    const say = (id: string, words = 'So be it') => ({ kind: 'answer-transition', id, words }) as const;
    const playing = sharedPlan();
    for (const who of ['marcus', 'grace', 'wen'] as const) expect(playing.refused(who, say('a'))).toBe('not-allowed');
    expect(playing.refused('dana', say('a', ' '))).toBe('missing');
    playing.do('dana', say('a')).do('priya', say('b', 'Thank you')).do('ruth', say('c', 'Good luck'));
    expect(playing.plan.transition?.answers.map(({ words }) => words)).toEqual(['So be it', 'Thank you', 'Good luck']);
    expect(playing.refused('dana', say('a'))).toBe('changed-meanwhile');
    expect(preparedPlan().refused('dana', say('a'))).toBe('not-found');
  });

  it('is the customer’s turn until it has said something', () => {
    const isAsked = (playing = sharedPlan()) =>
      court(playing.plan, playing.now).some(
        ({ act, for: { side } }) => act === 'answer-transition' && side === 'customer',
      );
    expect([isAsked(preparedPlan()), isAsked()]).toEqual([false, true]);
    expect(isAsked(sharedPlan().do('dana', { kind: 'answer-transition', id: 'a', words: 'Yes' }))).toBe(false);
  });
});

describe('The final letter', () => {
  const send = (seen: number, more: object = {}) =>
    ({
      kind: 'send-letter',
      seen,
      consent: 'I send it',
      knownBy: 'link by mail',
      ticked: true,
      freshProof: true,
      ...more,
    }) as const;
  const put = (seen: number, words: string) => ({ kind: 'put-letter', seen, words }) as const;
  const written = () => sharedPlan().do('priya', put(0, 'Dear Ruth,\n\nthank you.\n'));

  it('is the vendor’s own until it is sent, and gives back what stood there before', () => {
    expect(preparedPlan().refused('priya', put(0, 'Dear Ruth'))).toBe('not-shared-yet');
    expect(sharedPlan().refused('dana', put(0, 'Dear Ruth'))).toBe('not-allowed');
    const playing = written();
    expect(playing.entries.at(-1)?.ledger).toBe('vendor');
    expect(playing.refused('elena', put(0, 'Another'))).toBe('changed-meanwhile');
    playing.do('elena', put(1, 'Another'));
    expect(playing.own.vendor.transitions['transition']?.letter).toEqual({
      words: 'Another',
      rev: 2,
      former: 'Dear Ruth,\n\nthank you.',
    });
  });

  it('is sent by an executive with a fresh proof, as it was on the screen, once, and is both sides’ from then on', () => {
    const playing = written();
    expect(letterText(playing.plan)).toBeNull();
    expect(playing.refused('priya', send(1))).toBe('not-allowed');
    expect(playing.refused('elena', send(2))).toBe('changed-meanwhile');
    expect(playing.refused('elena', send(1, { freshProof: false }))).toBe('proof-needed');
    expect(playing.refused('elena', send(1, { ticked: false }))).toBe('consent-changed');
    expect(sharedPlan().refused('elena', send(0))).toBe('missing');
    playing.do('elena', send(1));
    expect(letterText(playing.plan)).toMatchObject({
      paragraphs: ['Dear Ruth,', 'thank you.'],
      signer: { name: 'Elena Sato', onBehalfOf: null },
    });
    expect(playing.refused('elena', send(1))).toBe('letter-sent');
    expect(playing.refused('priya', put(1, 'Less'))).toBe('letter-sent');
    const mails = mailsOf(playing.plan, playing.entries.at(-1)!, 'shared', 1).map(({ kind, seat }) => [kind, seat]);
    expect(mails).toEqual([
      ['letter', seatOf('dana')],
      ['letter', seatOf('ruth')],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { canonical } from '~/domain/ledger/canonical';
import { replay } from '~/domain/plan/apply';
import { court, courtFor } from '~/domain/plan/court/court';
import { commitmentContent } from '~/domain/plan/sign-off/version';
import { checkpointAfter } from '~/domain/plan/checkpoint-after';
import { mailsOf } from '~/domain/plan/mail-of';
import { actsOnCommitment } from '~/domain/plan/work/acts';
import { letterText } from '~/domain/plan/transition/letter';
import { runningPlan, seatOf } from '../../../support/world';
import {
  answerReview,
  askReview,
  partingPlan,
  preparedPlan,
  putItem,
  share,
  sharedPlan,
  told,
} from '../../../support/parting';

describe('Sharing how they part', () => {
  it('is an executive’s of the vendor, or their delegate’s, once both have decided to part', () => {
    for (const who of ['priya', 'wen', 'dana', 'ruth'] as const)
      expect(preparedPlan().refused(who, share(3))).toBe('not-allowed');
    expect(runningPlan().do('priya', putItem('a')).refused('elena', share(1))).toBe('wrong-stage');
    const named = preparedPlan().do('elena', {
      kind: 'name-delegate',
      id: 'd',
      to: seatOf('wen'),
      from: '2026-07-27',
      until: '2026-07-31',
    });
    expect(named.do('wen', share(3)).plan.transition?.by.seat).toBe(seatOf('wen'));
  });

  it('waits for the conversation, for something to share, and for what was on the screen', () => {
    const untold = partingPlan().do('priya', putItem('a'));
    expect(untold.refused('elena', share(1, 'In a hurry'))).toBe('not-told-yet');
    const own = partingPlan()
      .do('priya', putItem('a', {}, { shared: false }))
      .do('priya', told());
    expect(own.refused('elena', share(1, 'In a hurry'))).toBe('nothing-to-share');
    expect(preparedPlan().refused('elena', share(2))).toBe('changed-meanwhile');
  });

  it('waits for tasks that are whole, and whose day has not gone by', () => {
    const of = (more: Parameters<typeof putItem>[1]) =>
      partingPlan().do('priya', putItem('a', more)).do('priya', told()).decide('elena', share(1, 'In a hurry'));
    expect(of({ owner: null })).toMatchObject({ refused: 'task-not-whole', values: { what: 'owner' } });
    expect(of({ date: null })).toMatchObject({ refused: 'task-not-whole', values: { what: 'date' } });
    expect(of({ section: 'refunds' })).toMatchObject({ refused: 'task-not-whole', values: { what: 'money' } });
    expect(of({ date: '2026-07-24' })).toMatchObject({ refused: 'task-date-passed' });
    expect(of({ owner: null, date: null, task: null })).not.toHaveProperty('refused');
  });

  it('waits for every review of what it is now, or for a reason that the vendor’s ledger keeps', () => {
    const unasked = () => partingPlan().do('priya', putItem('a')).do('priya', told());
    const returned = () =>
      unasked()
        .do('priya', askReview('r', 'wen'))
        .do('wen', answerReview('r', 1, 'returned', 'No'));
    const stale = () =>
      unasked().do('priya', askReview('r', 'wen')).do('wen', answerReview('r', 1)).do('priya', putItem('b'));
    for (const [playing, seen, missing] of [
      [unasked(), 1, ['all']],
      [returned(), 1, ['legal']],
      [stale(), 2, ['legal']],
    ] as const) {
      expect(playing.decide('elena', share(seen, ' '))).toMatchObject({ refused: 'not-reviewed', field: 'words' });
      playing.do('elena', share(seen, 'The notice ends'));
      expect(playing.entries.at(-1)).toMatchObject({
        ledger: 'vendor',
        kind: 'transition.shared-unreviewed',
        data: { missing, words: 'The notice ends' },
      });
      expect(JSON.stringify(playing.shared())).not.toContain('The notice ends');
    }
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
    const entries = playing.decide('elena', share(3)) as readonly never[];
    expect(checkpointAfter(entries)?.kind).toBe('transition.shared');
    const after = playing.do('elena', share(3));
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
    expect(playing.refused('elena', share(4))).toBe('not-reviewed');
    playing.do('wen', answerReview('r-1', 4)).do('elena', share(4));
    expect(playing.plan.transition?.items.map(({ id }) => id)).toEqual(['back', 'contact', 'later']);
    expect(playing.commitment('later').title).toBe('Delete what is left');
    expect(playing.refused('elena', share(4))).toBe('nothing-to-share');
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
    ({ kind: 'send-letter', seen, consent: 'I send it', knownBy: 'link by mail', freshProof: true, ...more }) as const;
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

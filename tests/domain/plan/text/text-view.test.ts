import { describe, expect, it } from 'vitest';
import { proposalView } from '~/domain/plan/text/proposal-view';
import { plannedCommitments } from '~/domain/plan/spreadsheet/planned';
import { signOffView } from '~/domain/plan/sign-off/sign-off-view';
import { openFor, textView, waitsToAgree } from '~/domain/plan/text/text-view';
import { partOf } from '~/domain/plan/text/text-standing';
import { peopleView } from '~/domain/plan/seats/people-view';
import {
  agreedPlan,
  draftPlan,
  PEOPLE,
  proposedPlan,
  runningPlan,
  seatOf,
  WHOLE,
  type Who,
} from '../../../support/world';
import type { Playing } from '../../../support/playing';

const seat = (playing: Playing, who: Who) => playing.plan.seats[seatOf(who)]!;
const view = (playing: Playing, who: Who, asOther = false) => textView(playing.plan, seat(playing, who), asOther);
const commitments = (text: ReturnType<typeof view>) => text.workstreams.flatMap((group) => group.commitments);
const acts = (text: ReturnType<typeof view>) =>
  [...text.goals, ...text.expectations, ...commitments(text)]
    .map(({ standing }) => standing)
    .concat(text.termsStanding)
    .flatMap((standing) => Object.entries(standing?.may ?? {}).filter(([, may]) => may));

describe('the plan’s text', () => {
  it('offers in a draft to change and take out, and nothing to agree to', () => {
    const names = new Set(acts(view(draftPlan(), 'priya')).map(([act]) => act));
    expect([...names].sort()).toEqual(['edit', 'remove']);
  });

  it('offers nothing any more of a draft that was withdrawn, nor people to invite', () => {
    const playing = draftPlan().do('priya', { kind: 'withdraw-plan', words: 'They have left' });
    const { mayEdit, mayAdd, mayPropose, mayNamePlayers, players } = view(playing, 'priya');
    expect({ mayEdit, mayAdd, mayPropose, mayNamePlayers }).toEqual({
      mayEdit: false,
      mayAdd: false,
      mayPropose: false,
      mayNamePlayers: [],
    });
    expect(players.filter(({ mayEdit }) => mayEdit)).toEqual([]);
    const people = peopleView(playing.plan, seat(playing, 'priya'), playing.now);
    expect(people.mayInvite).toEqual([]);
    expect([...people.seats.vendor, ...people.seats.customer].filter(({ mayChange }) => mayChange)).toEqual([]);
  });

  it('offers the customer a yes, a counter and a no to every part that is proposed', () => {
    const text = view(proposedPlan(), 'dana');
    for (const { standing } of [...text.goals, ...text.expectations, ...commitments(text)])
      expect(standing?.may).toEqual({ agree: true, edit: true, decline: true, remove: false });
    expect(text.open).toEqual({ vendor: 0, customer: 10 });
  });

  it('offers nothing to those who only read, and nothing on the other side’s view', () => {
    expect(acts(view(proposedPlan(), 'marcus'))).toEqual([]);
    expect(acts(view(proposedPlan(), 'dana', true))).toEqual([]);
    expect(view(proposedPlan(), 'dana', true).mayNamePlayers).toEqual([]);
  });

  it('says of each commitment which others are excused by its delay, through others too', () => {
    const decision = commitments(view(proposedPlan(), 'dana')).find(({ id }) => id === 'decision')!;
    expect(decision.excuses.map(({ id }) => id)).toEqual(['export', 'load', 'confirm']);
    expect(waitsToAgree(proposedPlan().plan, 'customer').map(({ late }) => late.id)).toEqual([
      'decision',
      'export',
      'load',
    ]);
    expect(waitsToAgree(proposedPlan().plan, 'vendor')).toEqual([]);
  });

  it('is fixed once it is signed', () => {
    expect(acts(view(runningPlan(), 'priya'))).toEqual([]);
    expect(openFor(runningPlan().plan, 'customer')).toEqual([]);
  });

  it('knows a part by its name in a form, and no other', () => {
    expect(partOf('terms')).toEqual({ type: 'terms' });
    expect(partOf('goal:goal-1')).toEqual({ type: 'goal', id: 'goal-1' });
    for (const key of ['', 'goal', 'goal:', 'player:p-1', 'terms:x']) expect(partOf(key)).toBeNull();
  });
});

describe('before a plan is proposed', () => {
  const at = '2026-05-29T13:00:00Z';

  it('names what is needed: somebody of the customer’s to answer', () => {
    const seats = WHOLE.seats.map((one) => (one.side === 'customer' ? { ...one, role: 'viewer' as const } : one));
    const { needed } = proposalView(draftPlan({ ...WHOLE, seats }).plan, at);
    expect(needed.map(({ name }) => name)).toEqual(['no-lead']);
    expect(proposalView(draftPlan().plan, at).needed).toEqual([]);
  });

  it('asks for no more than somebody who leads for them: an executive can come later, and all of theirs are invited', () => {
    const seats = WHOLE.seats.filter(({ side, role }) => side === 'vendor' || role !== 'executive');
    const { needed, advice, invited } = proposalView(draftPlan({ ...WHOLE, seats }).plan, at);
    expect(needed).toEqual([]);
    expect(advice.map(({ name }) => name)).toContain('no-executive');
    expect(invited.map(({ name }) => name)).toEqual(
      seats.filter(({ side }) => side === 'customer').map(({ name }) => name),
    );
  });

  it('names who will be invited, and who was not heard', () => {
    const { invited, advice } = proposalView(draftPlan().plan, at);
    expect(invited.map(({ name }) => name)).toContain(PEOPLE.ruth.name);
    expect(advice).toContainEqual({ name: 'unheard', names: 'Ruth Aldana, Priya Raman', at: 'text#players' });
  });
});

describe('the sign-off', () => {
  it('names what is open before the text can be fixed', () => {
    const playing = proposedPlan();
    const { freeze } = signOffView(playing.plan, seat(playing, 'priya'), playing.now);
    expect(freeze?.open).toHaveLength(10);
    expect(freeze?.open).toContainEqual({ part: 'commitment:export', title: '3 Export 24 months of shipments' });
  });

  it('says what else is in the way once all is agreed', () => {
    const seats = WHOLE.seats.filter(({ role, side }) => role !== 'executive' || side === 'vendor');
    const playing = proposedPlan({ ...WHOLE, seats });
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    const { freeze } = signOffView(playing.plan, seat(playing, 'dana'), playing.now);
    expect(freeze).toMatchObject({ open: [], refusal: { refused: 'no-executive' } });
  });

  it('says to those who only read what is in the way of the sides, not that there is no such page', () => {
    const playing = proposedPlan();
    const freeze = () => signOffView(playing.plan, seat(playing, 'marcus'), playing.now).freeze;
    expect(freeze()).toMatchObject({ mayFreeze: false, refusal: null });
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') }, '2026-12-01');
    expect(freeze()).toMatchObject({ mayFreeze: false, refusal: { refused: 'date-passed' } });
  });

  it('lets an executive sign once, and nobody else', () => {
    const playing = agreedPlan();
    const may = (who: Who) => signOffView(playing.plan, seat(playing, who), playing.now).maySign;
    expect([may('ruth'), may('elena'), may('dana'), may('marcus')]).toEqual([true, true, false, false]);
    playing.sign('ruth', '2026-06-01T13:00:00Z');
    expect([may('ruth'), may('elena')]).toEqual([false, true]);
  });
});

describe('the people of a plan', () => {
  it('shows addresses to those alone who may change the seat', () => {
    const playing = proposedPlan();
    const emails = (who: Who, side: 'vendor' | 'customer') =>
      peopleView(playing.plan, seat(playing, who), playing.now).seats[side].filter(({ email }) => email !== null)
        .length;
    expect([emails('dana', 'customer'), emails('dana', 'vendor')]).toEqual([4, 0]);
    expect([emails('marcus', 'customer'), emails('marcus', 'vendor')]).toEqual([0, 0]);
    expect(emails('priya', 'customer')).toBe(0);
  });

  it('lets the vendor’s lead invite for both sides, the customer’s for its own', () => {
    const playing = proposedPlan();
    expect(peopleView(playing.plan, seat(playing, 'priya'), playing.now).mayInvite).toEqual(['vendor', 'customer']);
    expect(peopleView(playing.plan, seat(playing, 'dana'), playing.now).mayInvite).toEqual(['customer']);
    expect(peopleView(playing.plan, seat(playing, 'marcus'), playing.now).mayInvite).toEqual([]);
  });
});

describe('imported commitments', () => {
  const row = {
    row: 2,
    side: 'vendor',
    ownerKey: 'k',
    due: '2026-06-01',
    weight: 2,
    doneMeans: '',
    notes: '',
    workstream: '',
  } as const;

  it('get the next free number where the file gives none, and wait on each other by id', () => {
    let next = 0;
    const planned = plannedCommitments(
      [
        { ...row, number: '1', title: 'A', waitsOn: [] },
        { ...row, number: '', title: 'B', waitsOn: [0] },
        { ...row, number: '', title: 'C', waitsOn: [0, 1] },
      ],
      { ids: () => `id-${next++}`, seatOf: () => 'seat' },
    );
    expect(planned.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(planned[2]!.waitsOn).toEqual(['id-0', 'id-1']);
  });
});

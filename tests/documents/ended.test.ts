import { describe, expect, it } from 'vitest';
import type { Side } from '~/domain/access';
import { recordOn } from '~/domain/plan/record-of';
import type { Plan } from '~/domain/plan/state/plan';
import { textOf } from '~/documents/block';
import { documentHash, type PlanDocument } from '~/documents/document';
import { documentFor, documentsFor } from '~/documents/documents';
import { noticesTold } from '~/data/pages/record-notices';
import { knownOf } from '../support/documents';
import { closedPlan, decidedPlan, letterPlan, noticedPlan } from '../support/ended';
import { preparedPlan, sharedPlan } from '../support/parting';
import { runningPlan } from '../support/world';
import type { Playing } from '../support/playing';

const of = ({ plan, now }: Pick<Playing, 'plan' | 'now'>, id: string, side: Side = 'customer'): PlanDocument => {
  const document = documentFor(knownOf(plan, now, side), id);
  if (!document) throw new Error(`no ${id}`);
  return document;
};
const said = (document: PlanDocument): string => textOf(document.blocks).join('\n');
const idsOf = (plan: Plan, now: string): string[] => documentsFor(knownOf(plan, now)).map(({ id }) => id);

describe('a notice as a document', () => {
  it('says who to whom, each miss with its date and late days, what cures it, by when, and how it stands', () => {
    const playing = noticedPlan();
    const notice = playing.plan.notices['notice-1']!;
    const [item] = notice.items;
    const text = said(of(playing, 'notice-1'));
    const missed = playing.plan.commitments[item!.commitment]!;
    expect(text).toContain(`To\n${playing.plan.parties.customer}`);
    expect(text).toContain(`From\n${playing.plan.parties.vendor}`);
    expect(text).toContain(`${missed.number} ${missed.title}`);
    expect(item!.lateDays).toBeGreaterThan(1);
    expect(text).toMatch(/Due Thursday, 4 June 2026, not delivered\. /);
    expect(text).toContain(`${item!.lateDays} late working days so far are Northquay Freight’s`);
    expect(text).toContain('It is delivered, and not returned.');
    expect(text).toMatch(/within 10 working days/);
    expect(text).toMatch(/Open, \d+ working days left/);
    expect(text).toContain('Elena Sato');
    expect(text).toContain('Nobody of Northquay Freight has taken it in yet.');
  });

  it('has at its foot the hash that was signed, and keeps it when it is taken in', () => {
    const playing = noticedPlan();
    const { hash } = playing.plan.notices['notice-1']!;
    expect(documentHash(of(playing, 'notice-1'))).toBe(hash);
    playing.do('dana', { kind: 'acknowledge-notice', notice: 'notice-1', words: 'We read it' });
    const taken = of(playing, 'notice-1');
    expect(documentHash(taken)).toBe(hash);
    expect(said(taken)).toMatch(/Taken in by Dana[^]*We read it/);
    expect(said(taken)).not.toContain('has taken it in yet');
  });

  it('says for whom a delegate signed', () => {
    const playing = noticedPlan();
    const notice = playing.plan.notices['notice-1']!;
    const onBehalfOf = { seat: 'x', name: 'Ada Moor', position: 'Director' };
    const signature = { ...notice.signature, onBehalfOf };
    const plan = { ...playing.plan, notices: { 'notice-1': { ...notice, signature } } };
    expect(said(of({ plan, now: playing.now }, 'notice-1'))).toMatch(/on behalf of Ada Moor, Director/);
  });

  it('says on paper and on the record that the plan was over first, where it was', () => {
    const playing = noticedPlan().do('priya', { kind: 'withdraw-plan', words: 'Sold' }, '2026-07-10');
    playing.now = playing.instant('2026-08-03');
    expect(said(of(playing, 'notice-1'))).toContain(
      'The plan was over on Friday, 10 July 2026, before the days to cure were: neither cured nor not.',
    );
    const [told] = noticesTold(playing.plan, playing.now, 'en-GB');
    expect(JSON.stringify(told?.sentence)).toContain('the plan was over before the days to cure were');
  });

  it('once withdrawn says so with the reason, and no longer how each miss stands', () => {
    const playing = noticedPlan();
    playing.do('elena', { kind: 'withdraw-notice', notice: 'notice-1', words: 'It came by mail' });
    const text = said(of(playing, 'notice-1'));
    expect(text).toMatch(/withdrew this notice[^]*It came by mail/);
    expect(text).not.toMatch(/How it stands on/);
  });
});

describe('the sheet for the talk', () => {
  const known = ({ plan, now, own }: Playing, side: Side, role: 'lead' | 'contributor' | 'executive') =>
    knownOf(plan, now, side, { role, own: own[side] });

  it('is there for those of the vendor who prepare it, and for nobody else', () => {
    for (const playing of [preparedPlan(), sharedPlan()]) {
      const has = (side: Side, role: 'lead' | 'contributor' | 'executive'): boolean =>
        documentsFor(known(playing, side, role)).some(({ id }) => id === 'conversation');
      expect([has('vendor', 'lead'), has('vendor', 'executive')]).toEqual([true, true]);
      expect([has('vendor', 'contributor'), has('customer', 'lead'), has('customer', 'executive')]).toEqual([
        ...[false, false, false],
      ]);
      expect(documentFor(known(playing, 'customer', 'executive'), 'conversation')).toBeNull();
    }
  });

  it('is not there where nothing was prepared', () => {
    const { plan, now } = runningPlan();
    expect(documentsFor(knownOf(plan, now, 'vendor', { role: 'lead' })).map(({ id }) => id)).not.toContain(
      'conversation',
    );
  });

  it('has five points, the record’s reasons, what is going to be shared, and not what stays the vendor’s', () => {
    const document = documentFor(known(preparedPlan(), 'vendor', 'lead'), 'conversation')!;
    const text = said(document);
    expect(document.only).toBe('Tessel Analytics');
    expect(text.match(/^[1-5]\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ']);
    expect(text).toMatch(/Northquay Freight (kept|has no results)/);
    expect(text).toContain('Return the shipments');
    expect(text).not.toContain('Tell the press office');
    expect(text).toContain('They took it in, and ask for the data first');
    expect(document.blocks.filter(({ kind }) => kind === 'ruled').length).toBe(5);
  });
});

describe('the final letter as a document', () => {
  it('is there once it was sent, and says what was sent', () => {
    const before = sharedPlan();
    expect(idsOf(before.plan, before.now)).not.toContain('letter');
    const playing = letterPlan();
    const text = said(of(playing, 'letter'));
    expect(text).toContain('Northquay Freight\nTo its leads and executives');
    expect(text).toContain('Dear Ruth,\nthis is the end.\nWe thank you.');
    expect(text).toContain('Elena Sato');
  });

  it('has one hash for good, whatever happens to the plan and to its people later', () => {
    const playing = letterPlan();
    const hash = documentHash(of(playing, 'letter'));
    const seats = Object.fromEntries(
      Object.entries(playing.plan.seats).map(([id, seat]) => [id, { ...seat, closedAt: playing.now, role: 'viewer' }]),
    ) as Plan['seats'];
    const later = { plan: { ...playing.plan, seats }, now: '2027-01-04T14:00:00Z' };
    expect(documentHash(of(later, 'letter'))).toBe(hash);
  });
});

describe('a decision as a document', () => {
  it('has the votes, what was decided, both signatures, and the hash that was signed', () => {
    const playing = decidedPlan('continue');
    const document = of(playing, 'decision-1');
    const text = said(document);
    expect(documentHash(document)).toBe(playing.plan.outcomes['o1']!.decisions[0]!.hash);
    expect(text).toContain('They continue');
    expect(text).toContain('Signed by both sides, in effect since');
    expect(text).toMatch(/What stays\nThe named lead/);
    expect(text).not.toContain('erased');
  });

  it('keeps the words of whoever wanted something else, and the reason for going on without what was missing', () => {
    const playing = decidedPlan('part');
    const text = said(of(playing, 'decision-1'));
    expect(text).toContain('Voted otherwise: continue\nWe want to continue');
    expect(text).toContain('Did not sign, and replies\nWe see it otherwise');
    expect(text).toMatch(/Went on although this was missing: [^]*Our people were shouted at/);
    expect(text).toContain('Nobody had heard how they saw it in the end, when it was opened');
  });

  it('names the red line on which it was opened, and of one of the vendor’s own what was meant by it', () => {
    const playing = decidedPlan('part');
    const ownLine = { policy: 2, title: 'Work for others', words: 'Not resold without us' };
    const outcome = { ...playing.plan.outcomes['o1']!, ground: 'red-line', ownLine } as const;
    const text = said(of({ plan: { ...playing.plan, outcomes: { o1: outcome } }, now: playing.now }, 'decision-1'));
    expect(text).toContain('A red line was crossed: Work for others');
    expect(text).toContain('own, in version 2 of its fit policy: “Not resold without us”');
  });

  it('is not there while the votes are sealed or the decision waits', () => {
    const playing = decidedPlan('continue', false);
    expect(idsOf(playing.plan, playing.now)).not.toContain('decision-1');
  });

  it('says that words of it were erased, where they were', () => {
    const playing = decidedPlan('continue');
    const outcome = playing.plan.outcomes['o1']!;
    const decisions = outcome.decisions.map((one) => ({ ...one, words: '…' }));
    const plan = { ...playing.plan, outcomes: { o1: { ...outcome, decisions } } };
    expect(said(of({ plan, now: playing.now }, 'decision-1'))).toContain('were erased from this decision');
  });
});

describe('what was signed, when a company or the plan is called otherwise since', () => {
  /** As if both had other names by now; nothing of what was signed is touched. */
  const renamed = ({ plan, now }: Playing) => ({
    plan: { ...plan, title: 'Another title', parties: { vendor: 'Borealis', customer: 'Harbour Freight' } },
    now,
  });

  it('is read as it was signed, in the list, in its title and in every line', () => {
    const signed = [
      [noticedPlan(), 'notice-1'],
      [decidedPlan('continue'), 'decision-1'],
      [decidedPlan('part'), 'decision-1'],
      [letterPlan(), 'letter'],
      [runningPlan(), 'version-1'],
      [runningPlan(), 'certificate-1'],
    ] as const;
    for (const [playing, id] of signed) {
      const then = of(playing, id);
      const now = of(renamed(playing), id);
      expect(now, id).toEqual(then);
      expect(said(now), id).not.toContain('erased');
      const listed = ({ plan, now: at }: Pick<Playing, 'plan' | 'now'>) =>
        documentsFor(knownOf(plan, at)).find((one) => one.id === id);
      expect(listed(renamed(playing)), id).toEqual(listed(playing));
    }
  });
});

describe('what stays of a plan', () => {
  it('is there once it is closed, on both ways', () => {
    const open = letterPlan();
    expect(idsOf(open.plan, open.now)).not.toContain('closing');
    for (const playing of [closedPlan(), decidedPlan('continue')])
      expect(idsOf(playing.plan, playing.now)[0]).toBe('closing');
  });

  it('says how it ended, the record’s figures, and how each thing promised for the parting was settled', () => {
    const playing = closedPlan();
    const text = said(of(playing, 'closing'));
    expect(text).toContain('have parted');
    const { sides } = recordOn(playing.plan, playing.now);
    for (const { kept, missed } of Object.values(sides))
      if (kept + missed > 0) expect(text).toContain(`${kept} of ${kept + missed} that came due`);
    expect(text).toMatch(/Return the shipments[^]*Delivered on [^]*, accepted on /);
    expect(text).toContain('https://files.example/proof');
    expect(text).toMatch(/Say who gets it[^]*Both sides dropped it on /);
    expect(text).not.toContain('Next due');
  });

  it('leads to the bundle and to every document that both sides have, and says the same to both', () => {
    const playing = closedPlan();
    const { plan, now, own } = playing;
    const vendors = knownOf(plan, now, 'vendor', { role: 'lead', own: own.vendor });
    expect(documentsFor(vendors).map(({ id }) => id)).toContain('conversation');
    const document = documentFor(vendors, 'closing')!;
    const text = said(document);
    const ids = idsOf(plan, now);
    expect(ids).toEqual(['closing', 'brief', 'version-1', 'certificate-1', 'letter']);
    for (const id of ids.slice(1)) expect(text).toContain(`/documents/${id}`);
    expect(text).toContain(`/plans/${plan.id}/bundle`);
    expect(text).not.toContain('conversation');
    expect(document).toEqual(of(playing, 'closing'));
  });
});

import { describe, expect, it } from 'vitest';
import { actView } from '~/data/pages/act';
import { NOUN_NAMES } from '~/domain/plan/work/nouns';
import { find } from '~/domain/plan/state/things';
import type { Playing } from '../../support/playing';
import { deliver, proposeDate } from '../../support/work';
import { runningPlan, seatOf, type Who } from '../../support/world';

const view = (playing: Playing, who: Who, at: string, asking: Partial<Parameters<typeof actView>[3]> = {}) =>
  actView(playing.plan, find(playing.plan.seats, seatOf(who))!, playing.instant(at), {
    commitment: 'export',
    noun: 'delivery',
    of: '',
    ...asking,
  });

describe('the page of an act', () => {
  it('is there for the owner and the leads of the side that owes it, and for nobody else', () => {
    const playing = runningPlan();
    const open = (['dana', 'marcus', 'ruth', 'grace', 'priya', 'tomas'] as const).filter((who) =>
      view(playing, who, '2026-06-09'),
    );
    expect(open).toEqual(['dana', 'marcus', 'ruth']);
  });

  it('is not there for a viewer, whatever the act', () => {
    const playing = runningPlan();
    for (const noun of NOUN_NAMES) expect(view(playing, 'grace', '2026-06-09', { noun })).toBeNull();
  });

  it('says that there is nothing to do once somebody else has done it', () => {
    const playing = runningPlan().do('marcus', deliver('export'), '2026-06-09');
    expect(view(playing, 'dana', '2026-06-09')?.open).toBe(false);
    expect(view(playing, 'priya', '2026-06-09', { noun: 'acceptance' })).toMatchObject({ open: true, of: 'd1' });
  });

  it('is about what the address names, and not about another question that is open', () => {
    const playing = runningPlan().do('marcus', deliver('export'), '2026-06-09');
    expect(view(playing, 'priya', '2026-06-09', { noun: 'acceptance', of: 'd9' })?.open).toBe(false);
  });
});

describe('a new date, before it is asked for', () => {
  const asked = (at: string, to: string) => view(runningPlan(), 'marcus', at, { noun: 'date', to });
  const ofDana = (at: string, to: string) => view(runningPlan(), 'dana', at, { noun: 'date', to })?.date;

  it('is a re-plan three working days before the due date, and relief after that', () => {
    expect(ofDana('2026-06-05', '2026-06-12')?.preview?.as).toBe('re-plan');
    expect(ofDana('2026-06-08', '2026-06-12')?.preview?.as).toBe('relief');
  });

  it('names what moves along, down the whole line of waits', () => {
    expect(ofDana('2026-06-05', '2026-06-24')?.preview?.along.map(({ id }) => id)).toEqual(['load', 'confirm']);
    expect(ofDana('2026-06-05', '2026-06-12')?.preview?.along).toEqual([]);
  });

  it('means nothing where it goes back, has gone by or does not exist', () => {
    for (const to of ['2026-06-10', '2026-06-01', '2026-06-31', 'soon'])
      expect(ofDana('2026-06-05', to)?.preview).toBeNull();
  });

  it('says until when it would still be a re-plan', () => {
    expect(ofDana('2026-06-01', '')?.replanUntil?.date).toBe('2026-06-05');
    expect(ofDana('2026-06-08', '')?.replanUntil).toBeNull();
  });

  it('is for leads: its owner asks them', () => {
    expect(asked('2026-06-05', '2026-06-12')).toBeNull();
  });

  it('is shown with the same meaning to the side that answers it', () => {
    const playing = runningPlan().do('dana', proposeDate('export', '2026-06-24'), '2026-06-05');
    const answer = view(playing, 'priya', '2026-06-05', { noun: 'date-answer' });
    expect(answer?.asked?.date?.as).toBe('re-plan');
  });
});

import { describe, expect, it } from 'vitest';
import { acceptedBySilence, answerBy, finalDelivery, openDelivery } from '~/domain/plan/work/commitment-state';
import type { Entry } from '~/domain/plan/entries';
import type { NamedFile } from '~/domain/plan/state/file';
import { proposedPlan, runningPlan } from '../../../support/world';
import { accept, agreeToWaiver, deliver, FILE, giveBack, hold, waive } from '../../../support/work';

describe('delivering', () => {
  it('is done by the owner, who may be a contributor, and by the leads of the owning side', () => {
    for (const who of ['marcus', 'dana', 'ruth'] as const)
      expect(runningPlan().do(who, deliver('export')).commitment('export').deliveries).toHaveLength(1);
    for (const who of ['grace', 'priya', 'tomas', 'elena'] as const)
      expect(runningPlan().refused(who, deliver('export'))).toBe('not-allowed');
    expect(runningPlan().refused('wen', deliver('load'))).toBe('not-allowed');
  });

  it('waits for the plan to run', () => {
    expect(proposedPlan().refused('dana', deliver('decision'))).toBe('wrong-stage');
  });

  it('asks for a commitment of this plan', () => {
    for (const id of ['nothing', 'constructor', '__proto__'])
      expect(runningPlan().refused('dana', deliver(id))).toBe('not-found');
  });

  it('takes links to web pages alone', () => {
    const playing = runningPlan();
    const with_ = (link: string) => playing.decide('dana', { ...deliver('decision'), link } as never);
    expect(with_('javascript:alert(1)')).toMatchObject({ refused: 'not-valid', field: 'link' });
    expect(with_('')).toHaveLength(1);
  });

  it('names files, by what their bytes are known by, and says nothing of any where there are none', () => {
    const playing = runningPlan().do('dana', { ...deliver('decision'), files: [FILE] });
    expect(playing.commitment('decision').deliveries[0]!.files).toEqual([FILE]);
    const [bare] = playing.decide('marcus', deliver('export')) as Entry[];
    expect(bare!.data).not.toHaveProperty('files');
    expect(
      playing.do('marcus', { ...deliver('export'), files: [] }).commitment('export').deliveries[0],
    ).not.toHaveProperty('files');
  });

  it('names no more files than ten, and none that cannot be', () => {
    const naming = (...files: readonly NamedFile[]) => runningPlan().decide('dana', { ...deliver('decision'), files });
    const many = Array.from({ length: 11 }, (_, at) => ({ ...FILE, id: `f-${at}` }));
    expect(naming(...many)).toMatchObject({ refused: 'too-many-files', field: 'files' });
    expect(naming(...many.slice(1))).toHaveLength(1);
    const wrong: readonly Partial<NamedFile>[] = [
      { name: ' ' },
      { name: 'plan\u202etxt.pdf' },
      { size: 0 },
      { size: 25_000_001 },
      { type: 'text/html' },
      { sha256: 'AB'.repeat(32) },
    ];
    for (const change of wrong)
      expect(naming({ ...FILE, ...change })).toMatchObject({ refused: 'not-valid', field: 'files' });
    expect(naming(FILE, FILE)).toMatchObject({ refused: 'not-valid' });
  });

  it('is answered by the other side alone', () => {
    const playing = runningPlan().do('dana', deliver('decision'));
    for (const who of ['dana', 'ruth', 'tomas', 'grace'] as const)
      expect(playing.refused(who, accept('decision'))).toBe('not-allowed');
    expect(playing.do('priya', accept('decision')).commitment('decision').deliveries[0]).toMatchObject({
      decision: 'accepted',
      answer: { by: { side: 'vendor' } },
    });
  });

  it('is answered once', () => {
    const playing = runningPlan().do('dana', deliver('decision')).do('priya', accept('decision'));
    expect(playing.refused('priya', giveBack('decision'))).toBe('already-answered');
  });

  it('comes again only after one was returned', () => {
    const playing = runningPlan().do('dana', deliver('decision'), '2026-06-02');
    expect(playing.refused('dana', deliver('decision', 'd2'))).toBe('already-delivered');
    playing.do('priya', giveBack('decision'), '2026-06-03').do('dana', deliver('decision', 'd2'), '2026-06-03');
    expect(playing.commitment('decision').deliveries.map(({ decision }) => decision)).toEqual(['returned', null]);
    playing.do('priya', accept('decision', 'd2'), '2026-06-04');
    expect(playing.refused('dana', deliver('decision', 'd3'))).toBe('already-delivered');
  });

  it('takes words to be returned', () => {
    const playing = runningPlan().do('dana', deliver('decision'));
    expect(playing.decide('priya', { ...giveBack('decision'), words: '  ' } as never)).toEqual({
      refused: 'missing',
      field: 'words',
    });
  });

  it('ends the hold that its owner had said', () => {
    const playing = runningPlan().do('tomas', hold('load')).do('tomas', deliver('load'));
    expect(playing.commitment('load').holds[0]?.until).not.toBeNull();
  });

  it('has no place once both sides have dropped it', () => {
    const playing = runningPlan().do('priya', waive('export')).do('dana', agreeToWaiver('export'));
    expect(playing.refused('marcus', deliver('export'))).toBe('already-waived');
  });
});

describe('silence', () => {
  it('accepts a delivery once the review days of the calendar have passed', () => {
    // Delivered on Friday 26 June: five working days, over the weekends and the holiday on 3 July, end on Monday 6 July.
    const playing = runningPlan().do('tomas', deliver('load'), '2026-06-26');
    const at = (instant: string) => openDelivery(playing.plan, playing.commitment('load'), instant)?.id;
    expect(answerBy(playing.plan, playing.now)).toBe('2026-07-06');
    expect(at('2026-07-07T03:59:59Z')).toBe('d1');
    expect(at('2026-07-07T04:00:00Z')).toBeUndefined();
    expect(finalDelivery(playing.commitment('load'))?.id).toBe('d1');
  });

  it('cannot be taken back by a late answer', () => {
    const playing = runningPlan().do('tomas', deliver('load'), '2026-06-26');
    expect(playing.decide('dana', giveBack('load'), '2026-07-06')).toHaveLength(1);
    expect(playing.refused('dana', giveBack('load'), '2026-07-07')).toBe('accepted-by-silence');
    expect(playing.refused('dana', accept('load'), '2026-07-07')).toBe('accepted-by-silence');
  });

  it('is not asked where somebody answered', () => {
    expect(
      acceptedBySilence(runningPlan().plan, { at: '2026-06-01T14:00:00Z', decision: 'returned' }, '2026-07-20'),
    ).toBe(false);
  });
});

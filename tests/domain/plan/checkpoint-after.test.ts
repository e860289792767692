import { describe, expect, it } from 'vitest';
import { checkpointAfter } from '~/domain/plan/checkpoint-after';
import { agreedPlan, runningPlan, type Who } from '../../support/world';
import type { PlanCommand } from '~/domain/plan/commands';
import type { Playing } from '../../support/playing';

/** What the entries of one act are an occasion for. */
function after(playing: Playing, act: (playing: Playing) => Playing) {
  const before = playing.entries.length;
  return checkpointAfter(act(playing).entries.slice(before));
}
const by = (who: Who, command: PlanCommand, at?: string) => (playing: Playing) => playing.do(who, command, at);

describe('A checkpoint is due', () => {
  it('when the second signature puts a version in force, and not for the first', () => {
    const agreed = agreedPlan();
    expect(after(agreed, (playing) => playing.sign('ruth', '2026-06-01T13:00:00Z'))).toBeNull();
    expect(after(agreed, (playing) => playing.sign('elena', '2026-06-01T13:30:00Z'))).toEqual({
      kind: 'version.in-force',
      about: '1',
    });
  });

  it('when both halves are opened and when minutes are acknowledged, and not when a half is given or minutes are written', () => {
    const half = {
      kind: 'give-half',
      checkIn: 'ci-1',
      seen: '',
      confidence: 'on-track',
      words: 'Well.',
      taps: {},
    } as const;
    const playing = runningPlan();
    expect(after(playing, by('dana', half, '2026-06-03'))).toBeNull();
    expect(after(playing, by('priya', half))).toBeNull();
    const halves = { customer: { ...half }, vendor: { ...half } };
    const about = 'ci-1';
    expect(after(playing, by('priya', { kind: 'open-halves', checkIn: about, halves }))).toEqual({
      kind: 'check-in.opened',
      about,
    });
    const minutes = { checkIn: about, seen: '', attendance: { vendor: ['Priya Raman'], customer: [] }, decisions: [] };
    expect(after(playing, by('priya', { kind: 'minute-check-in', ...minutes }, '2026-06-04T15:00:00.000Z'))).toBeNull();
    const seen = '2026-06-04T15:00:00.000Z';
    expect(after(playing, by('dana', { kind: 'acknowledge-check-in', checkIn: about, seen, words: '' }))).toEqual({
      kind: 'check-in.acknowledged',
      about,
    });
    expect(checkpointAfter(playing.entries), 'the last of several').toMatchObject({ kind: 'check-in.acknowledged' });
  });
});

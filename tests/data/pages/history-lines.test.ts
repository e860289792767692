import { describe, expect, it } from 'vitest';
import { historyLines } from '~/data/pages/history-lines';
import type { LedgerEntry } from '~/data/pages/history/ledger-entry';
import { titlesOf } from '~/data/pages/history/names';
import { historyNarrowing, historyView, PAGE_SIZE } from '~/data/pages/history';
import { find } from '~/domain/plan/state/things';
import { t } from '~/words';
import type { Playing } from '../../support/playing';
import { deliver } from '../../support/work';
import { runningPlan, seatOf } from '../../support/world';

const numbered = (playing: Playing): LedgerEntry[] =>
  playing.shared().map((entry, at) => ({ ...entry, seq: at + 1 }) as LedgerEntry);
const chain = { entries: 0, whole: true, wrongAt: null, hash: '' };

const sentences = (playing: Playing): string[] => {
  const entries = numbered(playing);
  return historyLines(playing.plan, entries, titlesOf(entries)).map(({ kind, who, values, dates }) =>
    t(`history.${kind}`, { who: who.name, ...values, ...dates }),
  );
};

describe('the history in words', () => {
  it('says who did what to which thing', () => {
    const said = sentences(runningPlan().do('marcus', deliver('export'), '2026-06-09'));
    expect(said[0]).toBe('Priya Raman proposed the plan with 6 commitments');
    expect(said.at(-1)).toBe('Marcus Bell delivered 3 Export 24 months of shipments');
    for (const sentence of said) expect(sentence).not.toMatch(/[{}]|undefined|history\./);
  });

  it('calls nothing erased that nobody has written: a signature of one’s own, a commitment without an owner', () => {
    const said = historyLines(runningPlan().plan, numbered(runningPlan()), new Map());
    expect(said.filter(({ erased }) => erased)).toEqual([]);
  });

  it('still says who did it where a text was erased', () => {
    const playing = runningPlan().do('marcus', deliver('export'), '2026-06-09');
    const erased = numbered(playing)
      .slice(-1)
      .map((entry) => ({
        ...entry,
        data: { ...(entry.data as object), note: '[erased on 2026-07-21]' },
        erased: true,
      }));
    expect(historyLines(playing.plan, erased, new Map())[0]).toMatchObject({
      kind: 'delivery.made',
      who: { name: 'Marcus Bell' },
      words: '[erased on 2026-07-21]',
      erased: true,
    });
  });
});

describe('what things were called', () => {
  it('is the last name that was given to each', () => {
    const titles = titlesOf(numbered(runningPlan()));
    expect(titles.get('export')).toBe('3 Export 24 months of shipments');
  });
});

describe('a page of the history', () => {
  const view = (playing: Playing, search: string) =>
    historyView(
      playing.plan,
      find(playing.plan.seats, seatOf('dana'))!,
      { shared: { entries: numbered(playing), chain }, own: null },
      historyNarrowing(new URLSearchParams(search)),
    );

  it('begins with the newest, a hundred a page, and never asks for a page that is not there', () => {
    const playing = runningPlan();
    for (let day = 0; day < 120; day += 1)
      playing.do('dana', { kind: 'comment', commitment: 'export', id: `m${day}`, words: `${day}` }, '2026-06-09');
    const first = view(playing, '');
    expect(first.lines).toHaveLength(PAGE_SIZE);
    expect(first.lines[0]?.written).toEqual([{ p: ['119'] }]);
    expect(view(playing, 'page=2').lines.at(-1)?.kind).toBe('plan.proposed');
    expect(view(playing, 'page=99').narrowing.page).toBe(first.pages);
  });

  it('is narrowed to a person and a thing', () => {
    const playing = runningPlan().do('marcus', deliver('export'), '2026-06-09');
    expect(view(playing, `person=${seatOf('marcus')}`).lines.map(({ kind }) => kind)).toEqual(['delivery.made']);
    expect(view(playing, 'thing=export').lines.map(({ kind }) => kind)).toContain('delivery.made');
    expect(view(playing, 'thing=lead').lines.map(({ kind }) => kind)).not.toContain('delivery.made');
  });
});

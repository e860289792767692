import { describe, expect, it } from 'vitest';
import { FORGOTTEN_AFTER, looking, readTold } from '~/data/live/looking';

const PLAN = 'p1';
const told = (process: string, seats: string[], ask = false) => ({ process, plan: PLAN, seats, ask });

describe('who is looking', () => {
  it('is told when a seat opens its first page of a plan and closes its last, and not in between', () => {
    const here = looking('one');
    expect(here.open(PLAN, 'dana')).toEqual(told('one', ['dana'], true));
    expect(here.open(PLAN, 'dana')).toBeNull();
    expect(here.open(PLAN, 'priya')).toEqual(told('one', ['dana', 'priya']));
    expect(here.close(PLAN, 'dana')).toBeNull();
    expect(here.close(PLAN, 'dana')).toEqual(told('one', ['priya']));
    expect(here.close(PLAN, 'dana')).toBeNull();
  });

  it('is the same in two processes, whichever opened the plan first', () => {
    const [one, two] = [looking('one'), looking('two')];
    one.open(PLAN, 'dana');
    const { answer } = one.hear(two.open(PLAN, 'priya')!, 0);
    expect(two.hear(answer!, 0)).toEqual({ news: true, answer: null });
    for (const each of [one, two]) expect([...each.at(PLAN)].sort()).toEqual(['dana', 'priya']);
    expect(two.hear(one.close(PLAN, 'dana')!, 0).news).toBe(true);
    expect([...two.at(PLAN)]).toEqual(['priya']);
  });

  it('of a process that says nothing more is forgotten after a minute; of one that says it again it is not, and is no news', () => {
    const here = looking('one');
    here.open(PLAN, 'dana');
    expect(here.hear(told('two', ['priya']), 0).news).toBe(true);
    expect(here.hear(told('two', ['priya']), 30_000).news).toBe(false);
    expect(here.beat(30_000 + FORGOTTEN_AFTER)).toEqual({ tell: [told('one', ['dana'])], news: [] });
    expect(here.beat(30_001 + FORGOTTEN_AFTER).news).toEqual([PLAN]);
    expect([...here.at(PLAN)]).toEqual(['dana']);
  });

  it('is kept of no plan that is not open here, and one’s own words are nothing new', () => {
    const here = looking('one');
    expect(here.hear(told('two', ['priya'], true), 0)).toEqual({ news: false, answer: null });
    expect(here.at(PLAN).size).toBe(0);
    here.open(PLAN, 'dana');
    expect(here.hear(told('one', ['ruth'], true), 0)).toEqual({ news: false, answer: null });
  });

  it('is read from nothing that is not it', () => {
    for (const payload of ['', 'x', 'null', '{}', '[]', '{"process":"a","plan":1,"seats":[]}'])
      expect(readTold(payload)).toBeNull();
    expect(readTold('{"process":"a","plan":"p","seats":["s",1],"ask":"yes"}')).toEqual({
      ...{ process: 'a', plan: 'p', seats: ['s'], ask: false },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { isOverdue, taskState, type TaskRun } from '~/data/pages/mail-state';

const run = (done: number | null, failed: number | null, task: TaskRun['task'] = 'digests'): TaskRun => ({
  task,
  done,
  failed,
});

describe('How a task of the worker stands', () => {
  it.each([
    ['was never done', run(null, null), 'never'],
    ['was just done', run(0, null), 'done'],
    ['was done after it failed', run(1, 5), 'done'],
    ['failed after it was done', run(5, 1), 'failed'],
    ['failed the only time', run(null, 2), 'failed'],
    ['was done ten minutes ago, and is done each minute', run(10, null), 'done'],
    ['was done longer ago than that', run(11, null), 'late'],
    ['failed long ago, and nobody has tried again', run(null, 4_000), 'late'],
    ['is done each hour, and was three ago', run(180, null, 'endings'), 'done'],
    ['is done each hour, and was four ago', run(240, null, 'endings'), 'late'],
  ] as const)('%s', (_, given, state) => expect(taskState(given)).toBe(state));
});

describe('A mail', () => {
  it('is overdue once it could be sent for ten minutes; one whose time has not come never is', () => {
    const mails = { kind: 'digest', count: 1, nextIn: 0 } as const;
    expect(isOverdue({ ...mails, state: 'due', minutes: 9 })).toBe(false);
    expect(isOverdue({ ...mails, state: 'due', minutes: 10 })).toBe(true);
    expect(isOverdue({ ...mails, state: 'running', minutes: 90 })).toBe(false);
    expect(isOverdue({ ...mails, state: 'later', minutes: 0 })).toBe(false);
  });
});

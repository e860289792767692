import type { MailJob } from '../jobs.server';
import type { WorkerTask } from '../worker-runs.server';

/** Mails of one kind that are to be sent, as an admin may know of them: how many, and for how long. Minutes are of real time. */
export interface WaitingMails {
  readonly kind: MailJob['kind'];
  /** To be sent now, just being sent, or not before a time. */
  readonly state: 'due' | 'running' | 'later';
  readonly count: number;
  /** For how long the one that waits longest is due. */
  readonly minutes: number;
  /** In how many minutes the first is due; 0 for now. */
  readonly nextIn: number;
}

/** When the worker was last at what it does by itself; null where it never was, or never failed. */
export interface TaskRun {
  readonly task: WorkerTask;
  /** Minutes since it was done. */
  readonly done: number | null;
  /** Minutes since it failed. */
  readonly failed: number | null;
}

/** How a task stands: `failed` when its last try did, `late` when nobody was at it for longer than it rests. */
export type TaskState = 'done' | 'failed' | 'late' | 'never';

/** Minutes from which on a mail that could be sent is overdue, and minutes after which nobody was at a task for too long. */
export const OVERDUE_MINUTES = 10;
const LATE_AFTER: Readonly<Record<WorkerTask, number>> = { digests: 10, endings: 180, forgetting: 180, files: 120 };

export const isOverdue = ({ state, minutes }: WaitingMails): boolean => state === 'due' && minutes >= OVERDUE_MINUTES;

export function taskState({ task, done, failed }: TaskRun): TaskState {
  const last = Math.min(done ?? Infinity, failed ?? Infinity);
  if (last === Infinity) return 'never';
  if (last > LATE_AFTER[task]) return 'late';
  return failed !== null && (done === null || failed < done) ? 'failed' : 'done';
}

/** What of a workspace waits, and what is done by itself. */
export interface MailState {
  readonly waiting: readonly WaitingMails[];
  readonly tasks: readonly TaskRun[];
  /** Plans whose people were told that they will be deleted: how many, and after which day the first is ('YYYY-MM-DD'). */
  readonly endings: { readonly count: number; readonly first: string | null };
}

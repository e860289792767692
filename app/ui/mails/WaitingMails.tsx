import {
  isOverdue,
  OVERDUE_MINUTES,
  taskState,
  type MailState,
  type TaskRun,
  type WaitingMails as Waiting,
} from '~/data/pages/mail-state';
import { ENDING_DAYS } from '~/domain/plan/closing/ending-days';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { Empty } from '../Empty';
import { Notice } from '../Notice';
import { Section } from '../Page';
import { Table } from '../Table';
import { mailName, minutesAgo, minutesAhead } from './mail-words';

/** What is to be sent, and what is done by itself: nothing of what a mail says, nor for whom it is. */
export function WaitingMails({ state: { waiting, tasks, endings } }: { state: MailState }) {
  const overdue = waiting.filter(isOverdue).reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Section title={t('mails.waiting.title')} lead={t('mails.waiting.lead')}>
        {overdue > 0 && (
          <div className="mb-4">
            <Notice title={t('mails.waiting.overdue', { count: overdue, minutes: OVERDUE_MINUTES })}>
              <p>{t('mails.waiting.overdue-words')}</p>
            </Notice>
          </div>
        )}
        {waiting.length === 0 ? (
          <Empty title={t('mails.waiting.none')}>{t('mails.waiting.none-example')}</Empty>
        ) : (
          <Table
            caption={t('mails.waiting.title')}
            captionHidden
            rows={waiting}
            keyOf={({ kind, state }) => `${kind} ${state}`}
            columns={[
              { label: t('mails.failed.kind'), cell: ({ kind }) => mailName(kind) },
              {
                label: t('mails.waiting.count'),
                cell: ({ count }) => t('mails.waiting.number', { count }),
                number: true,
              },
              { label: t('mails.waiting.state'), cell: stateOf },
              { label: t('mails.waiting.since'), cell: whenOf },
            ]}
          />
        )}
      </Section>
      <Section title={t('mails.tasks.title')} lead={t('mails.tasks.lead')}>
        <Table
          caption={t('mails.tasks.title')}
          captionHidden
          rows={tasks}
          keyOf={({ task }) => task}
          columns={[
            { label: t('mails.tasks.task'), cell: ({ task }) => t(`mails.tasks.task.${task}`) },
            {
              label: t('mails.tasks.last'),
              cell: ({ done }) => (done === null ? t('mails.tasks.never') : minutesAgo(done)),
            },
            { label: t('mails.tasks.state'), cell: taskWords, prose: true },
          ]}
        />
        <p className="mt-4 text-sm text-ink-soft">
          {endings.first === null ? (
            t('mails.endings.none', ENDING_DAYS)
          ) : (
            <T
              k="mails.endings.some"
              values={{ count: endings.count, first: <DateText date={endings.first} form="year" /> }}
            />
          )}
        </p>
      </Section>
    </>
  );
}

const stateOf = (mails: Waiting): string =>
  isOverdue(mails) ? t('mails.waiting.state.overdue') : t(`mails.waiting.state.${mails.state}`);

const whenOf = ({ state, minutes, nextIn }: Waiting): string =>
  state === 'later' ? minutesAhead(nextIn) : minutesAgo(minutes);

function taskWords(run: TaskRun): string {
  const state = taskState(run);
  return t(`mails.tasks.state.${state}`, { failed: run.failed === null ? '' : minutesAgo(run.failed) });
}

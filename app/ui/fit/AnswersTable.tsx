import type { AnswerView } from '~/data/pages/fit/assessment';
import { t } from '~/words';
import { DateText } from '../DateText';
import { Table } from '../Table';

/** Who said what, as of which day. */
export function AnswersTable({ answers, caption }: { answers: readonly AnswerView[]; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      narrow
      rows={answers}
      keyOf={({ id }) => id}
      columns={[
        { label: t('fit.who'), cell: ({ who, yours }) => (yours ? t('fit.you', { name: who }) : who) },
        { label: t('fit.score'), number: true, cell: ({ score }) => score },
        { label: t('fit.as-of'), cell: ({ on }) => <DateText date={on} form="short" /> },
      ]}
    />
  );
}

import type { NoteLine } from '~/data/pages/proof';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { InstantText } from '../DateText';
import { Table, type Column } from '../Table';

/** The signed notes of a plan, each as a file to keep. */
export function Notes({ planId, notes, zone }: { planId: string; notes: readonly NoteLine[]; zone: string }) {
  const file = ({ seq }: NoteLine) => inPlan(planId, 'proof', String(seq));
  return (
    <Table
      caption={t('proof.notes')}
      captionHidden
      rows={notes}
      keyOf={({ seq }) => String(seq)}
      columns={[
        { label: t('proof.for'), cell: ({ occasion }) => occasion },
        { label: t('proof.day'), cell: ({ at }) => <InstantText instant={at} zone={zone} /> },
        { label: t('proof.entries'), number: true, cell: ({ seq }) => seq },
        { label: t('proof.hash'), cell: ({ hash }) => <code title={hash}>…{hash.slice(-12)}</code> },
        {
          label: t('proof.now-and-then'),
          cell: ({ agreement }) =>
            agreement === 'agrees' ? t('proof.agrees') : <strong>{t(`proof.${agreement}`)}</strong>,
        },
        {
          label: t('proof.note'),
          cell: (line) => <File href={file(line)}>{t('proof.note.get', { seq: line.seq })}</File>,
        },
        ...(notes.some(({ stamped }) => stamped) ? [stampOf(file)] : []),
      ]}
    />
  );
}

/** Only where an authority is set, or was. */
const stampOf = (file: (line: NoteLine) => string): Column<NoteLine> => ({
  label: t('proof.stamp'),
  cell: (line) =>
    line.stamped ? (
      <File href={`${file(line)}?stamp=1`}>{t('proof.stamp.get', { seq: line.seq })}</File>
    ) : (
      <span className="text-ink-soft">{t('proof.stamp.none')}</span>
    ),
});

/** A plain link: a file is kept by the browser, and no page is left for it. */
function File({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center sm:min-h-8">
      {children}
    </a>
  );
}

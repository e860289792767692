import { LONGEST_PLACES, OWNERS, type StepRow } from '~/forms/template';
import { t } from '~/words';
import { ChoiceCell, LeaveOut, TextCell, useRowFault, WordsCell } from './Cell';
import { RowCard } from './RowCard';

const owners = () => OWNERS.map((owner) => [owner, t(`templates.owner.${owner}`)] as const);
const weights = () => (['3', '2', '1'] as const).map((weight) => [weight, t(`start.weight.${weight}`)] as const);

const ownerName = (owner: string): string => t(`templates.owner.${OWNERS.find((one) => one === owner) ?? 'vendor'}`);

/** One step of a template: what, done means, who, weight, when, and what it waits on. */
export function StepCard({ row, at, look, open }: { row: StepRow; at: number; look: string; open: boolean }) {
  const faulty = useRowFault('step', at);
  const number = at + 1;
  const due = row.after
    ? t('templates.due-step', { days: Number(row.days) || 0, step: Number(row.after) || 0 })
    : t('templates.due-start', { days: Number(row.days) || 0 });
  return (
    <RowCard
      summary={row.title ? `${number} ${row.title}` : t('templates.new-step', { number })}
      note={row.title ? `${ownerName(row.owner)}, ${due}` : ''}
      look={look}
      open={open || faulty}
    >
      <div className="grid gap-3">
        <TextCell name="stepTitle" at={at} label={t('templates.step-title')} value={row.title} />
        <WordsCell name="stepDone" at={at} label={t('templates.step-done')} value={row.done} />
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <ChoiceCell name="stepOwner" at={at} label={t('templates.step-owner')} value={row.owner} options={owners()} />
          <ChoiceCell
            name="stepWeight"
            at={at}
            label={t('templates.step-weight')}
            value={row.weight}
            options={weights()}
          />
          <TextCell name="stepDays" at={at} label={t('templates.step-days')} value={row.days} max={10} numeric />
          <TextCell name="stepAfter" at={at} label={t('templates.step-after')} value={row.after} max={10} numeric />
          <TextCell name="stepWaits" at={at} label={t('templates.step-waits')} value={row.waits} max={LONGEST_PLACES} />
          <TextCell name="stepStream" at={at} label={t('templates.step-stream')} value={row.stream} max={80} />
        </div>
        {row.title && <LeaveOut name="outStep" at={at} checked={row.out} />}
      </div>
    </RowCard>
  );
}

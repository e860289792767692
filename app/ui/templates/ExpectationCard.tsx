import { LONGEST_PLACES, type ExpectationRow } from '~/forms/template';
import { t } from '~/words';
import { ChoiceCell, LeaveOut, TextCell, useRowFault, WordsCell } from './Cell';
import { RowCard } from './RowCard';

/** One expectation of a template, and the steps that close its gap. */
export function ExpectationCard({
  row,
  at,
  look,
  open,
}: {
  row: ExpectationRow;
  at: number;
  look: string;
  open: boolean;
}) {
  const faulty = useRowFault('exp', at);
  const sides = (['vendor', 'customer'] as const).map((side) => [side, t(`templates.of.${side}`)] as const);
  return (
    <RowCard
      summary={row.title || t('templates.new-expectation')}
      note={row.title ? t(`templates.of.${row.of === 'vendor' ? 'vendor' : 'customer'}`) : ''}
      look={look}
      open={open || faulty}
    >
      <div className="grid gap-3">
        <TextCell name="expTitle" at={at} label={t('talk.expectation.title')} value={row.title} />
        <div className="grid gap-3 sm:grid-cols-2">
          <WordsCell name="expTypical" at={at} label={t('talk.expectation.typical')} value={row.typical} />
          <WordsCell name="expNow" at={at} label={t('talk.expectation.now')} value={row.now} />
          <ChoiceCell name="expOf" at={at} label={t('talk.expectation.side')} value={row.of} options={sides} />
          <TextCell name="expSteps" at={at} label={t('templates.exp-steps')} value={row.steps} max={LONGEST_PLACES} />
        </div>
        {row.title && <LeaveOut name="outExpectation" at={at} checked={row.out} />}
      </div>
    </RowCard>
  );
}

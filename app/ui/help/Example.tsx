import type { ExampleLine, ExampleView, HelpView } from '~/data/pages/help';
import { t } from '~/words';
import { VerdictBadge } from '../Badge';
import { DayStrip } from '../DayStrip';
import { Told } from '../record/Told';
import { SideMark } from '../SideMark';

type Names = HelpView['names'];

/** One worked example: for each commitment what happened, whose its late days are, why, and the verdict. */
export function Example({ example: { name, lines }, names }: { example: ExampleView; names: Names }) {
  return (
    <section>
      <h3 className="mb-3 text-base">{t(`help.example.${name}-title`)}</h3>
      <div className="grid gap-4">
        {lines.map((line) => (
          <Line key={line.id} line={line} names={names} />
        ))}
      </div>
    </section>
  );
}

function Line({ line, names }: { line: ExampleLine; names: Names }) {
  const { title, side, anchor, facts, days, late, why, verdict } = line;
  const { total, vendor, customer, neither } = late;
  return (
    <div className="card scroll-mt-4 keep-together" id={anchor}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h4 className="font-semibold">{title}</h4>
        <SideMark side={side} name={names[side]} />
      </div>
      <h5 className="mt-3 text-sm text-ink-soft">{t('help.example.facts')}</h5>
      <ul className="list-disc ps-5">
        {facts.map(({ anchor: at, text }) => (
          <li key={at} id={at} className="scroll-mt-4 target:bg-sunken" suppressHydrationWarning>
            {text}
          </li>
        ))}
      </ul>
      <h5 className="mt-3 mb-1 text-sm text-ink-soft">{t('help.example.days')}</h5>
      <DayStrip days={days} names={names} />
      <p className="mt-1">
        {t('help.example.sum', {
          ...{ total, vendor, customer, neither },
          ...{ vendorName: names.vendor, customerName: names.customer },
        })}
      </p>
      <h5 className="mt-3 text-sm text-ink-soft">{t('help.example.why')}</h5>
      <ul className="list-disc ps-5 [&>:first-child]:font-semibold">
        {why.map((sentence, at) => (
          <li key={at}>
            <Told sentence={sentence} />
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <VerdictBadge verdict={verdict} />
      </p>
    </div>
  );
}

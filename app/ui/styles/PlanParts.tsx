import { STAGES } from '~/domain/plan/state/plan';
import { StageBadge, VerdictBadge, VERDICTS } from '../Badge';
import { Count } from '../Count';
import { Court } from '../Court';
import { DateText, InstantText } from '../DateText';
import { DayShapes, DayStrip } from '../DayStrip';
import { Facts } from '../Facts';
import { Section } from '../Page';
import { Private, PrivateMark } from '../Private';
import { SideBySide } from '../SideBySide';
import { SideMark } from '../SideMark';

export const NAMES = { vendor: 'Tessel Analytics', customer: 'Northquay Freight' } as const;

/** What pages of a plan are made of, in every state. */
export function PlanParts() {
  return (
    <>
      <Section title="Sides">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SideMark side="vendor" name={NAMES.vendor} />
          <SideMark side="customer" name={NAMES.customer} />
          <SideMark side="neither" />
          <SideMark side="vendor" bare />
          <SideMark side="customer" bare />
          <Court side="customer" name={NAMES.customer} you />
          <Court side="vendor" name={NAMES.vendor} />
        </div>
        <div className="mt-5">
          <SideBySide
            names={NAMES}
            you="customer"
            youLabel="Your side"
            vendor={<Half kept={4} of={5} strip="VVCCN" />}
            customer={<Half kept={6} of={7} strip="CC" />}
          />
        </div>
      </Section>
      <Section title="Private">
        <Private side={NAMES.vendor} title="Notes">
          <p>Their new operations lead starts in August. Ask whether the export can wait for her.</p>
        </Private>
        <p className="mt-3">
          <PrivateMark side={NAMES.customer} />
        </p>
      </Section>
      <Section title="Verdicts and stages">
        <p className="flex flex-wrap gap-2">
          {VERDICTS.map((verdict) => (
            <VerdictBadge key={verdict} verdict={verdict} />
          ))}
        </p>
        <p className="mt-3 flex flex-wrap gap-2">
          {STAGES.map((stage) => (
            <StageBadge key={stage} stage={stage} />
          ))}
        </p>
      </Section>
      <Section title="Dates and counts">
        <Facts
          facts={[
            ['Due', <DateText key="a" date="2026-07-24" distance="in 3 working days" zone="New York" />],
            ['Overdue', <DateText key="b" date="2026-07-16" distance="3 working days ago" overdue />],
            ['In a table', <DateText key="c" date="2026-07-24" form="short" />],
            ['In a document', <DateText key="d" date="2026-07-24" form="year" />],
            ['Delivered', <InstantText key="e" instant="2026-07-21T13:00:00Z" zone="America/New_York" />],
            ['Kept', <Count key="f" kept={4} of={5} />],
            ['Nothing due', <Count key="g" kept={0} of={0} />],
            ['Left out', null],
          ]}
        />
      </Section>
      <Section title="Day strips">
        <DayShapes />
        <div className="grid gap-3">
          <DayStrip days="VVCCCCN" names={NAMES} />
          <DayStrip days={'VVVVVCCCCCNNNNNVCVCVCN'.repeat(3)} names={NAMES} />
          <DayStrip days="" names={NAMES} />
        </div>
      </Section>
    </>
  );
}

function Half({ kept, of, strip }: { kept: number; of: number; strip: string }) {
  return (
    <>
      <p>
        <Count kept={kept} of={of} large />
      </p>
      <div className="mt-2">
        <DayStrip days={strip} names={NAMES} />
      </div>
    </>
  );
}

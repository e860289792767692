import { Card } from '../Card';
import { Disclosure } from '../Disclosure';
import { Empty } from '../Empty';
import { LinkButton } from '../Button';
import { Notice } from '../Notice';
import { Section } from '../Page';
import { PlanHeader } from '../PlanHeader';
import { Table } from '../Table';
import { VerdictBadge, type Verdict } from '../Badge';
import { DateText } from '../DateText';
import { SideMark } from '../SideMark';
import { NAMES } from './PlanParts';

interface Row {
  id: string;
  title: string;
  side: 'vendor' | 'customer';
  due: string;
  verdict: Verdict;
  late: number;
}

const ROWS: readonly Row[] = [
  {
    id: '5',
    title: 'Data export of all shipments since January',
    side: 'customer',
    due: '2026-07-17',
    verdict: 'late',
    late: 2,
  },
  { id: '6', title: 'Dashboards for the three depots', side: 'vendor', due: '2026-07-24', verdict: 'open', late: 0 },
  {
    id: '7',
    title: 'Access for the operations team',
    side: 'customer',
    due: '2026-07-16',
    verdict: 'overdue',
    late: 3,
  },
];

const TABS = ['Overview', 'Commitments', 'Check-ins', 'Record', 'History', 'People'].map((label, at) => ({
  href: `/styles?tab=${label.toLowerCase()}`,
  label,
  current: at === 1,
  count: at === 1 ? 3 : 0,
}));

/** What whole pages are made of. */
export function PageParts() {
  return (
    <>
      <PlanHeader
        level={2}
        title="Getting Northquay live"
        href="/styles"
        parties={NAMES}
        stage="running"
        you="customer"
        tabs={TABS}
      />
      <Section title="Table" lead="Each row becomes a card on a phone.">
        <Table
          caption="Commitments of both sides"
          rows={ROWS}
          keyOf={(row) => row.id}
          columns={[
            { label: 'Commitment', cell: (row) => `${row.id} ${row.title}` },
            { label: 'Side', cell: (row) => <SideMark side={row.side} name={NAMES[row.side]} /> },
            { label: 'Due', cell: (row) => <DateText date={row.due} form="short" /> },
            { label: 'Stands', cell: (row) => <VerdictBadge verdict={row.verdict} /> },
            { label: 'Days late', number: true, cell: (row) => row.late },
          ]}
        />
      </Section>
      <Section title="Cards">
        <div className="grid gap-4 md:grid-cols-2">
          <Card title="6 Dashboards for the three depots" aside="weight 2" edge="vendor">
            <p>Tessel Analytics delivers three dashboards that the depots use in their morning round.</p>
          </Card>
          <Card title="7 Access for the operations team" edge="customer">
            <p>Northquay Freight gives twelve people access.</p>
          </Card>
        </div>
      </Section>
      <Section title="Notices">
        <div className="grid gap-3">
          <Notice kind="done" title="Delivered">
            <p>Northquay Freight has until Tuesday 28 July to answer.</p>
          </Notice>
          <Notice kind="attention" title="The check-in is tomorrow">
            <p>Your half is not in yet.</p>
          </Notice>
          <Notice>
            <p>The plan’s days off are not counted.</p>
          </Notice>
        </div>
      </Section>
      <Section title="Nothing here yet">
        <Empty
          title="No check-ins yet"
          example="“We are on track with the export, at risk with the training: two of our people are away until the 3rd.”"
          action={<LinkButton to="/styles">Plan the first one</LinkButton>}
        >
          <p>Each side writes its half before the meeting. They are opened together.</p>
        </Empty>
      </Section>
      <Section title="More, for whoever wants it">
        <Disclosure summary="How these days were counted">
          <p>Working days from Monday to Friday, less the holidays of the plan.</p>
        </Disclosure>
      </Section>
    </>
  );
}

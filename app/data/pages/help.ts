import type { Side } from '../../domain/access';
import { DEFAULT_SETTINGS, type RecordCase } from '../../domain/record/facts';
import { recordOf } from '../../domain/record/record';
import { explainer } from '../../domain/record/why';
import { t } from '../../words';
import { sayWhy } from '../../words/why';

export interface ExampleLine {
  readonly id: string;
  readonly title: string;
  readonly side: Side;
  readonly due: string;
  readonly delivered: string;
  /** A letter for each late day: whom it was charged to. */
  readonly days: string;
  readonly why: string;
}

export interface HelpView {
  readonly settings: typeof DEFAULT_SETTINGS;
  readonly names: Readonly<Record<Side, string>>;
  readonly lines: readonly ExampleLine[];
}

const NAMES = { vendor: 'Tessel', customer: 'Northquay' } as const;

/** A week in June: an export comes two days late, and what waits on it three. */
const EXAMPLE: RecordCase = {
  calendar: { timeZone: 'America/New_York', workweek: [1, 2, 3, 4, 5] },
  asOf: '2026-06-30',
  commitments: [
    {
      id: 'export',
      side: 'customer',
      weight: 2,
      agreedOn: '2026-06-01',
      due: '2026-06-03',
      deliveries: [{ on: '2026-06-05', decision: 'accepted', decidedOn: '2026-06-05' }],
    },
    {
      id: 'load',
      side: 'vendor',
      weight: 2,
      agreedOn: '2026-06-01',
      due: '2026-06-08',
      waitsOn: ['export'],
      deliveries: [{ on: '2026-06-11', decision: 'accepted', decidedOn: '2026-06-12' }],
    },
  ],
};

/** The worked example of the help page, judged by the same code as every plan. `locale` is how dates in sentences are written. */
export function helpView(locale: string): HelpView {
  const record = recordOf(EXAMPLE);
  const title = (id: string): string => t(`help.example.${id as 'export' | 'load'}`);
  const explain = explainer(EXAMPLE, record, { sides: NAMES, titleOf: (id) => `“${title(id)}”` });
  return {
    settings: DEFAULT_SETTINGS,
    names: NAMES,
    lines: EXAMPLE.commitments!.map(({ id, side, due, deliveries }) => ({
      id,
      title: title(id),
      side,
      due,
      delivered: deliveries![0]!.on,
      days: record.commitments
        .get(id)!
        .runs.map(({ charge, days }) => charge.repeat(days))
        .join(''),
      why: sayWhy(explain(id)!.headline, locale),
    })),
  };
}

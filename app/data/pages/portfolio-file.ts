import { t } from '../../words';
import type { Rows } from './exports';
import type { PortfolioRow, PortfolioView } from './portfolio';

const COLUMNS = [
  'as-of',
  'title',
  'vendor',
  'customer',
  'state',
  'points',
  'why',
  'vendor-kept',
  'vendor-of',
  'customer-kept',
  'customer-of',
  'check-in',
  'end',
  'days-left',
  'late',
  'stuck',
  'stuck-days',
  'stuck-on',
] as const;

function rowOf({ title, parties, state, summary, stuck, why }: PortfolioRow): Rows[number] {
  const on = summary?.stuck?.on;
  const { vendor, customer } = summary?.rates ?? {};
  return [
    summary?.day ?? '',
    title,
    parties.vendor,
    parties.customer,
    t(`ui.stage.${state}`),
    summary?.risk ?? '',
    why.join('; '),
    vendor?.kept ?? '',
    vendor?.of ?? '',
    customer?.kept ?? '',
    customer?.of ?? '',
    summary?.checkIn?.date ?? '',
    summary?.end.date ?? '',
    summary?.end.days ?? '',
    summary?.late ?? '',
    stuck ? `${stuck.number} ${stuck.title}` : '',
    summary?.stuck?.days ?? '',
    on === undefined ? '' : on === 'neither' ? t('ui.side.neither') : parties[on],
  ];
}

/** The list as a table for a spreadsheet, the names of its columns first. */
export const portfolioRows = ({ rows }: PortfolioView): Rows => [
  COLUMNS.map((name) => t(`portfolio.file.${name}`)),
  ...rows.map(rowOf),
];

import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { SignatureRow, SignaturesView } from '~/data/pages/signatures';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { Page, Section } from '../Page';
import { SideMark } from '../SideMark';
import { Table } from '../Table';
import { When } from '../work/When';

/** Everything that only an executive can do, over all their plans. */
export function SignaturesPage({ view, live }: { view: SignaturesView; live: ReactNode }) {
  const { mine, theirs, all, shown } = view;
  return (
    <Page title={t('executive.title')} lead={t('executive.lead')} live={live}>
      {mine.length === 0 ? (
        <Empty
          title={t(all === 0 ? 'executive.none' : 'executive.nothing')}
          example={all === 0 ? t('executive.example') : undefined}
        >
          {t(all === 0 ? 'executive.none-words' : 'executive.nothing-words')}
        </Empty>
      ) : (
        <Table
          caption={t('executive.title')}
          captionHidden
          rows={mine}
          keyOf={(row) => row.key}
          columns={[
            { label: t('executive.what'), cell: (row) => <Do row={row} first={row === mine[0]} /> },
            { label: t('executive.plan'), cell: (row) => <Plan row={row} /> },
            { label: t('executive.since'), cell: (row) => <When when={row.since} form="short" /> },
            {
              label: t('executive.by'),
              cell: (row) => (row.by ? <When when={row.by} form="short" /> : t('executive.by-none')),
            },
            { label: t('executive.for'), cell: forWhom },
          ]}
        />
      )}
      {theirs.length > 0 && (
        <Section title={t('executive.theirs')} lead={t('executive.theirs-lead')}>
          <ul className="divide-y divide-line">
            {theirs.map((row) => (
              <li key={row.key} className="py-2 wrap-anywhere">
                <SideMark side={row.side} name={t(`executive.${row.kind}.theirs`, saidOf(row))} />
                <p className="text-sm text-ink-soft">
                  <Link to={inPlan(row.planId)} className="inline-flex min-h-8 items-center">
                    {row.planTitle}
                  </Link>
                  {' · '}
                  <When when={row.since} form="short" />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {all > shown && <p className="mt-6">{t('executive.left', { all, shown })}</p>}
    </Page>
  );
}

const saidOf = ({ about, side, parties }: SignatureRow) => ({ about, party: parties[side] });

const forWhom = ({ onBehalfOf: name, side, parties }: SignatureRow): string =>
  name ? t('executive.for-other', { party: parties[side], name }) : t('executive.for-own', { party: parties[side] });

/** The act itself: the first is the page's own. */
function Do({ row, first }: { row: SignatureRow; first: boolean }) {
  return (
    <LinkButton to={row.href} kind={first ? 'primary' : 'secondary'}>
      {t(`executive.${row.kind}`, saidOf(row))}
      <span className="sr-only">: {row.planTitle}</span>
    </LinkButton>
  );
}

function Plan({ row: { planId, planTitle, parties } }: { row: SignatureRow }) {
  return (
    <div className="min-w-0 wrap-anywhere">
      <Link to={inPlan(planId)} className="inline-flex min-h-8 items-center">
        {planTitle}
      </Link>
      <p className="flex flex-wrap gap-x-4 text-sm">
        <SideMark side="vendor" name={parties.vendor} />
        <SideMark side="customer" name={parties.customer} />
      </p>
    </div>
  );
}

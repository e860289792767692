import { Form, Link } from '@remix-run/react';
import { LOG_AREAS, LOG_KEPT_MONTHS, type LogArea } from '~/domain/workspace/log-kinds';
import { t } from '~/words';
import { Button } from '../Button';
import { InstantText } from '../DateText';
import { Empty } from '../Empty';
import { NarrowBy, options } from '../Narrowing';
import { Page } from '../Page';
import { Table } from '../Table';

export interface LogView {
  readonly workspaceId: string;
  readonly narrowing: { readonly person: string; readonly kind: string };
  readonly before: number | null;
  readonly lines: readonly LoggedLine[];
  readonly more: boolean;
  readonly found: number;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

interface LoggedLine {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  /** What was done, and how whoever did it was known. */
  readonly said: string;
  readonly how: string;
}

/** Who changed what in a workspace, the newest first. */
export function LogPage({ view }: { view: LogView }) {
  const { workspaceId, narrowing, lines, found } = view;
  const up = `/workspaces/${workspaceId}`;
  const asked = new URLSearchParams(narrowing).toString();
  const narrowed = narrowing.person !== '' || narrowing.kind !== '';
  return (
    <Page title={t('log.title')} lead={t('log.lead')} crumbs={[{ href: up, label: t('admin.members') }]}>
      <Narrow view={view} />
      <div className="my-4 flex flex-wrap items-baseline justify-between gap-x-6 text-sm text-ink-soft">
        <p role="status">{t('log.found', { count: found })}</p>
        {/* A file: the browser asks for it itself. */}
        <a href={`${up}/log.csv?${asked}`} className="inline-flex min-h-11 items-center no-print">
          {t('log.csv')}
        </a>
      </div>
      {lines.length > 0 ? (
        <Lines lines={lines} />
      ) : narrowed ? (
        <Empty title={t('log.none')} action={<Link to={`${up}/log`}>{t('log.clear')}</Link>}>
          {t('log.none-words')}
        </Empty>
      ) : (
        <Empty title={t('log.empty')}>{t('log.empty-words')}</Empty>
      )}
      <Pages view={view} at={`${up}/log?${asked}`} />
      <p className="mt-8 max-w-(--measure) text-sm text-ink-soft">
        {t('log.kept', { signIns: LOG_KEPT_MONTHS['sign-in'], others: LOG_KEPT_MONTHS.otherwise })}
      </p>
    </Page>
  );
}

const Lines = ({ lines }: { lines: readonly LoggedLine[] }) => (
  <Table
    caption={t('log.title')}
    captionHidden
    rows={lines}
    keyOf={({ seq }) => String(seq)}
    columns={[
      { label: t('log.when'), cell: ({ at }) => <InstantText instant={at} zone="UTC" /> },
      { label: t('log.who'), cell: ({ by }) => <span className="wrap-anywhere">{by || t('log.nobody')}</span> },
      { label: t('log.what'), cell: ({ said }) => <span className="wrap-anywhere">{said}</span>, prose: true },
      { label: t('log.how'), cell: ({ how }) => how },
    ]}
  />
);

function Narrow({ view: { narrowing, people } }: { view: LogView }) {
  return (
    <Form method="get" className="grid items-end gap-3 no-print sm:grid-cols-[1fr_2fr_auto]">
      <NarrowBy name="person" label={t('log.person')} value={narrowing.person}>
        <option value="">{t('log.person-all')}</option>
        {options(people.map(({ id, name }) => [id, name]))}
      </NarrowBy>
      <NarrowBy name="kind" label={t('log.kind')} value={narrowing.kind}>
        <option value="">{t('log.kind-all')}</option>
        {options((Object.keys(LOG_AREAS) as LogArea[]).map((area) => [area, t(`log.area.${area}`)]))}
      </NarrowBy>
      <Button>{t('log.show')}</Button>
    </Form>
  );
}

function Pages({ view: { before, lines, more }, at }: { view: LogView; at: string }) {
  const last = lines.at(-1);
  if (before === null && !more) return null;
  return (
    <nav aria-label={t('log.pages')} className="mt-4 flex flex-wrap gap-x-6">
      {before !== null && (
        <Link to={at} className="inline-flex min-h-11 items-center">
          {t('log.newest')}
        </Link>
      )}
      {more && last && (
        <Link to={`${at}&before=${last.seq}`} className="inline-flex min-h-11 items-center">
          {t('log.older')}
        </Link>
      )}
    </nav>
  );
}

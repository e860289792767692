import { Form, Link } from '@remix-run/react';
import type { FlagsView, FlagView } from '~/data/pages/fit/flags';
import { inPlan } from '~/domain/addresses';
import { RED_FLAG_KINDS } from '~/domain/plan/state/fit';
import { t } from '~/words';
import { T } from '~/words/T';
import { Button, LinkButton } from '../Button';
import { DateText, InstantText } from '../DateText';
import { Empty } from '../Empty';
import { ActButton } from '../form/ActButton';
import { NarrowBy, options } from '../Narrowing';
import { Private, PrivateMark } from '../Private';
import { FitFrame } from './FitFrame';

/** What a side keeps in mind of the other, the newest first. */
export function FlagsPage({ view }: { view: FlagsView }) {
  const { planId, party, other, mayWrite, flags, all } = view;
  const add = mayWrite && (
    <LinkButton to={inPlan(planId, 'fit', 'flags', 'new')} kind="primary">
      {t('fit.flags.add')}
    </LinkButton>
  );
  const head = { room: view, title: t('fit.flags'), lead: t('fit.flags-lead', { party, other }) };
  if (all === 0)
    return (
      <FitFrame {...head}>
        <Private side={party}>
          <Empty title={t('fit.flags-none')} example={t('fit.flags-example')} action={add}>
            {t('fit.flags-none-words')}
          </Empty>
        </Private>
      </FitFrame>
    );
  return (
    <FitFrame {...head} actions={add}>
      <Narrow view={view} />
      <p className="my-4 flex flex-wrap gap-x-6 text-sm text-ink-soft">
        <span role="status">{t('fit.flags.found', { count: flags.length })}</span>
        <PrivateMark side={party} />
      </p>
      <ul className="grid gap-4">
        {flags.map((flag) => (
          <li key={flag.id} id={flag.id} data-item className="scroll-mt-4">
            <Flag flag={flag} view={view} />
          </li>
        ))}
      </ul>
    </FitFrame>
  );
}

function Narrow({ view: { narrowing } }: { view: FlagsView }) {
  return (
    <Form method="get" className="grid items-end gap-3 no-print sm:grid-cols-[1fr_1fr_auto]">
      <NarrowBy name="kind" label={t('fit.costs.kind')} value={narrowing.kind}>
        {options([
          ['', t('fit.costs.all-kinds')],
          ...RED_FLAG_KINDS.map((kind) => [kind, t(`fit.flag.kind.${kind}`)] as const),
        ])}
      </NarrowBy>
      <NarrowBy name="state" label={t('fit.flags.state')} value={narrowing.state}>
        {options([
          ['', t('fit.flags.all-states')],
          ['open', t('fit.flags.open')],
          ['settled', t('fit.flags.settled')],
        ])}
      </NarrowBy>
      <Button>{t('fit.costs.narrow')}</Button>
    </Form>
  );
}

function Flag({ flag, view }: { flag: FlagView; view: FlagsView }) {
  const { kind, severity, on, words, note, settledOn, who, at } = flag;
  return (
    <div className="rounded-lg border border-dashed border-private bg-private-tint p-4 keep-together sm:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="text-base">{t(`fit.flag.kind.${kind}`)}</h3>
        <span className={settledOn ? 'badge badge-soft' : 'badge'}>
          {settledOn ? t('fit.flags.settled') : t(`fit.flag.severity.${severity}`)}
        </span>
      </div>
      <p className="text-sm text-ink-soft">
        <DateText date={on} />
      </p>
      <p className="mt-2 max-w-(--measure) whitespace-pre-line wrap-anywhere">{words}</p>
      {note ? (
        <div className="mt-3 border-s-2 border-line-strong ps-4">
          <p className="text-sm text-ink-soft">{t('fit.flags.said')}</p>
          <p className="max-w-(--measure) whitespace-pre-line wrap-anywhere">{note}</p>
        </div>
      ) : (
        <p className="mt-2 text-sm text-ink-soft">{t('fit.flags.unsaid')}</p>
      )}
      {settledOn && (
        <p className="mt-2">
          <T k="fit.flags.settled-on" values={{ date: <DateText date={settledOn} /> }} />
        </p>
      )}
      <p className="mt-2 text-sm text-ink-soft">
        <T k="fit.flags.by" values={{ who, when: <InstantText instant={at} zone={view.zone} /> }} />
      </p>
      {view.mayWrite && <Acts flag={flag} view={view} />}
    </div>
  );
}

function Acts({
  flag: { id, rev, settledOn, redLine },
  view: { planId, mayOpen },
}: {
  flag: FlagView;
  view: FlagsView;
}) {
  const flags = inPlan(planId, 'fit', 'flags');
  const fields = { flag: id, rev: String(rev) };
  const link = (to: string, label: string) => (
    <Link to={to} className="inline-flex min-h-11 items-center text-sm">
      {label}
    </Link>
  );
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-5 no-print">
      {link(`${flags}/${id}`, t('fit.flags.edit'))}
      {settledOn === null ? (
        link(`${flags}/${id}/settlement`, t('fit.flags.settle'))
      ) : (
        <ActButton name="reopen" thing={id} action={flags} kind="quiet" fields={fields}>
          {t('fit.flags.reopen')}
        </ActButton>
      )}
      {redLine &&
        mayOpen &&
        settledOn === null &&
        link(`${inPlan(planId, 'outcome', 'opening')}?line=${redLine}`, t('fit.flags.open-outcome'))}
      <ActButton name="remove" thing={id} action={`${flags}/removal`} kind="quiet" fields={fields}>
        {t('fit.flags.remove')}
      </ActButton>
    </div>
  );
}

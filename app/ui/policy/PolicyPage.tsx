import { Link } from '@remix-run/react';
import type { PolicyVersionView, PolicyView } from '~/data/pages/policy';
import { policyAddress } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { LinkButton } from '../Button';
import { InstantText } from '../DateText';
import { Empty } from '../Empty';
import { Facts } from '../Facts';
import { ActButton } from '../form/ActButton';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { Table } from '../Table';

interface PolicyPageProps {
  workspaceId: string;
  /** Of the workspace. */
  name: string;
  isAdmin: boolean;
  /** Why the draft was not put to those it names. */
  not: string | null;
  view: PolicyView;
}

/** What the vendor's leadership has agreed to; what waits for its signatures; what is being written; and all versions before. */
export function PolicyPage({ workspaceId, name, isAdmin, not, view }: PolicyPageProps) {
  const { holds, onTable, draft, history } = view;
  const at = policyAddress(workspaceId);
  return (
    <Page title={t('policy.title')} lead={t('policy.lead', { name })}>
      {not && (
        <div role="alert" className="mb-8">
          <Notice kind="attention">{not}</Notice>
        </div>
      )}
      {onTable && (
        <div className="mb-8">
          <Notice
            kind={onTable.yours ? 'attention' : 'info'}
            title={onTable.yours ? t('policy.on-table.yours') : t('policy.on-table', { number: onTable.number })}
          >
            <p>{t('policy.on-table.waits', { names: onTable.waits.join('; ') })}</p>
            <p className="mb-3">{t('policy.on-table.holds', { holds: holds?.number ?? 0 })}</p>
            <LinkButton to={policyAddress(workspaceId, onTable.number)} kind={onTable.yours ? 'primary' : 'secondary'}>
              {onTable.yours ? t('policy.read') : t('policy.open', { number: onTable.number })}
            </LinkButton>
          </Notice>
        </div>
      )}
      {holds ? (
        <Section title={t('policy.holds', { number: holds.number })} lead={<InForce version={holds} />}>
          <Facts facts={holds.lines} />
        </Section>
      ) : (
        <Empty title={t('policy.none')}>{t('policy.none-words')}</Empty>
      )}
      {isAdmin && <Draft draft={draft} at={at} begun={history.length > 0} waits={onTable?.yours === true} />}
      {history.length > 0 && (
        <Section title={t('policy.history')}>
          <History workspaceId={workspaceId} history={history} />
        </Section>
      )}
    </Page>
  );
}

const InForce = ({ version: { inForceAt } }: { version: PolicyVersionView }) =>
  inForceAt && <T k="policy.in-force-since" values={{ at: <InstantText instant={inForceAt} zone="UTC" /> }} />;

/** One primary button a screen: what waits for the reader's own signature comes first. */
function Draft({
  draft,
  at,
  begun,
  waits,
}: {
  draft: PolicyView['draft'];
  at: string;
  begun: boolean;
  waits: boolean;
}) {
  const to = `${at}/draft`;
  const kind = waits ? 'secondary' : 'primary';
  if (!draft)
    return (
      <p className="mt-8">
        <LinkButton to={to} kind={begun ? 'secondary' : kind}>
          {t(begun ? 'policy.draft.begin-next' : 'policy.draft.begin')}
        </LinkButton>
      </p>
    );
  return (
    <Section
      title={t('policy.draft', { number: draft.number })}
      lead={draft.by ? t('policy.draft.by', { name: draft.by }) : undefined}
      actions={<LinkButton to={to}>{t('policy.draft.edit')}</LinkButton>}
    >
      {draft.signers.length === 0 ? (
        <p>{t('policy.offer.nobody')}</p>
      ) : (
        <>
          <p className="mb-3">{t('policy.offer.lead', { names: draft.signers.join(', ') })}</p>
          <ActButton name="offer-policy" action={`${at}/offer`} kind={kind} fields={{ rev: String(draft.rev) }}>
            {t('policy.offer')}
          </ActButton>
        </>
      )}
    </Section>
  );
}

const History = ({ workspaceId, history }: { workspaceId: string; history: PolicyView['history'] }) => (
  <Table
    caption={t('policy.history')}
    captionHidden
    rows={history}
    keyOf={({ number }) => String(number)}
    columns={[
      {
        label: t('policy.version'),
        cell: ({ number }) => (
          <Link to={policyAddress(workspaceId, number)} aria-label={t('policy.open', { number })}>
            {number}
          </Link>
        ),
      },
      { label: t('policy.state'), cell: ({ state }) => t(`policy.state.${state}`) },
      {
        label: t('policy.signed-by'),
        cell: ({ leaders }) => (
          <ul>
            {leaders.map((leader) => (
              <li key={leader.who}>
                <Answer leader={leader} />
              </li>
            ))}
          </ul>
        ),
      },
      {
        label: t('policy.hash'),
        cell: ({ hash }) => <code className="text-sm wrap-anywhere">{hash?.slice(0, 16)}…</code>,
      },
    ]}
  />
);

/** Who answered what, and when. */
export function Answer({ leader: { who, answer, at } }: { leader: PolicyVersionView['leaders'][number] }) {
  if (!answer || !at) return t('policy.signature-waits', { who });
  const values = { who, at: <InstantText instant={at} zone="UTC" /> };
  return <T k={answer === 'signed' ? 'policy.signature' : 'policy.signature-returned'} values={values} />;
}

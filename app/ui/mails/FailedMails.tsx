import { KEPT_DAYS, type FailedMail } from '~/data/pages/failed-mails';
import { isOptionalMail, type OptionalMail } from '~/domain/plan/mail-kinds';
import { t } from '~/words';
import { Empty } from '../Empty';
import { ActButton } from '../form/ActButton';
import { Page } from '../Page';
import { Table } from '../Table';

type Needed = Exclude<FailedMail['kind'], OptionalMail>;

const kindOf = ({ kind }: FailedMail): string =>
  isOptionalMail(kind) ? t(`mails.kind.${kind}`) : t(`mails.failed.kind.${kind as Needed}`);

const nameOf = ({ to }: FailedMail): string => to?.name ?? t('mails.failed.nobody');

const HOUR = 60;
const DAY = 24 * HOUR;

/** How long ago it failed first, in the largest whole unit. */
function sinceOf({ minutes }: FailedMail): string {
  if (minutes < 1) return t('session.you.seen.now');
  if (minutes < HOUR) return t('session.you.seen.minutes', { count: minutes });
  if (minutes < DAY) return t('session.you.seen.hours', { count: Math.floor(minutes / HOUR) });
  return t('session.you.seen.days', { count: Math.floor(minutes / DAY) });
}

function nextOf({ nextIn }: FailedMail): string {
  if (nextIn === null) return t('mails.failed.gave-up');
  if (nextIn <= 1) return t('mails.failed.soon');
  if (nextIn < HOUR) return t('mails.failed.minutes', { count: nextIn });
  return t('mails.failed.hours', { count: Math.round(nextIn / HOUR) });
}

/** The mails of a workspace that could not be sent yet. */
export function FailedMails({
  workspaceId,
  mails,
  most,
}: {
  workspaceId: string;
  mails: readonly FailedMail[];
  /** No more than so many are there. */
  most: number;
}) {
  const crumbs = [{ href: `/workspaces/${workspaceId}`, label: t('admin.members') }];
  return (
    <Page title={t('mails.failed.title')} lead={t('mails.failed.lead', { days: KEPT_DAYS })} crumbs={crumbs}>
      {mails.length === 0 ? (
        <Empty title={t('mails.failed.none')}>{t('mails.failed.none-example')}</Empty>
      ) : (
        <Table
          caption={t('mails.failed.title')}
          captionHidden
          rows={mails}
          keyOf={({ id }) => id}
          columns={[
            { label: t('mails.failed.kind'), cell: kindOf },
            {
              label: t('mails.failed.to'),
              cell: (mail) => (
                <>
                  <span className="block">{nameOf(mail)}</span>
                  {mail.to && <span className="block text-sm wrap-anywhere text-ink-soft">{mail.to.email}</span>}
                </>
              ),
            },
            { label: t('mails.failed.since'), cell: sinceOf },
            {
              label: t('mails.failed.why'),
              cell: ({ reason, answer }) => t(`mails.failed.why.${reason}`, { answer: answer ?? 0 }),
            },
            {
              label: t('mails.failed.next'),
              cell: (mail) => (
                <>
                  <span className="block">{nextOf(mail)}</span>
                  <span className="block text-sm text-ink-soft">{t('mails.failed.tries', { count: mail.tries })}</span>
                </>
              ),
            },
            {
              label: t('mails.failed.by-hand'),
              cell: (mail) => (
                <ActButton name="retry" thing={mail.id} fields={{ mail: mail.id }}>
                  <span className="sr-only">
                    {t('mails.failed.retry-of', { kind: kindOf(mail), name: nameOf(mail) })}
                  </span>
                  <span aria-hidden>{t('mails.failed.retry')}</span>
                </ActButton>
              ),
            },
          ]}
        />
      )}
      {mails.length === most && <p className="mt-4 text-sm text-ink-soft">{t('mails.failed.most', { count: most })}</p>}
    </Page>
  );
}

import { KEPT_DAYS, type FailedMail } from '~/data/pages/failed-mails';
import { t } from '~/words';
import { Empty } from '../Empty';
import { ActButton } from '../form/ActButton';
import { Section } from '../Page';
import { Table } from '../Table';
import { mailName, minutesAgo, minutesAhead } from './mail-words';

const nameOf = ({ to }: FailedMail): string => to?.name ?? t('mails.failed.nobody');

const nextOf = ({ nextIn }: FailedMail): string => (nextIn === null ? t('mails.failed.gave-up') : minutesAhead(nextIn));

/** The mails of a workspace that could not be sent yet. */
export function FailedMails({
  mails,
  most,
}: {
  mails: readonly FailedMail[];
  /** No more than so many are there. */
  most: number;
}) {
  return (
    <Section title={t('mails.failed.title')} lead={t('mails.failed.lead', { days: KEPT_DAYS })}>
      {mails.length === 0 ? (
        <Empty title={t('mails.failed.none')}>{t('mails.failed.none-example')}</Empty>
      ) : (
        <Table
          caption={t('mails.failed.title')}
          captionHidden
          rows={mails}
          keyOf={({ id }) => id}
          columns={[
            { label: t('mails.failed.kind'), cell: ({ kind }) => mailName(kind) },
            {
              label: t('mails.failed.to'),
              cell: (mail) => (
                <>
                  <span className="block">{nameOf(mail)}</span>
                  {mail.to && <span className="block text-sm wrap-anywhere text-ink-soft">{mail.to.email}</span>}
                </>
              ),
            },
            { label: t('mails.failed.since'), cell: ({ minutes }) => minutesAgo(minutes) },
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
                    {t('mails.failed.retry-of', { kind: mailName(mail.kind), name: nameOf(mail) })}
                  </span>
                  <span aria-hidden>{t('mails.failed.retry')}</span>
                </ActButton>
              ),
            },
          ]}
        />
      )}
      {mails.length === most && <p className="mt-4 text-sm text-ink-soft">{t('mails.failed.most', { count: most })}</p>}
    </Section>
  );
}

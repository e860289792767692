import { Link } from '@remix-run/react';
import type { PasskeySite } from '~/domain/sign-in/passkey-site';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { Page, Section } from '../Page';
import { Table } from '../Table';
import { useScript } from '../use-script';
import { PasskeyButton } from './PasskeyButton';

export interface PasskeysPageProps {
  place: PasskeySite | null;
  /** Whether they proved who they are in the last five minutes. */
  fresh: boolean;
  /** How many there may be, once there are as many. */
  most: number | null;
  passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly backedUp: boolean;
    readonly added: string;
    readonly used: string | null;
  }[];
}

/** A person's passkeys, and how another is added. */
export function PasskeysPage({ place, fresh, most, passkeys }: PasskeysPageProps) {
  return (
    <Page
      title={t('passkey.title')}
      lead={t('passkey.lead')}
      crumbs={[{ href: '/you', label: t('session.you.title') }]}
    >
      {passkeys.length === 0 ? (
        <Empty title={t('passkey.none')}>{t('passkey.none.words')}</Empty>
      ) : (
        <Table
          caption={t('passkey.title')}
          captionHidden
          rows={passkeys}
          keyOf={({ id }) => id}
          columns={[
            { label: t('passkey.name'), cell: ({ name }) => name },
            { label: t('passkey.added'), cell: ({ added }) => added },
            { label: t('passkey.used'), cell: ({ used }) => used ?? t('passkey.used.never') },
            {
              label: t('passkey.kept'),
              cell: ({ backedUp }) => (backedUp ? t('passkey.kept.backed-up') : t('passkey.kept.here')),
            },
            {
              label: t('passkey.change'),
              cell: ({ id, name }) => (
                <Link to={`/you/passkeys/${id}`} aria-label={t('passkey.change.of', { name })}>
                  {t('passkey.change')}
                </Link>
              ),
            },
          ]}
        />
      )}
      <Section title={t('passkey.add')}>
        <Adding place={place} fresh={fresh} most={most} />
      </Section>
    </Page>
  );
}

function Adding({ place, fresh, most }: Pick<PasskeysPageProps, 'place' | 'fresh' | 'most'>) {
  const script = useScript();
  if (!place) return <p>{t('passkey.nowhere')}</p>;
  if (most !== null) return <p>{t('passkey.add.most', { count: most })}</p>;
  if (!fresh)
    return (
      <>
        <p className="mb-3">{t('passkey.add.prove')}</p>
        <LinkButton to="/you/proof?to=/you/passkeys" kind="primary">
          {t('passkey.add.prove.go')}
        </LinkButton>
      </>
    );
  return (
    <>
      <p className="mb-3">{script ? t('passkey.add.on-this-device') : t('passkey.add.no-script')}</p>
      <PasskeyButton
        name="add-passkey"
        place={place}
        makes
        kind="primary"
        asks={{ at: '/you/passkeys/challenge', fields: { purpose: 'adding' } }}
        sends={{ at: '/you/passkeys' }}
      >
        {t('passkey.add')}
      </PasskeyButton>
    </>
  );
}

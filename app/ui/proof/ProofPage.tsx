import { Link } from '@remix-run/react';
import { Link2, TriangleAlert } from 'lucide-react';
import type { ProofView } from '~/data/pages/proof';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { Empty } from '../Empty';
import { Facts } from '../Facts';
import { Page, Section } from '../Page';
import { Hash } from '../sign/Signatures';
import { Keys } from './Keys';
import { Notes } from './Notes';

/** How anybody can show that the shared record of a plan was not rewritten. */
export function ProofPage({ view }: { view: ProofView }) {
  const { planId, chain, notes, keys, zone } = view;
  return (
    <Page
      level={2}
      title={t('proof.title')}
      lead={t('proof.lead')}
      crumbs={[{ href: inPlan(planId, 'history'), label: t('history.title') }]}
    >
      <Section title={t('proof.now')}>
        {chain.entries === 0 && chain.whole ? (
          <Empty title={t('proof.empty')}>{t('proof.empty-words')}</Empty>
        ) : (
          <Standing chain={chain} />
        )}
      </Section>
      <Section title={t('proof.how')}>
        <How planId={planId} stamped={notes.some(({ stamped }) => stamped)} />
      </Section>
      <Section title={t('proof.notes')} lead={t('proof.notes.lead')}>
        {notes.length === 0 ? (
          <Empty title={t('proof.notes.none')} example={t('proof.notes.example')}>
            {t('proof.notes.none-words')}
          </Empty>
        ) : (
          <Notes planId={planId} notes={notes} zone={zone} />
        )}
      </Section>
      <Section title={t('proof.keys')} lead={t('proof.keys.lead')}>
        <Keys keys={keys} zone={zone} />
        <p className="mt-2 no-print">
          <Link to="/keys" className="inline-flex min-h-11 items-center">
            {t('proof.keys.all')}
          </Link>
        </p>
      </Section>
    </Page>
  );
}

function Standing({ chain }: Pick<ProofView, 'chain'>) {
  const Icon = chain.whole ? Link2 : TriangleAlert;
  return (
    <div className="card">
      <div className="mb-4 flex gap-3">
        <Icon size={20} aria-hidden="true" className="mt-0.5 flex-none" />
        <div className="min-w-0">
          <p className="font-semibold">{chain.whole ? t('proof.whole') : t('proof.broken')}</p>
          <p className="text-ink-soft">
            {chain.whole ? t('proof.whole-words') : t('proof.broken-words', { at: chain.wrongAt ?? 1 })}
          </p>
        </div>
      </div>
      <Facts
        facts={[
          [t('proof.entries'), String(chain.entries)],
          [t('proof.last'), <Hash key="hash" hash={chain.hash} />],
        ]}
      />
    </div>
  );
}

const COMMANDS = [
  'npm run --silent verify -- record.json --checkpoint note.txt',
  'python3 tests/verify/verify_bundle.py record.json --checkpoint note.txt',
];
const STAMP = 'openssl ts -verify -data note.txt -in stamp.tsr -CAfile authority.pem';

function How({ planId, stamped }: { planId: string; stamped: boolean }) {
  return (
    <>
      <ol className="grid list-decimal gap-4 ps-6">
        <li>
          <p className="max-w-(--measure)">{t('proof.how.take')}</p>
          <p className="mt-2 no-print">
            {/* A file, which the browser keeps: not a page to go on to. */}
            <a href={inPlan(planId, 'bundle')} className="button button-primary">
              {t('proof.how.bundle')}
            </a>
          </p>
        </li>
        <li>
          <p className="max-w-(--measure)">
            <T k="proof.how.page" values={{ link: (parts) => <a href="/verify">{parts}</a> }} />
          </p>
        </li>
        <li>
          <p>{t('proof.how.commands')}</p>
          {COMMANDS.map((command) => (
            <Command key={command}>{command}</Command>
          ))}
        </li>
        {stamped && (
          <li>
            <p>{t('proof.how.stamp')}</p>
            <Command>{STAMP}</Command>
          </li>
        )}
      </ol>
      <p className="mt-4 max-w-(--measure) text-ink-soft">{t('proof.how.means')}</p>
    </>
  );
}

function Command({ children }: { children: string }) {
  return (
    <pre className="mt-2 rounded-md border border-line bg-sunken px-4 py-3 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
      {children}
    </pre>
  );
}

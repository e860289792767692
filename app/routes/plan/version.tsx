import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { checkpointOf } from '~/data/checkpoints.server';
import { inPlan } from '~/domain/addresses';
import { find } from '~/domain/plan/state/things';
import { versionView } from '~/domain/plan/sign-off/sign-off-view';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { Page, Section } from '~/ui/Page';
import { SignedNote } from '~/ui/proof/SignedNote';
import { Signatures } from '~/ui/sign/Signatures';
import { SentBack } from '~/ui/sign/SentBack';
import { VersionFacts } from '~/ui/sign/SignOffPage';
import { VersionText } from '~/ui/sign/VersionText';
import { t } from '~/words';

export const meta: MetaFunction<typeof loader> = ({ params }) => [
  { title: t('shell.title', { title: t('sign.version', { number: params['number'] ?? '' }) }) },
];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan }, tx) => {
    const version = find(plan.versions, guest.params['number'] ?? '');
    if (!version) throw notThere();
    const signed = await checkpointOf(tx, plan.id, 'version.in-force', String(version.number));
    const checkpoint = signed && { seq: signed.seq, note: signed.note };
    return { planId: plan.id, parties: version.content.parties, version: versionView(plan, version), checkpoint };
  }),
);

export default function Version() {
  const { planId, parties, version, checkpoint } = useLoaderData<typeof loader>();
  return (
    <Page
      level={2}
      title={t('sign.version.of', { number: version.number, title: version.text.title })}
      lead={t(`sign.version.${version.state}`, { by: version.replacedBy ?? 0 })}
      crumbs={[{ href: inPlan(planId, 'sign-off'), label: t('sign.title') }]}
      actions={
        <>
          <Link to={inPlan(planId, 'documents', `version-${version.number}`)}>{t('documents.version.open')}</Link>
          {version.inForceAt && (
            <Link to={inPlan(planId, 'documents', `certificate-${version.number}`)}>
              {t('documents.certificate.open')}
            </Link>
          )}
        </>
      }
    >
      {version.sentBack && <SentBack sentBack={version.sentBack} parties={parties} />}
      <VersionText version={version} />
      <div className="mt-10 keep-together">
        <Section title={t('sign.certificate')}>
          <VersionFacts version={version} />
          <Signatures version={version} parties={parties} />
        </Section>
      </div>
      {checkpoint && (
        <div className="mt-10 keep-together">
          <Section title={t('proof.certificate')} lead={t('proof.certificate.words', { seq: checkpoint.seq })}>
            <SignedNote note={checkpoint.note} />
            <p className="mt-2 no-print">
              <Link to={inPlan(planId, 'proof')} className="inline-flex min-h-11 items-center">
                {t('proof.link')}
              </Link>
            </p>
          </Section>
        </div>
      )}
    </Page>
  );
}

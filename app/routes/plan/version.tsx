import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { find } from '~/domain/plan/state/things';
import { versionView } from '~/domain/plan/sign-off/sign-off-view';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { Page, Section } from '~/ui/Page';
import { Signatures } from '~/ui/sign/Signatures';
import { SentBack } from '~/ui/sign/SentBack';
import { VersionFacts } from '~/ui/sign/SignOffPage';
import { VersionText } from '~/ui/sign/VersionText';
import { t } from '~/words';

export const meta: MetaFunction<typeof loader> = ({ params }) => [
  { title: t('shell.title', { title: t('sign.version', { number: params['number'] ?? '' }) }) },
];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan }) => {
    const version = find(plan.versions, guest.params['number'] ?? '');
    if (!version) throw notThere();
    return { planId: plan.id, parties: version.content.parties, version: versionView(plan, version) };
  }),
);

export default function Version() {
  const { planId, parties, version } = useLoaderData<typeof loader>();
  return (
    <Page
      level={2}
      title={t('sign.version.of', { number: version.number, title: version.text.title })}
      lead={t(`sign.version.${version.state}`, { by: version.replacedBy ?? 0 })}
      crumbs={[{ href: inPlan(planId, 'sign-off'), label: t('sign.title') }]}
    >
      {version.sentBack && <SentBack sentBack={version.sentBack} parties={parties} />}
      <VersionText text={version.text} />
      <div className="mt-10 keep-together">
        <Section title={t('sign.certificate')}>
          <VersionFacts version={version} />
          <Signatures version={version} parties={parties} />
        </Section>
      </div>
    </Page>
  );
}

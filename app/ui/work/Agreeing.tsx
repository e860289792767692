import { SIDES, type Side } from '~/domain/access';
import type { Agreeing as HowFar } from '~/data/pages/now';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Section } from '../Page';

/** How far a plan has come that is not signed yet, and the page on which it goes on. */
export function Agreeing({
  agreeing: { stage, agreed, parts, signed },
  parties,
  href,
}: {
  agreeing: HowFar;
  parties: Readonly<Record<Side, string>>;
  href: string;
}) {
  return (
    <Section title={t('work.now.agreeing')}>
      <p className="max-w-(--measure)">{t(`work.now.${stage}`, { ...parties, agreed, parts })}</p>
      {stage === 'agreed' && (
        <ul className="mt-2">
          {SIDES.map((side) => (
            <li key={side}>
              {signed[side]
                ? t('work.now.signed', { party: parties[side] })
                : t('work.now.not-signed', { party: parties[side] })}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4">
        {stage === 'agreed' ? (
          <LinkButton to={`${href}/sign-off`}>{t('work.now.to-sign-off')}</LinkButton>
        ) : (
          <LinkButton to={`${href}/text`}>{t('work.now.to-plan')}</LinkButton>
        )}
      </p>
    </Section>
  );
}

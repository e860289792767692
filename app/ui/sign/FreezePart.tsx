import { Link } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import type { SignOffView } from '~/domain/plan/sign-off/sign-off-view';
import { t } from '~/words';
import { anyOf } from '~/words/any-of';
import { ActButton } from '../form/ActButton';
import { Notice } from '../Notice';
import { Section } from '../Page';
import { SideBySide } from '../SideBySide';

/** While the sides still talk: what is open, each with its link, who could sign, and the act that fixes the text. */
export function FreezePart({
  view,
  said,
  beside,
}: {
  view: SignOffView;
  said: string | null;
  /** That the terms say otherwise than the vendor's fit policy. */
  beside: string | null;
}) {
  const { freeze, planId, parties, executives } = view;
  if (!freeze) return null;
  const { number } = freeze;
  const ready = freeze.open.length === 0 && !freeze.refusal;
  const who = (side: 'vendor' | 'customer') =>
    executives[side].length > 0 ? (
      <p>{anyOf(executives[side])}</p>
    ) : (
      <p>
        <span className="text-ink-soft">{t('sign.freeze.nobody')}</span>{' '}
        {freeze.maySeat.includes(side) && <Link to={inPlan(planId, 'people', 'new')}>{t('sign.freeze.seat')}</Link>}
      </p>
    );
  return (
    <Section title={t('sign.freeze.title')}>
      {freeze.open.length > 0 && (
        <>
          <p className="font-semibold">{t('sign.freeze.open', { count: freeze.open.length })}</p>
          <ul className="mb-5 list-disc ps-5">
            {freeze.open.map(({ part, title }) => (
              <li key={part} className="wrap-anywhere">
                <Link
                  to={`${inPlan(planId, 'text')}#${part.replace(':', '-')}`}
                  className="inline-flex min-h-8 items-center"
                >
                  {title || t('sign.part.terms')}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {said && (
        <div className="mb-5">
          <Notice kind="attention">{said}</Notice>
        </div>
      )}
      {beside && (
        <div className="mb-5">
          <Notice kind="attention">{beside}</Notice>
        </div>
      )}
      {ready && <p className="mb-5">{t('sign.freeze.ready', { number })}</p>}
      {ready && freeze.mayFreeze && (
        <div className="mb-6">
          <ActButton name="freeze" action={inPlan(planId, 'sign-off', 'version')} kind="primary">
            {t('sign.freeze.submit', { number })}
          </ActButton>
        </div>
      )}
      {ready && !freeze.mayFreeze && <p className="mb-5 text-ink-soft">{t('sign.freeze.not-you')}</p>}
      <h3 className="mb-2 text-base">{t('sign.freeze.people')}</h3>
      <SideBySide names={parties} vendor={who('vendor')} customer={who('customer')} />
    </Section>
  );
}

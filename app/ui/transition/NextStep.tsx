import type { DraftView, TransitionView } from '~/data/pages/transition/transition';
import { SECTIONS, type Section as SectionName } from '~/domain/plan/state/transition';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Disclosure } from '../Disclosure';
import { ActButton } from '../form/ActButton';
import { Private } from '../Private';

/** What the vendor's people do next, and what is still missing; nobody else sees any of it. */
export function NextStep({ view, draft }: { view: TransitionView; draft: DraftView }) {
  const { parties } = view;
  return (
    <Private side={parties.vendor} title={t('transition.next')}>
      <Step view={view} draft={draft} />
      {!view.shared?.letter && <Missing draft={draft} />}
      {draft.mayEdit && draft.removed.length > 0 && (
        <Disclosure summary={t('transition.removed')}>
          <ul>
            {draft.removed.map(({ id, title }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
                <span className="min-w-0 wrap-anywhere">{title}</span>
                <ActButton
                  name="restore"
                  thing={id}
                  kind="quiet"
                  action={inPlan(view.planId, 'transition', 'items', 'restoration')}
                  fields={{ item: id }}
                >
                  {t('transition.restore')}
                  <span className="sr-only"> {title}</span>
                </ActButton>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Private>
  );
}

function Step({ view: { planId, parties }, draft }: { view: TransitionView; draft: DraftView }) {
  const { next, maySend, mayEdit, awaited } = draft;
  const words = t(`transition.step.${next}`, { other: parties.customer, count: awaited });
  const to = { conversation: 'conversation', share: 'share', letter: 'letter', done: 'letter' } as const;
  const page = next in to ? to[next as keyof typeof to] : null;
  const goes = page && (next === 'share' ? maySend : mayEdit || maySend);
  return (
    <div className="mb-3">
      <p className="font-semibold">{words}</p>
      <p className="mt-3 flex flex-wrap gap-3 no-print">
        {goes && (
          <LinkButton kind="primary" to={inPlan(planId, 'transition', page)}>
            {next === 'conversation'
              ? t('transition.conversation.sheet')
              : next === 'share'
                ? t('transition.share.submit')
                : t('transition.letter.go')}
          </LinkButton>
        )}
        {mayEdit && next !== 'conversation' && (
          <LinkButton kind="quiet" to={inPlan(planId, 'transition', 'conversation')}>
            {t('transition.conversation')}
          </LinkButton>
        )}
        {maySend && next === 'reviews' && draft.told && (
          <LinkButton kind="quiet" to={inPlan(planId, 'transition', 'share')}>
            {t('transition.share.submit')}
          </LinkButton>
        )}
      </p>
    </div>
  );
}

const isSection = (of: string): of is SectionName => (SECTIONS as readonly string[]).includes(of);

function Missing({ draft: { missing } }: { draft: DraftView }) {
  if (missing.length === 0) return <p className="text-sm">{t('transition.missing.none')}</p>;
  return (
    <div className="text-sm">
      <p className="font-semibold">{t('transition.missing')}</p>
      <ul className="list-disc ps-5">
        {missing.map(({ what, of }, at) => (
          <li key={at}>
            {what === 'section' && isSection(of)
              ? t('transition.missing.section', { section: t(`transition.section.${of}`) })
              : t(`transition.missing.${what as 'owner' | 'date' | 'money'}`, { title: of })}
          </li>
        ))}
      </ul>
    </div>
  );
}

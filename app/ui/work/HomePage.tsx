import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { otherSide } from '~/domain/access';
import type { Turn } from '~/data/pages/court';
import type { HomeView, PlanCard } from '~/data/pages/home';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { zoneName } from '~/words/dates';
import { StageBadge } from '../Badge';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { SideMark } from '../SideMark';
import { Keys } from './Keys';
import { TurnList } from './TurnList';
import { When } from './When';

export interface HomePageProps {
  view: HomeView;
  /** How many plans more there are, which were not looked into. */
  left: number;
  /** They are executive somewhere. */
  signs: boolean;
  /** Where a plan can be started: the workspaces the reader works for. */
  starts: readonly { readonly href: string; readonly name: string }[];
  /** Fit policies that wait for the reader's signature. */
  policies: readonly { readonly href: string; readonly name: string }[];
  live: ReactNode;
}

/** Everything that waits for one person over all their plans, then the plans. */
export function HomePage({ view, left, signs, starts, policies, live }: HomePageProps) {
  const plans = new Map<Turn, string>(view.turns.map((turn) => [turn, inPlan(turn.planId)]));
  const planOf = (turn: Turn) => plans.get(turn) ?? '/';
  return (
    <Page title={t('work.home.title')} lead={t('work.home.lead')} live={live}>
      {policies.map(({ href, name }) => (
        <div key={href} className="mb-6">
          <Notice kind="attention">
            {t('policy.home', { name })}{' '}
            <Link to={href} className="inline-flex min-h-11 items-center font-semibold">
              {t('policy.home-act')}
            </Link>
          </Notice>
        </div>
      ))}
      {view.turns.length > 0 ? (
        <TurnList turns={view.turns} planOf={planOf} first shown={10} />
      ) : (
        <Empty title={t('work.home.nothing')} {...(view.plans.length === 0 ? { example: t('work.home.example') } : {})}>
          {t('work.home.nothing-words')}
        </Empty>
      )}
      {(signs || view.turns.some(({ act }) => act === 'sign')) && (
        <p className="mt-4">
          <LinkButton to="/signatures">{t('executive.title')}</LinkButton>
        </p>
      )}
      <Section
        title={t('work.home.plans')}
        actions={
          <>
            {view.plans.length > 1 && (
              <LinkButton to="/portfolio" kind="quiet">
                {t('work.home.portfolio')}
              </LinkButton>
            )}
            {starts.map(({ href, name }) => (
              <LinkButton key={href} to={href}>
                {starts.length > 1 ? t('work.home.start-at', { name }) : t('work.home.start')}
              </LinkButton>
            ))}
          </>
        }
      >
        {view.plans.length > 0 ? (
          <ul className="grid gap-4 md:grid-cols-2">
            {view.plans.map((card) => (
              <li key={card.id} data-item>
                <Plan card={card} />
              </li>
            ))}
          </ul>
        ) : (
          <Empty title={t('work.home.no-plans')}>{t('work.home.no-plans-words')}</Empty>
        )}
        {left > 0 && (
          <p className="mt-4">
            {t('work.home.left', { all: view.plans.length + left, shown: view.plans.length })}{' '}
            <Link to="/portfolio">{t('work.home.portfolio')}</Link>
          </p>
        )}
      </Section>
      <Keys />
    </Page>
  );
}

function Plan({ card }: { card: PlanCard }) {
  const other = otherSide(card.you);
  return (
    <article className="card h-full">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-base">
          <Link to={inPlan(card.id)} data-open>
            {card.title}
          </Link>
        </h3>
        <StageBadge stage={card.stage} />
      </div>
      <p className="mt-1">
        <SideMark side={other} name={card.parties[other]} />
      </p>
      <p className="mt-3">{t('work.home.mine', { count: card.mine })}</p>
      <p className="text-sm text-ink-soft">
        {t('work.home.ours', { count: card.ours })},{' '}
        {card.overdue > 0 && (
          <span className="font-semibold text-overdue">{t('work.home.overdue', { count: card.overdue })}, </span>
        )}
        {t('work.home.theirs', { count: card.theirs, party: card.parties[other] })}
      </p>
      {card.checkIn && (
        <p className="mt-2 text-sm">
          {t('work.home.check-in')}: <When when={card.checkIn.when} />,{' '}
          {t('work.now.check-in-at', { time: card.checkIn.time, zone: zoneName(card.checkIn.zone) })}
        </p>
      )}
    </article>
  );
}

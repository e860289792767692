import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { t } from '~/words';

export interface Crumb {
  href: string;
  label: string;
}

/** A part of a long page: the id of its section, and its name. */
export interface Part {
  id: string;
  label: string;
}

export interface PageProps {
  title: ReactNode;
  /** One or two sentences: what this page is for. */
  lead?: ReactNode;
  /** The way up, outermost first; the page itself is not in it. */
  crumbs?: readonly Crumb[];
  /** Buttons that concern the page as a whole. */
  actions?: ReactNode;
  /** What a long page holds, as links to its sections, so that nobody scrolls through a plan with a thumb. */
  parts?: readonly Part[];
  /** One column of reading or typing, not wider than is comfortable. */
  narrow?: boolean;
  /** 2 where a PlanHeader above it holds the page's h1. */
  level?: 1 | 2;
  /** What is said of changes meanwhile: in the space below the heading, which is there anyway. */
  live?: ReactNode;
  children?: ReactNode;
}

/** The frame of a page's content: where one is, what it is called, what one can do with it. */
export function Page({
  title,
  lead,
  crumbs = [],
  actions,
  parts = [],
  narrow = false,
  level = 1,
  live,
  children,
}: PageProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={narrow ? 'mx-auto max-w-(--measure)' : undefined}>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-(--measure)">
          <Heading className={level === 1 ? 'text-2xl sm:text-3xl' : 'text-xl sm:text-2xl'}>{title}</Heading>
          {lead && <p className="mt-2 text-ink-soft">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3 no-print">{actions}</div>}
      </div>
      {live}
      {parts.length > 1 && <Parts parts={parts} />}
      {/* Of its own, so that a first section stands right below the heading. */}
      <div>{children}</div>
    </div>
  );
}

function Parts({ parts }: { parts: readonly Part[] }) {
  return (
    <nav aria-label={t('ui.parts')} id="parts" className="mb-6 text-sm">
      <ul className="-my-1 flex flex-wrap gap-x-5">
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={t('shell.breadcrumb')} className="mb-3 text-sm">
      <ol className="flex flex-wrap items-center text-ink-soft">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="after:mx-2 after:content-['/'] last:after:content-none">
            <Link to={crumb.href} className="inline-flex min-h-8 items-center">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  lead,
  actions,
  id,
  up = false,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  id?: string;
  /** A long one, with a way back to the page's parts at its end. */
  up?: boolean;
  children: ReactNode;
}) {
  return (
    <section className="mt-10 first:mt-0" id={id}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="text-lg">{title}</h2>
        {actions && <div className="flex flex-wrap gap-3 no-print">{actions}</div>}
      </div>
      {lead && <p className="-mt-2 mb-4 max-w-(--measure) text-ink-soft">{lead}</p>}
      {children}
      {up && (
        <p className="mt-2 text-sm no-print">
          <a href="#parts" className="inline-flex min-h-11 items-center">
            {t('ui.to-parts')}
          </a>
        </p>
      )}
    </section>
  );
}

import { Link } from '@remix-run/react';
import type { Listed } from '~/documents/kind';
import type { Paper } from '~/documents/paper';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { Page, Section } from '../Page';
import { PrivateMark } from '../Private';
import { SavePdf } from './SavePdf';

export interface DocumentsPageProps {
  planId: string;
  documents: readonly Listed[];
  paper: Paper;
  /** The company that alone sees the plan so far. */
  only: string | null;
  /** The reader's own company. */
  us: string;
}

const GROUPS = ['now', 'signed', 'own'] as const satisfies readonly Listed['group'][];

/** Every document there is of a plan, each to read, to print and to keep. */
export function DocumentsPage({ planId, documents, paper, only, us }: DocumentsPageProps) {
  return (
    <Page level={2} title={t('documents.title')} lead={t('documents.lead')}>
      {only && (
        <p className="mb-6">
          <PrivateMark side={only} />
        </p>
      )}
      {GROUPS.map((group) => {
        const own = documents.filter((one) => one.group === group);
        return (
          own.length > 0 && (
            <Section key={group} title={t(`documents.group.${group}`)}>
              {group === 'own' && (
                <p className="mb-3">
                  <PrivateMark side={us} />
                </p>
              )}
              <ul className="divide-y divide-line border-y border-line">
                {own.map(({ id, title, words }) => (
                  <li key={id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3">
                    <div className="min-w-0">
                      <Link
                        to={inPlan(planId, 'documents', id)}
                        className="inline-flex min-h-11 items-center font-semibold sm:min-h-8"
                      >
                        {title}
                      </Link>
                      <p className="text-sm text-ink-soft">{words}</p>
                    </div>
                    <SavePdf planId={planId} id={id} title={title} paper={paper} />
                  </li>
                ))}
              </ul>
            </Section>
          )
        );
      })}
    </Page>
  );
}

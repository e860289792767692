import type { Block } from '~/documents/block';
import { footLines } from '~/documents/foot';
import type { Foot, PlanDocument } from '~/documents/document';
import type { Paper } from '~/documents/paper';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { Page, Section } from '../Page';
import { PrivateMark } from '../Private';
import { AsDrawn } from '../record/AsDrawn';
import { Blocks } from './Blocks';
import { SavePdf } from './SavePdf';

export interface DocumentPageProps {
  planId: string;
  document: Pick<PlanDocument, 'id' | 'title' | 'only'>;
  /** Not there in the browser, where what is drawn of them stands already. */
  blocks?: readonly Block[] | undefined;
  foot: Foot;
  /** On which the reader most likely prints. */
  paper: Paper;
  /** In percent, of one that is printed on one sheet; null of any other. */
  scale: number | null;
}

/** A document on a page, as it is printed and as the PDF has it, with what it is checked by at its end. */
export function DocumentPage({ planId, document: { id, title, only }, blocks, foot, paper, scale }: DocumentPageProps) {
  const page = (
    <Page
      level={2}
      title={title}
      crumbs={[{ href: inPlan(planId, 'documents'), label: t('documents.title') }]}
      actions={<SavePdf planId={planId} id={id} title={title} paper={paper} />}
    >
      {only && (
        <p className="mb-4">
          <PrivateMark side={only} />
        </p>
      )}
      <AsDrawn id="drawn-document">{blocks && <Blocks blocks={blocks} />}</AsDrawn>
      <Section title={t('documents.foot.title')}>
        <div className="grid gap-1 text-sm text-ink-soft">
          {footLines(foot).map((line) => (
            <p key={line} className="wrap-anywhere">
              {line}
            </p>
          ))}
        </div>
      </Section>
    </Page>
  );
  if (scale === null) return page;
  return (
    <div className="one-sheet" data-scale={scale}>
      {page}
    </div>
  );
}

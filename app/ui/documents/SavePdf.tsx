import { PAPERS, type Paper } from '~/documents/paper';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { Download } from '../exports/Download';

const FORMAT = { a4: 'documents.a4', letter: 'documents.letter' } as const;

/** Where a document is as a file. */
export const pdfAddress = (planId: string, id: string, paper: Paper): string =>
  `${inPlan(planId, 'documents', id, 'pdf')}?paper=${paper}`;

/** The file on either paper, the reader's own first. */
export function SavePdf({ planId, id, title, paper }: { planId: string; id: string; title: string; paper: Paper }) {
  const papers = [...PAPERS].sort((a, b) => Number(b === paper) - Number(a === paper));
  return (
    <div className="flex flex-wrap gap-3 no-print">
      {papers.map((one) => {
        const format = t(FORMAT[one]);
        return (
          <Download
            key={one}
            href={pdfAddress(planId, id, one)}
            of="pages"
            label={t('documents.named', { title, format })}
          >
            {format}
          </Download>
        );
      })}
    </div>
  );
}

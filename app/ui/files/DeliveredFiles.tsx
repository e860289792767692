import type { FileDelivered } from '~/data/pages/files';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { InstantText } from '../DateText';
import { Section } from '../Page';
import { SideMark } from '../SideMark';
import { fileSize } from './file-size';

/** The files of a record on paper: whole names and whole fingerprints, by which whoever has a file can check it. */
export function DeliveredFiles({
  files,
  zone,
  planId,
}: {
  files: readonly FileDelivered[];
  zone: string;
  planId: string;
}) {
  if (files.length === 0) return null;
  return (
    <Section title={t('files.document.title')}>
      <p className="max-w-(--measure)">{t('files.document.words')}</p>
      <ul className="mt-3 grid gap-4">
        {files.map((file) => (
          <li key={file.id} className="keep-together min-w-0">
            <p className="wrap-anywhere">
              {file.erased ? (
                t('files.none-kept')
              ) : (
                <a href={inPlan(planId, 'files', file.id)} download>
                  {file.name}
                </a>
              )}{' '}
              <span className="text-ink-soft">({fileSize(file.size)})</span>
            </p>
            <p className="text-sm text-ink-soft">
              <SideMark side={file.by.side} bare />{' '}
              {t('files.document.by', {
                who: file.by.name,
                thing: `${file.commitment.number} ${file.commitment.title}`,
              })}
              , <InstantText instant={file.at} zone={zone} />
            </p>
            <code className="block text-sm wrap-anywhere">{file.sha256}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { FileText } from 'lucide-react';
import type { FileShown } from '~/data/pages/files';
import { shortName } from '~/domain/plan/files/file-name';
import { t } from '~/words';
import { fileSize } from './file-size';

/** Files that an entry names, each to be had and with what its bytes are known by: short, and whole behind it. `href`: the plan's address. */
export function FileList({ files, href }: { files: readonly FileShown[]; href: string }) {
  if (files.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1" aria-label={t('files.list')}>
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          {file.erased ? (
            <p>{t('files.none-kept')}</p>
          ) : (
            <a
              href={`${href}/files/${file.id}`}
              download
              title={file.name}
              className="inline-flex min-h-11 max-w-full items-center gap-1.5"
            >
              <FileText size={16} aria-hidden="true" className="flex-none" />
              <span className="min-w-0 wrap-anywhere">{shortName(file.name)}</span>
            </a>
          )}
          <details className="text-sm text-ink-soft">
            <summary className="cursor-pointer py-2.5">
              {fileSize(file.size)}, {t('files.hash')} <code title={file.sha256}>{file.sha256.slice(0, 12)}…</code>
            </summary>
            <code className="wrap-anywhere">{file.sha256}</code>
          </details>
        </li>
      ))}
    </ul>
  );
}

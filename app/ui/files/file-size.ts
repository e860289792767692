import { t } from '~/words';

/** How large a file is, as people say it: 812 bytes, 14 kB, 2.3 MB. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return t('files.size.bytes', { count: bytes });
  if (bytes < 999_500) return t('files.size.kilo', { count: Math.round(bytes / 1_000) });
  return t('files.size.mega', { count: Math.round(bytes / 100_000) / 10 });
}

import { useActionData, useNavigation } from '@remix-run/react';
import type { HeldFile } from '~/data/pages/files';
import { ACCEPTED, MOST_FILE_BYTES, MOST_FILES } from '~/domain/plan/files/file-kinds';
import { shortName } from '~/domain/plan/files/file-name';
import { t } from '~/words';
import { CheckboxGroup, FileField } from '../form/fields';
import { fileSize } from './file-size';

/** Files to send along, and those that came with the form before and are kept for it: a browser gives no chosen file back. */
export function FilesField({ other }: { other: string }) {
  const answer = useActionData() as { readonly held?: readonly HeldFile[] } | undefined;
  const held = answer?.held ?? [];
  return (
    <>
      {held.length > 0 && (
        <CheckboxGroup
          // Each answer says anew what is kept, and all of it is ticked.
          key={held.map(({ id }) => id).join()}
          name="held"
          label={t('files.held')}
          hint={t('files.held-hint')}
          options={held.map(({ id, name, size }) => ({ value: id, label: `${shortName(name)} (${fileSize(size)})` }))}
        />
      )}
      <FileField
        // What was chosen is kept already: chosen still, it would be sent twice.
        key={`files ${held.length}`}
        name="files"
        label={t('files.label')}
        hint={t('files.hint', { count: MOST_FILES, megabytes: MOST_FILE_BYTES / 1_000_000, other })}
        accept={ACCEPTED}
        multiple
        optional
      />
      <Sending />
    </>
  );
}

/** While files are on their way: how many and how large. How far they are, the browser does not say. */
function Sending() {
  const sent = useNavigation().formData?.getAll('files') ?? [];
  const files = sent.filter((one): one is File => typeof one !== 'string' && one.size > 0);
  if (files.length === 0) return null;
  const size = fileSize(files.reduce((sum, file) => sum + file.size, 0));
  return (
    <div role="status" className="grid gap-1 text-sm text-ink-soft">
      <p>{t('files.sending', { count: files.length, size })}</p>
      <progress className="w-full" aria-hidden="true" />
    </div>
  );
}

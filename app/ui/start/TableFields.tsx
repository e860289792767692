import { t } from '~/words';
import { FileField, TextArea } from '../form/fields';
import { pasteTable } from './paste-table';

/** A table, pasted or as a file: the two ways to bring a spreadsheet. */
export function TableFields() {
  return (
    <>
      <div onPaste={pasteTable}>
        <TextArea name="text" label={t('start.text')} hint={t('start.text-hint')} rows={8} />
      </div>
      <FileField
        name="file"
        label={t('start.file')}
        hint={t('start.file-hint')}
        accept=".xlsx,.csv,.tsv,.txt,text/csv"
      />
    </>
  );
}

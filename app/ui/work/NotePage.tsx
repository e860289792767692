import type { NoteEditView } from '~/data/pages/notes';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { Form } from '../form/Form';
import { Page } from '../Page';
import { Private } from '../Private';
import { MentionArea } from '../written/MentionArea';

const schema = () => import('~/forms/note').then(({ editNoteForm }) => editNoteForm);

/** One's own note, to be put in other words. */
export function NotePage({ view }: { view: NoteEditView }) {
  const back = inPlan(view.planId, 'notes');
  return (
    <Page
      level={2}
      narrow
      title={t('notes.edit-title')}
      lead={t('notes.edit-lead')}
      crumbs={[{ href: back, label: t('notes.title') }]}
    >
      <Private side={view.party}>
        <Form
          name="note-edit"
          thing={view.id}
          schema={schema}
          seen={{ seen: String(view.seen) }}
          submit={t('notes.edit-submit')}
          cancel={back}
          values={{ words: view.words }}
        >
          <MentionArea people={view.people} label={t('notes.words')} rows={6} />
        </Form>
      </Private>
    </Page>
  );
}

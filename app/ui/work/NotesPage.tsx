import { Link } from '@remix-run/react';
import type { NotesView, NoteView } from '~/data/pages/notes';
import { inPlan, noteAnchor } from '~/domain/addresses';
import { t } from '~/words';
import { Empty } from '../Empty';
import { ActButton } from '../form/ActButton';
import { Form } from '../form/Form';
import { SelectField } from '../form/fields';
import { Page } from '../Page';
import { Private, PrivateMark } from '../Private';
import { MentionArea } from '../written/MentionArea';
import { EditLink, WrittenBlock } from '../written/WrittenBlock';

const schema = () => import('~/forms/note').then(({ writeNoteForm }) => writeNoteForm);

/** What one side keeps to itself about a plan. Everything on it looks private. */
export function NotesPage({ view, about }: { view: NotesView; about: string }) {
  const { party, other, notes } = view;
  return (
    <Page level={2} narrow title={t('notes.title')} lead={t('notes.lead', { party, other })}>
      {view.mayWrite && (
        <div id="write" className="mb-8">
          <Private side={party} title={t('notes.write')}>
            <Form name="note" schema={schema} submit={t('notes.submit')} values={{ about }} keepScroll>
              <MentionArea people={view.people} label={t('notes.words')} />
              <SelectField
                name="about"
                label={t('notes.about')}
                empty={t('notes.about-plan')}
                options={view.commitments.map(({ id, label }) => ({ value: id, label }))}
              />
            </Form>
          </Private>
        </div>
      )}
      {notes.length === 0 ? (
        <Empty title={t('notes.none')} example={t('notes.example')}>
          {t('notes.none-words')}
        </Empty>
      ) : (
        <ul className="grid gap-4">
          {notes.map((note) => (
            <li key={note.id} data-item>
              <Note note={note} view={view} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function Note({ note, view }: { note: NoteView; view: NotesView }) {
  const about = note.about && (
    <>
      {' – '}
      <Link to={inPlan(view.planId, 'commitments', note.about.id)}>
        {note.about.number} {note.about.title}
      </Link>
    </>
  );
  return (
    <div
      id={noteAnchor(note.id)}
      className="scroll-mt-4 rounded-lg border border-dashed border-private bg-private-tint p-4 keep-together sm:p-5"
    >
      <WrittenBlock said={note} zone={view.zone} about={about} />
      <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
        <PrivateMark side={view.party} />
        {view.mayWrite && (
          <div className="flex flex-wrap items-center gap-x-4">
            {note.yours && <EditLink to={inPlan(view.planId, 'notes', note.id)} label={t('notes.edit')} />}
            <ActButton
              name="remove"
              action={inPlan(view.planId, 'notes', 'removal')}
              thing={note.id}
              kind="quiet"
              fields={{ note: note.id }}
            >
              {t('notes.remove')}
            </ActButton>
          </div>
        )}
      </div>
    </div>
  );
}

import type { WrittenSaid } from '~/data/pages/written';
import { t } from '~/words';
import { Private } from '../Private';
import { WrittenBlock } from '../written/WrittenBlock';

/** What the reader's side keeps to itself about one thing. */
export function PrivateNotes({ notes, party, zone }: { notes: readonly WrittenSaid[]; party: string; zone: string }) {
  return (
    <Private side={party} title={t('work.one.private')}>
      {notes.length === 0 ? (
        <p className="text-ink-soft">{t('work.one.private-none')}</p>
      ) : (
        <div className="grid gap-4">
          {notes.map((note) => (
            <WrittenBlock key={note.id} said={note} zone={zone} />
          ))}
        </div>
      )}
    </Private>
  );
}

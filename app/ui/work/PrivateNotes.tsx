import type { Said } from '~/data/pages/commitment';
import { t } from '~/words';
import { Private } from '../Private';
import { SaidBlock, Who } from './SaidBlock';

/** What the reader's side keeps to itself about one thing. */
export function PrivateNotes({
  notes,
  party,
  zone,
}: {
  notes: readonly (Said & { readonly id: string })[];
  party: string;
  zone: string;
}) {
  return (
    <Private side={party} title={t('work.one.private')}>
      {notes.length === 0 ? (
        <p className="text-ink-soft">{t('work.one.private-none')}</p>
      ) : (
        <div className="grid gap-4">
          {notes.map((note) => (
            <SaidBlock key={note.id} head={<Who who={note.by} />} at={note.at} zone={zone} words={note.words} />
          ))}
        </div>
      )}
    </Private>
  );
}

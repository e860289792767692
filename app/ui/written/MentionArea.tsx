import { useRef, useState, type ComponentType, type FormEvent } from 'react';
import type { Mention } from '~/data/pages/written';
import { t } from '~/words';
import { TextArea } from '../form/fields';
import type { MentionListProps } from './MentionList';

/**
 * A text in which people are mentioned. Without a script the name is typed, and found on the server. With one, a list comes with the
 * first @.
 */
export function MentionArea({
  people,
  label,
  name = 'words',
  rows = 4,
}: {
  people: readonly Mention[];
  label: string;
  name?: string;
  rows?: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [List, setList] = useState<ComponentType<MentionListProps> | null>(null);
  const asked = useRef(false);
  function onInput({ target }: FormEvent) {
    if (asked.current || !(target as HTMLTextAreaElement).value.includes('@')) return;
    asked.current = true;
    // Without the list a name is typed.
    void import('./MentionList').then(
      ({ MentionList }) => setList(() => MentionList),
      () => undefined,
    );
  }
  return (
    <div ref={box} className="relative" onInput={onInput}>
      <TextArea name={name} label={label} hint={t('written.hint')} rows={rows} />
      {List && <List box={box} people={people} />}
    </div>
  );
}

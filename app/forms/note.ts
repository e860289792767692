import { form, id, optionalId, words } from './fields';

export const writeNoteForm = form({ about: optionalId(), words: words(4000, 'notes.words-missing') });
export const removeNoteForm = form({ note: id() });

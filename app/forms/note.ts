import { form, id, optionalId, whole, words } from './fields';

const written = words(4000, 'notes.words-missing');

export const writeNoteForm = form({ about: optionalId(), words: written });
/** `seen`: how often it had been written anew as it stood on the screen. */
export const editNoteForm = form({ seen: whole(0, 9999), words: written });
export const removeNoteForm = form({ note: id() });

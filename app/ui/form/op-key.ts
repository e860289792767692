import { useShell } from '../shell/shell-data';

/**
 * The operation key of a form: the same for a double click, a retry and the back button, another once the page was loaded
 * anew or an act went through. `thing` is the id of what the form is about, where one page has several of a kind.
 */
export function useOpKey(name: string, thing?: string): string {
  return [useShell().op, name, thing].filter(Boolean).join(':');
}

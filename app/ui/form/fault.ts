import type { FormFault } from '~/forms/fault';
import { useAnswer } from './in-place';

/** What the server said about this form of the page, if it was this one that was sent. */
export function useFormFault(form: string): FormFault | undefined {
  const answer = useAnswer() as { readonly fault?: FormFault } | undefined;
  return answer?.fault?.form === form ? answer.fault : undefined;
}

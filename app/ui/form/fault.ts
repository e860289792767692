import { useActionData } from '@remix-run/react';
import type { FormFault } from '~/forms/fault';

/** What the server said about this form of the page, if it was this one that was sent. */
export function useFormFault(form: string): FormFault | undefined {
  const answer = useActionData() as { readonly fault?: FormFault } | undefined;
  return answer?.fault?.form === form ? answer.fault : undefined;
}

import { useActionData, useNavigation, type Fetcher } from '@remix-run/react';
import { createContext, useContext } from 'react';

/** Where a form is sent without leaving the page it stands on. */
export interface InPlace {
  /** Of the fetcher that sends it. */
  readonly key: string;
  readonly fetcher: Pick<Fetcher, 'data' | 'formData'>;
}

/** Null for forms that are sent as their page is: an answer then comes with the page. */
export const InPlaceContext = createContext<InPlace | null>(null);

/** What was answered to the form that was sent last: of the page, or of this place on it. */
export function useAnswer(): unknown {
  const page = useActionData();
  const place = useContext(InPlaceContext);
  return place ? place.fetcher.data : page;
}

/** Whether what was sent in place was taken. */
export function useTakenHere(): boolean {
  const answer = useContext(InPlaceContext)?.fetcher.data as { readonly done?: unknown } | undefined;
  return answer?.done === true;
}

/** The operation key of the form that is under way. */
export function useUnderWay(): unknown {
  const page = useNavigation().formData;
  const place = useContext(InPlaceContext);
  return (place ? place.fetcher.formData : page)?.get('op');
}

/** What a form and `submit` are told, so that they send without leaving. */
export function useSendingHere(): { readonly navigate?: false; readonly fetcherKey?: string } {
  const place = useContext(InPlaceContext);
  return place ? { navigate: false, fetcherKey: place.key } : {};
}

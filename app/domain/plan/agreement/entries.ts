/** What is kept, by the vendor alone, of those whom its fit policy asks before it parts ways. */
export interface AgreementEntries {
  'agreement.given': { readonly seat: string; readonly agrees: boolean; readonly words: string };
  /** Its executive proposed to part, and knew that these people (by their ids) had not agreed. */
  'agreement.passed': { readonly outcome: string; readonly decision: string; readonly people: readonly string[] };
}

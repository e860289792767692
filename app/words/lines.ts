/** What people wrote, as they compare or copy it: what each line is called, and what it says. */
export type Lines = readonly (readonly [label: string, words: string])[];

import { useRouteLoaderData } from '@remix-run/react';

/** What stands around every page for this reader; the root loader's answer. */
export interface ShellData {
  /** Random for each load of the page: the first part of the operation keys of its forms. */
  readonly op: string;
  /** For dates and numbers. */
  readonly locale: string;
  /** The year it is: dates of another one say theirs. */
  readonly year: string;
  readonly person: { readonly name: string; readonly email: string } | null;
  /** They are executive in one of their plans. */
  readonly signs: boolean;
  /** A line above everything: the demo's clock, a service announcement. */
  readonly banner: { readonly words: string; readonly href?: string; readonly link?: string } | null;
  /** The main links: court, plans, workspace. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

const EMPTY: ShellData = { op: '', locale: 'en-GB', year: '', person: null, signs: false, banner: null, links: [] };

/** The shell's data; empty where the root loader itself had no answer. */
export const useShell = (): ShellData => (useRouteLoaderData('root') as ShellData | undefined) ?? EMPTY;

/** The reader's locale for `formatDay` and its like. */
export const useLocale = (): string => useShell().locale;

import type { Locked } from './lock';

/** Under which licences a package may be that runs here: each lets it be used, changed and given on, for money too. */
export const ALLOWED: readonly string[] = [
  '(Apache-2.0 AND MIT)',
  '(ISC AND CC-BY-3.0)',
  '(Unlicense OR Apache-2.0)',
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND BSL-1.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT AND OFL-1.1',
  'MIT-0',
  // ical.js: its own files stay under it when they are changed, and nobody here changes them.
  'MPL-2.0',
  // Typefaces: given on as they are, under their own name.
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
];

/** Packages that do not say it where packages say it: read by hand in the file that is named. */
export const BY_HAND: Readonly<
  Record<string, { readonly licence: string; readonly file: string; readonly says: string }>
> = {
  'png-js': { licence: 'MIT', file: 'LICENSE', says: 'MIT License' },
};

/** The licence of a package: its own word, or what was read by hand; null where neither says it. */
export const licenceOf = ({ name, licence }: Pick<Locked, 'name' | 'licence'>): string | null =>
  licence ?? BY_HAND[name]?.licence ?? null;

/** What stands in licences.md: every package that runs, by its licence. */
export function licenceList(packages: readonly Locked[]): string {
  const named = new Map<string, Set<string>>();
  for (const one of packages.filter(({ runs }) => runs)) {
    const licence = licenceOf(one) ?? 'unknown';
    named.set(licence, (named.get(licence) ?? new Set()).add(one.name));
  }
  const lines = [...named]
    .map(([licence, names]) => [licence, [...names].sort()] as const)
    .sort(([a, mine], [b, theirs]) => theirs.length - mine.length || (a < b ? -1 : 1))
    .map(([licence, names]) => `## ${licence} (${names.length})\n\n${names.join(', ')}\n`);
  return `# Licences of the packages that run\n\nMade from package-lock.json by \`npm run licences\`; a test holds that it is.\n\n${lines.join('\n')}`;
}

/**
 * Which built file a module of the browser's code goes to: what every page stands on, the parts most pages share, the parts of forms.
 * Left alone, the parts would come as dozens of small files, which pack worse together than apart.
 */
const CHUNKS: readonly (readonly [name: string, of: RegExp])[] = [
  [
    'frame',
    /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run\/(react|router))\//,
  ],
  ['forms', /app\/ui\/form\/(?!live-checks|draft|op-key|ActButton|fault|in-place|not-reached|use-settled)/],
  [
    'parts',
    /app\/(ui\/([A-Z]\w+\.tsx|use-drawn)|ui\/(shell|form)\/|words\/|domain\/addresses)|node_modules\/(intl-messageformat|@formatjs|lucide-react\/dist\/esm\/(?!icons\/))/,
  ],
];

export function chunkOf(id: string): string | undefined {
  if (id.includes('live-checks') || id.includes('ErrorPage') || id.includes('RefusedPage') || id.includes('/Table.tsx'))
    return undefined;
  return CHUNKS.find(([, of]) => of.test(id))?.[0];
}

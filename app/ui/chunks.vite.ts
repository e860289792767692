/** Parts that few pages draw: they come with those, and nobody else waits for them. */
const OF_FEW =
  /app\/ui\/(form\/live-checks|RefusedPage|Table\.tsx|DayStrip|Private|Facts|SideBySide|Confirm|Court|Card|Count|Tabs|Disclosure)/;

/**
 * Which built file a module of the browser's code goes to: what every page stands on, the parts of forms, the parts most pages share.
 * Left alone, the parts would come as dozens of small files, which pack worse together than apart.
 */
const CHUNKS: readonly (readonly [name: string, of: RegExp])[] = [
  [
    'frame',
    /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run\/(react|router))\//,
  ],
  ['forms', /app\/ui\/form\/(?!draft|op-key|ActButton|fault|in-place|not-reached|use-pressed|use-settled)/],
  ['parts', /app\/ui\/([A-Z]\w+\.tsx|use-drawn|follow|shell\/|form\/|live\/(use-following|ChangeLine))/],
  ['parts', /app\/(ui\/work\/(When|StateBadge|Keys)|words\/|domain\/(addresses|access))/],
  ['parts', /node_modules\/(intl-messageformat|@formatjs|lucide-react\/dist\/esm\/(?!icons\/))/],
];

export function chunkOf(id: string): string | undefined {
  return OF_FEW.test(id) ? undefined : CHUNKS.find(([, of]) => of.test(id))?.[0];
}

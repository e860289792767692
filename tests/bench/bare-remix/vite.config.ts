import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

/** Where the build goes: the product's own folder of builds is left alone. */
export const BUILT = fileURLToPath(new URL('../../../.cache/bench/bare-remix', import.meta.url));

/** Remix with one route and all its flags on: what the framework itself costs. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: join(BUILT, 'vite'),
  logLevel: 'error',
  plugins: [
    remix({
      buildDirectory: BUILT,
      ignoredRouteFiles: ['**/*'],
      routes: (define) => define((route) => route('', 'routes/commitments.tsx', { index: true })),
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        unstable_optimizeDeps: true,
      },
    }),
  ],
});

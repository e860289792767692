import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { packAssets } from './app/server/pack-assets.vite';
import { chunkOf } from './app/ui/chunks.vite';
import { wordsAsNeeded } from './app/words/as-needed.vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: isSsrBuild
    ? {}
    : {
        minify: 'terser',
        terserOptions: { ecma: 2020, compress: { passes: 3, keep_fargs: false } },
        rollupOptions: { output: { manualChunks: chunkOf } },
      },
  plugins: [
    tailwindcss(),
    wordsAsNeeded(),
    packAssets(),
    remix({
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
        unstable_optimizeDeps: true,
      },
    }),
  ],
}));

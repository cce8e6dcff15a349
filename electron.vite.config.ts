import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three bundles: what runs in Node (window host, command line, PDF worker), the bridge, the window. */
export default defineConfig({
  main: {
    build: {
      // Bundled whole: a cold command line reads one file instead of several hundred.
      externalizeDeps: false,
      outDir: 'out/main',
      target: 'node20',
      rollupOptions: {
        input: {
          desktop: resolve('src/main/hosts/desktop/main.ts'),
          cli: resolve('src/main/hosts/cli/main.ts'),
          'pdf-worker': resolve('src/main/pdf/worker.ts'),
        },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload has no module loader: one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    build: {
      outDir: resolve('out/renderer'),
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
    plugins: [react()],
  },
});

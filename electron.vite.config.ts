import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** The PDF writer reads its colour profile from a file beside itself; in a bundle it carries it along. */
const inlineColourProfile: Plugin = {
  name: 'inline-colour-profile',
  transform(code, id) {
    if (!id.endsWith('pdfkit.node.mjs')) return null;
    const profile = readFileSync(join(dirname(id), 'data', 'sRGB_IEC61966_2_1.icc')).toString('base64');
    const inlined = code.replace('fs.readFileSync(ICC_PROFILE_PATH)', `Buffer.from('${profile}', 'base64')`);
    if (inlined === code)
      throw new Error('pdfkit no longer reads its colour profile where this plugin expects it');
    return { code: inlined, map: null };
  },
};

/** The tables of Unicode are packed twice in the bundle; Node unpacks them itself, in a twentieth of the time. */
const inflateByNode: Plugin = {
  name: 'inflate-by-node',
  transform(_, id) {
    if (!id.endsWith('/tiny-inflate/index.js')) return null;
    const code = `const { inflateRawSync } = require('node:zlib');
module.exports = (packed, to) => {
  const bytes = inflateRawSync(packed);
  to.set(bytes);
  return to.subarray(0, bytes.length);
};`;
    return { code, map: null };
  },
};

/** No face of ours is packed as WOFF2: its dictionary, the largest part of all, stays at home. */
const noBrotli: Plugin = {
  name: 'no-brotli',
  transform(_, id) {
    if (!id.endsWith('/brotli/decompress.js')) return null;
    const code = `module.exports = () => { throw new Error('WOFF2 is not read'); };`;
    return { code, map: null };
  },
};

/** The build of fflate for Node declares a `require` of its own, for threads that nobody here starts, beside the bundle's. */
const fflateWithoutThreads: Plugin = {
  name: 'fflate-without-threads',
  enforce: 'pre',
  resolveId: (source) => (source === 'fflate' ? resolve('node_modules/fflate/esm/browser.js') : null),
};

/** What runs before Electron is ready only hands over to the main bundles; it does not carry a second one. */
const OUTSIDE: Readonly<Record<string, string>> = {
  './main.ts': '../main/desktop.js',
  '../cli/main.ts': '../main/cli.js',
};
const mainStaysOutside: Plugin = {
  name: 'main-stays-outside',
  enforce: 'pre',
  resolveId: (source) => {
    const id = OUTSIDE[source];
    return id ? { id, external: true } : null;
  },
};

/** Packages whose own bundle holds others: those are named beside them. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  'node_modules/docx': ['node_modules/docx/node_modules/nanoid', 'node_modules/fflate'],
};

/** Which packages the bundle holds code of: their licences ship with it (`scripts/licences.mjs`). */
const namePackages: Plugin = {
  name: 'name-packages',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((it) =>
      it.type === 'chunk' ? Object.keys(it.modules) : [],
    );
    const folders = modules.flatMap((id) => {
      const found = /^.*\/(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'));
      return found ? [found[0].slice(found[0].indexOf('node_modules/'), -1)] : [];
    });
    const all = folders.flatMap((folder) => [folder, ...(WITHIN[folder] ?? [])]);
    const source = `${JSON.stringify([...new Set(all)].sort(), null, 1)}\n`;
    this.emitFile({ type: 'asset', fileName: 'packages.json', source });
  },
};

/** A sandboxed preload has no module loader: code that the two files shared would leave the window blank. */
const oneFileEach: Plugin = {
  name: 'one-file-each',
  generateBundle(_options, bundle) {
    const shared = Object.values(bundle).find((it) => it.type === 'chunk' && !it.isEntry);
    if (shared)
      this.error(`${shared.fileName} is shared by the preload and before-ready: let one of them import less`);
  },
};

/** Nothing of a PDF rests on the window's sentences (those that it prints are in strings/texts.ts), nor on how PDFs are read. */
const printsNothing = /\/strings\/(?:signatures\.ts|\w+\/.*\.ftl)$|^src\/main\/pdf\/reading\//;

/** A hash of every source in these folders, and of the lock. */
function buildOf(...folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .filter((name) => !printsNothing.test(name));
    for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(name));
  }
  return hash.digest('hex').slice(0, 12);
}

/** All that decides on the bytes of a PDF: another hash may be another layout. */
const engineBuild = buildOf('src/main/pdf', 'src/main/library', 'src/main/briefs', 'src/shared');
/** All that decides on what a pack's rows become: another hash may read them otherwise. */
const readerBuild = buildOf('src/main/packs', 'src/shared/domain');
/** All that decides on what a stored file may hold. */
const storesBuild = buildOf('src/main/app/stores', 'src/main/storage', 'src/shared');

/** Three bundles: what runs in Node (window host, command line, their threads), the bridge, the window. */
export default defineConfig({
  main: {
    plugins: [fflateWithoutThreads, inlineColourProfile, inflateByNode, noBrotli, namePackages],
    define: {
      __ENGINE_BUILD__: JSON.stringify(engineBuild),
      __READER_BUILD__: JSON.stringify(readerBuild),
      __STORES_BUILD__: JSON.stringify(storesBuild),
    },
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
          'read-pdf-worker': resolve('src/main/pdf/evidence/read-pdf-worker.ts'),
          'work-thread': resolve('src/main/app/threads/work-thread.ts'),
          'team-thread': resolve('src/main/team/team-thread.ts'),
        },
        external: ['electron'],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Only blanks and comments go, which are a third of it: a fault's stack still names functions.
          minify: { compress: false, mangle: false },
        },
      },
    },
  },
  preload: {
    plugins: [mainStaysOutside, oneFileEach, namePackages],
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      rollupOptions: {
        input: {
          index: resolve('src/preload/index.ts'),
          'before-ready': resolve('src/main/hosts/desktop/before-ready.ts'),
        },
        // CommonJS, one file each: a sandboxed preload has no module loader, and Electron waits for no other kind.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    build: {
      outDir: resolve('out/renderer'),
      // The first paint waits for it to be read.
      minify: true,
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
    plugins: [react(), namePackages],
  },
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type PluginOption } from 'vite';
import electronVite from '../../electron.vite.config.ts';
import { contentOf } from './content.ts';
import type { Engine } from './engines.ts';

type Fresh = {
  /** From the start of the process to its bytes. */
  readonly ms: number;
  readonly peakMiB: number;
};

export type FreshProcesses = {
  /** One document in a process of its own; `compiled` keeps compiled code, as the app does from its second start on. */
  make(engine: Engine, sections: number, compiled: boolean): Promise<Fresh>;
  close(): void;
};

const root = resolve(import.meta.dirname, '..', '..');
/** Two folders below the root, as the sources are: what they find by their own place they find from there. */
const bundled = join(root, 'node_modules', '.bench');

/** Every engine as it ships: ours in a bundle made as the app's is, the others as their packages are installed. */
export async function freshProcesses(): Promise<FreshProcesses> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  const { main } = electronVite as { main: { plugins: PluginOption[] } };
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: main.plugins,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: bundled,
      emptyOutDir: true,
      rollupOptions: {
        input: { 'one-document': join(import.meta.dirname, 'one-document.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const contentFile = (sections: number): string => {
    const file = join(folder, `${sections}.json`);
    writeFileSync(file, JSON.stringify(contentOf(sections, 1)));
    return file;
  };
  return {
    make(engine, sections, compiled) {
      const script =
        engine === 'attache'
          ? join(bundled, 'one-document.mjs')
          : join(import.meta.dirname, 'one-document.ts');
      const content = contentFile(sections);
      return timed([script, engine, content], {
        ...process.env,
        ...(compiled ? { NODE_COMPILE_CACHE: join(folder, 'compiled') } : {}),
      });
    },
    close() {
      rmSync(folder, { recursive: true, force: true });
      rmSync(bundled, { recursive: true, force: true });
    },
  };
}

function timed(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Fresh> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let ms = Number.NaN;
    child.stdout.on('data', (chunk: Buffer) => {
      ms = performance.now() - started;
      said += chunk.toString();
    });
    child.on('error', fail);
    // Waited for: compiled code is kept when the process ends.
    child.on('close', (code) => {
      if (code !== 0) return fail(new Error(`${args.join(' ')} ended with ${code}`));
      const { peakMiB } = JSON.parse(said) as { peakMiB: number };
      done({ ms, peakMiB });
    });
  });
}

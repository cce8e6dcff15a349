import { readdir, stat } from 'node:fs/promises';
import { arch, cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { POLICIES } from '../../../shared/policy.ts';
import type { AppContext } from './context.ts';

/** Files of a home that Attaché itself names; any other name may be a person’s. */
const OWN_NAMES =
  /^(library|workspace|ledger|settings|searches|lock|run)(\.\w+)*\.?(json|prev|bak)?$|^(packs|channels|covers|issued|backups|window|cache|set-aside)$/;

/** How many files lie in the folder and how large they are together; names do not matter. */
async function sizeOf(path: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return { files: found ? 1 : 0, bytes: found?.size ?? 0 };
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/**
 * What helps to find a fault from afar, and nothing of anybody: versions, sizes, counts, kinds. Every value is chosen
 * here and none is copied from what people wrote, so that there is nothing to black out.
 */
export async function diagnosticsOf(context: AppContext): Promise<string> {
  const { ports, workspace, libraryStore, ledger, frame } = context;
  const { home, policy = {}, now } = ports;
  const names = await readdir(home).catch(() => []);
  const lying = await Promise.all(
    names.map(async (name) => ({
      name: OWN_NAMES.test(name) ? name : 'other',
      ...(await sizeOf(join(home, name))),
    })),
  );
  const crashes = await readdir(join(home, 'window', 'Crashpad'), { recursive: true }).catch(() => []);
  const { theme, density, language, zoom } = frame.data.settings;
  const report = {
    attache: ports.version,
    made: now().toISOString().slice(0, 10),
    runtime: { ...pick(process.versions, ['electron', 'chrome', 'node', 'v8']), platform: process.platform },
    computer: { arch: arch(), release: release(), processors: cpus().length, memory: totalmem() },
    settings: { theme, density, language, zoom },
    policy: POLICIES.filter((rule) => policy[rule] !== undefined),
    counts: {
      briefs: workspace.data.briefs.length,
      visits: workspace.data.delegations.length,
      packs: libraryStore.data.packs.length,
      channels: libraryStore.data.channels.length,
      failingChannels: libraryStore.data.channels.filter(({ failures }) => failures > 0).length,
      ledgerEntries: ledger.data.entries.length,
      crashDumps: crashes.filter((name) => name.endsWith('.dmp')).length,
    },
    notices: context.notices().map(({ tone }) => tone),
    files: lying.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const pick = (from: NodeJS.ProcessVersions, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));

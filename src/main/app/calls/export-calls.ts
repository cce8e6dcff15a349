import { access, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unusedFileName } from '../../../shared/briefs/file-names.ts';
import type { ExportChoice, FileOutcome, PlannedFile } from '../../../shared/contract.ts';
import { FORMAT_RULES, Refused, refusalOf } from '../../../shared/domain/index.ts';
import { errorsOf, exportFile, planExport } from '../use-cases/export.ts';
import { briefOf } from '../use-cases/open-brief.ts';
import { citationsOf } from '../use-cases/preview.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';
import type { Dialogs } from './ports.ts';

/** Where an export goes; `file` where it is one file, named by the officer. */
type Target = { readonly folder: string; readonly file: string | null };
type Written = PlannedFile & { readonly outcome: FileOutcome };

/** Writing files of briefs. */
export function exportCalls(context: AppContext): CallGroup<'exportCalls'> {
  const { ports } = context;
  const written = new Set<string>();
  let lastFolder: string | null = null;
  /** The export that waits for a word on files of its names. */
  let asking: { readonly choice: string; readonly target: Target } | null = null;
  let running: AbortController | null = null;

  const writeOne = async (choice: ExportChoice, file: PlannedFile, path: string, signal: AbortSignal) => {
    const report = (progress: { sentence: string; share: number }): void =>
      ports.emit('progress', { task: 'export', item: file.key, ...progress });
    try {
      const { pages } = await exportFile(context, { choice, file, path }, report, signal);
      written.add(path);
      return { result: 'written', path, pages } as const;
    } catch (error) {
      if (signal.aborted && error === signal.reason) return { result: 'stopped' } as const;
      const refusal = refusalOf(error);
      report({ sentence: refusal.sentence, share: 1 });
      return { result: 'failed', refusal } as const;
    }
  };

  const writeAll = async (
    choice: ExportChoice,
    files: readonly PlannedFile[],
    nameFor: (file: PlannedFile, written: readonly Written[]) => string,
    { folder }: Target,
    signal: AbortSignal,
  ): Promise<Written[]> => {
    const outcomes: Written[] = [];
    for (const file of files) {
      const name = nameFor(file, outcomes);
      const outcome: FileOutcome = signal.aborted
        ? { result: 'stopped' }
        : await writeOne(choice, { ...file, name }, join(folder, name), signal);
      outcomes.push({ ...file, name, outcome });
    }
    return outcomes;
  };

  const exported = (path: string): string => {
    if (written.has(path)) return path;
    throw new Refused('not-found', 'This file was not exported in this session.', null);
  };

  return {
    planExport: ({ choice }) => planExport(context, choice),

    async exportFiles({ choice, where, existing, despite = false }) {
      if (running)
        throw new Refused('locked', 'Another export is still running.', 'Wait for it, or stop it first.');
      running = new AbortController();
      const { signal } = running;
      try {
        const planned = await planExport(context, choice);
        // Where the names were asked about, the checks were answered before.
        const isAnswered = where === 'same' && asking?.choice === JSON.stringify(choice);
        const sentences = despite || isAnswered ? [] : await errorsOf(context, choice);
        if (sentences.length > 0) return { result: 'blocked', sentences };
        // Only the export that was asked about goes on where it was; another one is asked for its own place.
        const goesOn = where === 'same' && asking?.choice === JSON.stringify(choice) ? asking.target : null;
        asking = null;
        const target = goesOn ?? (await askTarget(ports.dialogs, planned, lastFolder));
        if (target === null) return { result: 'cancelled' };
        const { folder, file } = target;
        lastFolder = folder;
        const files = planned.map((it) => (file && planned.length === 1 ? { ...it, name: file } : it));
        const there = await namesIn(folder);
        const isTaken = (name: string): boolean => there.has(name.toLowerCase());
        const names = files.map(({ name }) => name).filter(isTaken);
        // For one file the system's own dialog has asked already.
        if (existing === 'ask' && file === null && names.length > 0) {
          asking = { choice: JSON.stringify(choice), target };
          return { result: 'exists', folder, names };
        }
        const besideThere = (it: PlannedFile, before: readonly Written[]): string => {
          if (existing !== 'both' || !isTaken(it.name)) return it.name;
          const others = [...files, ...before].filter(({ key }) => key !== it.key);
          return unusedFileName(
            it.name,
            (name) => isTaken(name) || others.some((other) => sameName(other.name, name)),
          );
        };
        const outcomes = await writeAll(choice, files, besideThere, target, signal);
        return { result: 'done', folder, files: outcomes };
      } finally {
        running = null;
      }
    },

    async stopExport() {
      running?.abort();
      return {};
    },

    async openExported({ path }) {
      const file = exported(path);
      await mustBeThere(file);
      await ports.openFile(file);
      return {};
    },

    async revealExported({ path }) {
      ports.showItem(exported(path));
      return {};
    },

    async copyCitations({ briefId, edition }) {
      const { sources, text, html } = await citationsOf(context, { ...briefOf(context, briefId), edition });
      await ports.copy({ text, html });
      return { sources };
    },
  };
}

/** One file goes where the officer says, several into a folder; null when cancelled. */
async function askTarget(
  dialogs: Dialogs,
  files: readonly PlannedFile[],
  lastFolder: string | null,
): Promise<Target | null> {
  const [first] = files;
  if (first && files.length === 1) {
    const path = await dialogs.saveFile({
      title: `Export the brief as ${FORMAT_RULES[first.format].name}`,
      defaultName: lastFolder ? join(lastFolder, first.name) : first.name,
      filters: [{ name: FORMAT_RULES[first.format].name, extensions: [first.format] }],
    });
    return path === null ? null : { folder: dirname(path), file: basename(path) };
  }
  const folder = await dialogs.openFolder({ title: 'Export the briefs into a folder' });
  return folder === null ? null : { folder, file: null };
}

async function mustBeThere(file: string): Promise<void> {
  await access(file).catch(() => {
    throw new Refused(
      'not-found',
      `${basename(file)} is no longer where it was written.`,
      'Export it again, or look for it where you moved it.',
    );
  });
}

async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  // A folder that cannot be read is told by the writing, beside the file.
  const names = await readdir(folder).catch(() => []);
  return new Set(names.map((name) => name.toLowerCase()));
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

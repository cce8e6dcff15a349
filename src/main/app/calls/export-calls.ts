import { access, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileName, freeName } from '../../../shared/briefs/file-names.ts';
import type {
  Contract,
  ExportChoice,
  exportCalls,
  FileOutcome,
  PlannedFile,
} from '../../../shared/contract.ts';
import { type Brief, EDITION_RULES, Refused, refusalOf } from '../../../shared/domain/index.ts';
import { withExport } from '../../ledger/ledger-store.ts';
import { citationList } from '../../pdf/citation-list.ts';
import { compose } from '../../pdf/compose/compose.ts';
import type { Document } from '../../pdf/document.ts';
import { composeWithEvidence } from '../../pdf/evidence/compose-with-evidence.ts';
import type { AppContext } from '../stores/context.ts';
import { findAudience } from '../use-cases/batch.ts';
import { writeChosen } from '../use-cases/write-chosen.ts';

/** What a stopped export throws inside; it never crosses. */
class Stopped extends Error {}

type Target = { readonly folder: string; readonly file: string | null };

const lower = ({ name }: PlannedFile): string => name.toLowerCase();

/** Answers the contract about writing PDF files. */
export function answerExports(context: AppContext): Pick<Contract, keyof typeof exportCalls> {
  const { ports, ledger, region, measure, delegationOf, briefOf, finish } = context;
  const written = new Set<string>();
  let lastTarget: Target | null = null;
  /** The export that waits for a word on files of its names. */
  let asking: { readonly choice: string; readonly target: Target } | null = null;
  let running: { stop: () => void; readonly stopped: Promise<never> } | null = null;

  /** The brief as this export prints it: its edition, and the paper and courtesy language where they are chosen. */
  const chosen = (choice: ExportChoice, briefId: string, edition: Brief['edition']): Brief => {
    const brief = briefOf(briefId);
    return {
      ...brief,
      edition,
      paper: choice.paper === 'own' ? brief.paper : choice.paper,
      courtesy:
        choice.courtesy === 'own' ? brief.courtesy : choice.courtesy === 'none' ? null : choice.courtesy,
    };
  };

  /** What leaves the house carries its evidence. */
  const composed = async (brief: Brief, as = composeWithEvidence): Promise<Document> => {
    const { library, audiences } = await region(brief.packName);
    return as({
      brief,
      library,
      audience: findAudience(audiences, brief.audienceId),
      delegation: delegationOf(brief.delegationId),
      measure,
    });
  };

  const plan = async (choice: ExportChoice): Promise<PlannedFile[]> => {
    const taken = new Set<string>();
    const files: PlannedFile[] = [];
    for (const { briefId, edition } of choice.parts) {
      const brief = chosen(choice, briefId, edition);
      const { library, audiences } = await region(brief.packName);
      const audience = findAudience(audiences, brief.audienceId);
      const courtesy = EDITION_RULES[edition].hasCourtesyPart && brief.courtesy ? `-${brief.courtesy}` : '';
      const wanted = fileName({
        issueDate: brief.issueDate,
        region: library.homePlace.name,
        visitor: delegationOf(brief.delegationId)?.name ?? audience.name,
        edition,
        language: `${audience.language.slice(0, 2)}${courtesy}`,
      });
      const name = freeName(wanted, (it) => taken.has(it.toLowerCase()));
      taken.add(name.toLowerCase());
      const key = `${briefId} ${edition}`;
      files.push({ briefId, edition, key, title: brief.title, audienceName: audience.name, name });
    }
    return files;
  };

  const askTarget = async (files: readonly PlannedFile[]): Promise<Target | null> => {
    const [first] = files;
    if (first && files.length === 1) {
      const path = await ports.dialogs.saveFile({
        title: 'Export the brief as PDF',
        defaultName: lastTarget ? join(lastTarget.folder, first.name) : first.name,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      return path === null ? null : { folder: dirname(path), file: basename(path) };
    }
    const folder = await ports.dialogs.openFolder({ title: 'Export the briefs into a folder' });
    return folder === null ? null : { folder, file: null };
  };

  const namesIn = async (folder: string): Promise<ReadonlySet<string>> => {
    try {
      return new Set((await readdir(folder)).map((name) => name.toLowerCase()));
    } catch {
      // A folder that cannot be read is told by the writing, beside the file.
      return new Set();
    }
  };

  const writeOne = async (
    choice: ExportChoice,
    file: PlannedFile,
    path: string,
    stopped: Promise<never>,
  ): Promise<FileOutcome> => {
    const report = (sentence: string, share: number): void =>
      ports.emit('progress', { task: 'export', item: file.key, sentence, share });
    try {
      const brief = chosen(choice, file.briefId, file.edition);
      report('Choosing the words', 0);
      const document = await composed(brief);
      const drawing = ports.renderPdf(document, ({ sentence, share }) => report(sentence, share * 0.95));
      // The drawing thread ends its page by itself; what it makes after a stop is thrown away.
      drawing.catch(() => {});
      const { pdf, pages, factPages } = await Promise.race([drawing, stopped]);
      const keep = async (): Promise<void> => {
        await writeChosen(path, pdf);
        written.add(path);
        const at = ports.now().toISOString();
        await ledger
          .update((book) => withExport(book, brief, pdf, pages, at, factPages))
          .catch((error: unknown) => {
            throw new Refused(
              'cannot-write',
              `${file.name} was written, but the ledger could not record it.`,
              'Export it again once there is room on the disk: a recall would not find this copy.',
              refusalOf(error).details,
            );
          });
      };
      await finish(keep());
      report('Written', 1);
      return { result: 'written', path, pages };
    } catch (error) {
      if (error instanceof Stopped) return { result: 'stopped' };
      const refusal = refusalOf(error);
      report(refusal.sentence, 1);
      return { result: 'failed', refusal };
    }
  };

  const exported = (path: string): string => {
    if (written.has(path)) return path;
    throw new Refused('not-found', 'This file was not exported in this session.', null);
  };

  return {
    planExport: ({ choice }) => plan(choice),

    async exportFiles({ choice, where, existing }) {
      if (running) {
        throw new Refused('locked', 'Another export is still running.', 'Wait for it, or stop it first.');
      }
      let stop = (): void => {};
      const stopped = new Promise<never>((_, reject) => {
        stop = () => reject(new Stopped());
      });
      stopped.catch(() => {});
      let isStopped = false;
      running = {
        stopped,
        stop: () => {
          isStopped = true;
          stop();
        },
      };
      try {
        const planned = await plan(choice);
        // Only the export that was asked about goes on where it was; another one is asked for its own place.
        const goesOn = where === 'same' && asking?.choice === JSON.stringify(choice) ? asking.target : null;
        asking = null;
        const target = goesOn ?? (await askTarget(planned));
        if (target === null) return { result: 'cancelled' };
        lastTarget = target;
        const { folder, file } = target;
        const files = planned.map((it) => (file && planned.length === 1 ? { ...it, name: file } : it));
        const there = await namesIn(folder);
        const isTaken = (name: string): boolean => there.has(name.toLowerCase());
        const names = files.map(({ name }) => name).filter(isTaken);
        // For one file the system's own dialog has asked already.
        if (existing === 'ask' && file === null && names.length > 0) {
          asking = { choice: JSON.stringify(choice), target };
          return { result: 'exists', folder, names };
        }
        const outcomes: (PlannedFile & { outcome: FileOutcome })[] = [];
        for (const it of files) {
          const ofThisRun = new Set(
            [...files, ...outcomes].filter((other) => other.key !== it.key).map(lower),
          );
          const isOther = (name: string): boolean => isTaken(name) || ofThisRun.has(name.toLowerCase());
          const name = existing === 'both' && isTaken(it.name) ? freeName(it.name, isOther) : it.name;
          const outcome: FileOutcome = isStopped
            ? { result: 'stopped' }
            : await writeOne(choice, { ...it, name }, join(folder, name), stopped);
          outcomes.push({ ...it, name, outcome });
        }
        return { result: 'done', folder, files: outcomes };
      } finally {
        running = null;
      }
    },

    async stopExport() {
      running?.stop();
      return {};
    },

    async openExported({ path }) {
      const file = exported(path);
      await access(file).catch(() => {
        throw new Refused(
          'not-found',
          `${basename(file)} is no longer where it was written.`,
          'Export it again, or look for it where you moved it.',
        );
      });
      await ports.openFile(file);
      return {};
    },

    async revealExported({ path }) {
      ports.showItem(exported(path));
      return {};
    },

    async copyCitations({ briefId, edition }) {
      const { sources, text, html } = citationList(await composed({ ...briefOf(briefId), edition }, compose));
      await ports.copy({ text, html });
      return { sources };
    },
  };
}

import { exportFileName, unusedFileName } from '../../../shared/briefs/file-names.ts';
import type { ExportChoice, PlannedFile } from '../../../shared/contract.ts';
import {
  type Brief,
  EDITION_RULES,
  type Edition,
  FORMATS,
  Refused,
  refusalOf,
} from '../../../shared/domain/index.ts';
import { withExport } from '../../ledger/ledger-store.ts';
import type { RenderProgress } from '../../pdf/render.ts';
import type { IssuingHome, OpenHome } from '../stores/open-home.ts';
import { checkBrief } from './check.ts';
import { makeFile } from './make-file.ts';
import { briefOf, openBrief } from './open-brief.ts';
import { writeChosen } from './write-chosen.ts';

/** The brief as this export prints it: its edition, and the paper and courtesy language where they are chosen. */
function asChosen(brief: Brief, choice: ExportChoice, edition: Edition): Brief {
  return {
    ...brief,
    edition,
    paper: choice.paper === 'own' ? brief.paper : choice.paper,
    courtesy:
      choice.courtesy === 'own' ? brief.courtesy : choice.courtesy === 'none' ? null : choice.courtesy,
  };
}

/** The files that an export would write, each under a name of its own that sorts. */
export async function planExport(home: OpenHome, choice: ExportChoice): Promise<PlannedFile[]> {
  const taken = new Set<string>();
  const files: PlannedFile[] = [];
  const formats = FORMATS.filter((format) => (choice.formats ?? ['pdf']).includes(format));
  const parts = choice.parts.flatMap((part) => formats.map((format) => ({ ...part, format })));
  for (const { briefId, edition, format } of parts) {
    const { brief, library, audience, delegation } = await openBrief(
      home,
      asChosen(briefOf(home, briefId), choice, edition),
    );
    const courtesy = EDITION_RULES[edition].hasCourtesyPart && brief.courtesy ? `-${brief.courtesy}` : '';
    const wanted = exportFileName({
      issueDate: brief.issueDate,
      region: library.homePlace.name,
      visitor: delegation?.name ?? audience.name,
      edition,
      language: `${audience.language.slice(0, 2)}${courtesy}`,
      format,
    });
    const name = unusedFileName(wanted, (it) => taken.has(it.toLowerCase()));
    taken.add(name.toLowerCase());
    const key = [briefId, edition, ...(format === 'pdf' ? [] : [format])].join(' ');
    files.push({ briefId, edition, key, title: brief.title, audienceName: audience.name, name, format });
  }
  return files;
}

/** Of many files the pages are not laid out twice: what only they show is told by the checks of each brief. */
const MOST_LAID_OUT = 3;

/** What keeps the briefs of an export from being issued, each thing once. */
export async function errorsOf(home: OpenHome, choice: ExportChoice): Promise<readonly string[]> {
  const sentences = new Set<string>();
  for (const { briefId, edition } of choice.parts) {
    const opened = await openBrief(home, asChosen(briefOf(home, briefId), choice, edition));
    const { groups } = await checkBrief(opened, home, home.environment, {
      pages: choice.parts.length <= MOST_LAID_OUT,
    });
    for (const { severity, findings } of groups)
      if (severity === 'error') for (const { sentence } of findings) sentences.add(sentence);
  }
  return [...sentences].slice(0, 20);
}

type Exporting = {
  readonly choice: ExportChoice;
  readonly file: Pick<PlannedFile, 'briefId' | 'edition' | 'name' | 'format'>;
  readonly path: string;
};

/**
 * Writes one file of an export and remembers it in the ledger. What is drawn after a stop is thrown away; a file that is
 * being written is finished. @throws the signal's reason, or Refused.
 */
export async function exportFile(
  home: IssuingHome,
  { choice, file, path }: Exporting,
  onProgress: RenderProgress,
  signal: AbortSignal,
): Promise<{ readonly pages: number | null }> {
  onProgress({ sentence: 'Choosing the words', share: 0 });
  const opened = await openBrief(home, asChosen(briefOf(home, file.briefId), choice, file.edition));
  const drawing = makeFile(opened, file.format, home, ({ sentence, share }) =>
    onProgress({ sentence, share: share * 0.95 }),
  );
  const { bytes, pages, prints } = await unlessStopped(drawing, signal);
  const keep = async (): Promise<void> => {
    await writeChosen(path, bytes);
    const at = home.environment.now().toISOString();
    await home.ledger
      .update((book) => withExport(book, opened.brief, bytes, pages ?? 0, at, prints, file.format))
      .catch((error: unknown) => {
        throw new Refused(
          'cannot-write',
          `${file.name} was written, but the ledger could not record it.`,
          'Export it again once there is room on the disk: a recall would not find this copy.',
          refusalOf(error).details,
        );
      });
  };
  await home.finish(keep());
  onProgress({ sentence: 'Written', share: 1 });
  return { pages };
}

/** The drawing thread ends its page by itself; whoever stopped it does not wait for that. */
function unlessStopped<T>(drawing: Promise<T>, signal: AbortSignal): Promise<T> {
  drawing.catch(() => {});
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    drawing.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import {
  type ImportedFile,
  type InstallOutcome,
  type OpenedElsewhere,
  OWN_BRIEF,
} from '../../../shared/contract.ts';
import { refusalOf } from '../../../shared/domain/index.ts';
import { LETTER_FILES } from '../../briefs/read-text/read-delegation-text.ts';
import { LETTER_LIMITS, runJob } from '../threads/work-threads.ts';
import type { CallGroup } from './call-group.ts';
import type { Ports } from './ports.ts';

/** A delegation is a page of text; more than this is something else. */
const MOST_TEXT = 2_000_000;
/** A mail brings its pictures along. */
const MOST_LETTER = 30_000_000;
const LETTERS: readonly string[] = [...LETTER_FILES, 'tsv'].map((it) => `.${it}`);

/** Headings by which a table of facts is told from a table of people. */
const FACT_HEADINGS = /^\W*(id|statement|fact|metric|value|figure|source_ids|source|caveat)\W*$/i;

const unknown = (name: string, sentence: string, next: string): ImportedFile => ({
  is: 'unknown',
  name,
  sentence,
  next,
});

async function isPackFolder(path: string): Promise<boolean> {
  const found = await Promise.all(
    ['datapackage.json', 'facts.csv'].map((file) => stat(join(path, file)).catch(() => null)),
  );
  return found.some((file) => file?.isFile() === true);
}

const holdsFacts = (csv: string): boolean => {
  const headings = (csv.split(/\r?\n/, 1)[0] ?? '').split(/[,;\t]/);
  return headings.filter((heading) => FACT_HEADINGS.test(heading)).length >= 2;
};

/** Why a JSON file is no delegation, where it is known what else it is. */
function otherJson(name: string, text: string): ImportedFile | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unknown(name, `${name} is no readable JSON.`, 'Ask for it again from whoever sent it.');
  }
  const has = (key: string): boolean => typeof json === 'object' && json !== null && Object.hasOwn(json, key);
  if (has('signed') && has('signatures')) {
    return unknown(name, `${name} is a channel’s root of trust.`, 'Add it under Updates, “Add a channel…”.');
  }
  if (has('resources')) {
    return unknown(name, `${name} describes a data pack.`, 'Drop the folder that it lies in.');
  }
  if (has('name') && (has('audience') || has('people') || has('visit'))) return null;
  return unknown(
    name,
    `${name} is neither a delegation nor part of a pack.`,
    'A delegation file names at least the delegation and its audience.',
  );
}

type Install = (path: string) => Promise<InstallOutcome>;
/** Null for a brief of ours that a partner edited: what became of its figures is told as a PDF's are. */
type ReadLetter = (bytes: Uint8Array, fileName: string) => Promise<string | null>;
type OpenBrief = (path: string) => Promise<OpenedElsewhere>;

/** Says what a file is; a pack is installed and a colleague's brief taken in on the way, each checked. */
async function identifyFile(
  path: string,
  install: Install,
  openBrief: OpenBrief,
  readLetter: ReadLetter,
): Promise<ImportedFile> {
  const name = basename(path);
  const found = await stat(path).catch(() => null);
  if (!found) return unknown(name, `${name} is not there any more.`, 'Look where it went, and try again.');
  if (found.isDirectory()) {
    return (await isPackFolder(path))
      ? { is: 'pack', name, outcome: await install(path) }
      : unknown(
          name,
          `The folder ${name} is no data pack: it holds neither datapackage.json nor facts.csv.`,
          'Drop the folder in which those files lie.',
        );
  }
  // A pipe would be waited for, and a device never ends.
  if (!found.isFile()) return unknown(name, `${name} is no file.`, 'Drop a file, or the folder of a pack.');
  const kind = extname(path).toLowerCase();
  if (kind === '.zip' || kind === '.xlsx') return { is: 'pack', name, outcome: await install(path) };
  if (kind === '.pdf') return { is: 'pdf', name, path };
  if (kind === '.attache') return { is: 'brief', name, opened: await openBrief(path) };
  if (!['.csv', '.json', ...LETTERS].includes(kind)) {
    return unknown(
      name,
      `Attaché does not know what to do with ${name}.`,
      'It takes briefs of colleagues (.attache), packs (a folder, .zip, .xlsx, .csv), delegations (.json, .csv, .tsv), letters (.eml, .msg, .docx, .ics, .txt) and issued PDFs.',
    );
  }
  if (kind !== '.csv' && found.size > (kind === '.json' ? MOST_TEXT : MOST_LETTER)) {
    return unknown(name, `${name} is too long for a delegation.`, 'Leave out what is not about the visit.');
  }
  if (LETTERS.includes(kind)) {
    const text = await readLetter(await readFile(path), name);
    return text === null ? { is: 'pdf', name, path } : { is: 'delegation', name, text };
  }
  const text = found.size > MOST_TEXT ? null : await readFile(path, 'utf8');
  if (kind === '.csv' && (text === null || holdsFacts(text))) {
    return { is: 'pack', name, outcome: await install(path) };
  }
  if (text === null) return unknown(name, `${name} cannot be read.`, 'Try a copy of it.');
  return (kind === '.json' ? otherJson(name, text) : null) ?? { is: 'delegation', name, text };
}

/** Files that arrive by hand. `install` checks a pack and installs it, `openBrief` takes a colleague's brief in. */
export function importCalls(
  { dialogs, takeNamed, workThread }: Pick<Ports, 'dialogs' | 'takeNamed' | 'workThread'>,
  install: Install,
  openBrief: OpenBrief,
  titleOf: (briefId: string) => string | null,
): {
  readonly openDropped: (paths: readonly string[]) => Promise<ImportedFile[]>;
  readonly calls: CallGroup<'importCalls'>;
  /** A PDF that was dropped or imported in this run. */
  readonly isArrived: (path: string) => boolean;
} {
  const pdfs = new Set<string>();
  const readLetter: ReadLetter = (bytes, fileName) =>
    runJob(workThread, 'letterText', { bytes, fileName }, { limits: LETTER_LIMITS });
  const open = async (path: string): Promise<ImportedFile> => {
    try {
      const arrival = await identifyFile(path, install, openBrief, readLetter);
      if (arrival.is === 'pdf') pdfs.add(arrival.path);
      return arrival;
    } catch (error) {
      const { sentence, next } = refusalOf(error);
      return unknown(basename(path), sentence, next ?? 'Try a copy of it.');
    }
  };
  // One after the other: each pack sees what the one before it installed.
  const openDropped = async (paths: readonly string[]): Promise<ImportedFile[]> => {
    const opened: ImportedFile[] = [];
    for (const path of paths) opened.push(await open(path));
    return opened;
  };
  return {
    isArrived: (path) => pdfs.has(path),
    openDropped,
    calls: {
      async openNamed() {
        const [briefs, paths] = [[] as ImportedFile[], [] as string[]];
        for (const word of takeNamed()) {
          if (!word.startsWith(OWN_BRIEF)) {
            paths.push(word);
            continue;
          }
          const briefId = word.slice(OWN_BRIEF.length);
          const name = titleOf(briefId);
          briefs.push(
            name === null
              ? unknown(briefId, 'This brief is not here any more.', 'Look for it on Home.')
              : { is: 'own-brief', name, briefId },
          );
        }
        return [...briefs, ...(await openDropped(paths))];
      },
      async importFile() {
        const path = await dialogs.openFile({
          title: 'Import a brief, a pack, a delegation or an issued PDF',
          filters: [
            {
              name: 'Briefs, packs, delegations, PDFs',
              extensions: ['attache', 'zip', 'xlsx', 'csv', 'json', 'pdf', ...LETTER_FILES],
            },
          ],
        });
        return path === null ? null : open(path);
      },
    },
  };
}

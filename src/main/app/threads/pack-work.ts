import type { DelegationReading, SearchAnswer } from '../../../shared/contract.ts';
import {
  type Audience,
  type Channel,
  type InstalledPack,
  type Overlay,
  type PackProblem,
  type PackRecords,
  Refused,
} from '../../../shared/domain/index.ts';
import {
  fillWorkbook,
  questionsInWorkbook,
  type WrittenAnswer,
} from '../../briefs/questions/question-workbook.ts';
import { letterText } from '../../briefs/read-text/open/letter-text.ts';
import {
  type ReadingFrame,
  readDelegationBytes,
  readPastedDelegation,
} from '../../briefs/read-text/read-delegation-text.ts';
import { readAttacheFile, type Travelling } from '../../briefs/travel/attache-file.ts';
import { readWord } from '../../formats/word/read-word.ts';
import { judgeWord, type WordVerdict } from '../../ledger/verify/verify-word.ts';
import { countLines } from '../../library/describe-changes.ts';
import {
  changeCounts,
  type DiffFilter,
  diffRecords,
  filteredChanges,
  type PackDiff,
  type RecordChange,
} from '../../library/diff.ts';
import { createLibrary, type Library } from '../../library/library.ts';
import { type MergedOverlays, mergeOverlays, rebaseOverlays } from '../../library/merge-overlays.ts';
import { reviewPack } from '../../library/review-pack.ts';
import { buildPackIndex, type PackIndex, type SearchIndex } from '../../library/search.ts';
import { type UndoneMerge, type UndoRequest, undoMerge } from '../../library/undo-merge.ts';
import type { Pace } from '../../packs/channel/fetcher.ts';
import {
  type Fetched,
  type FetchedInstaller,
  fetchChannel,
  fetchInstaller,
} from '../../packs/channel/sync-channel.ts';
import { installPack } from '../../packs/install-pack.ts';
import type { LibraryFile } from '../../packs/library-store.ts';
import { loadInstalled } from '../../packs/load-installed.ts';
import { audiencesOf, openPackRecords, packInUse } from '../../packs/open-installed.ts';
import { namedAsWritten, openPack, openSheets } from '../../packs/open-pack.ts';
import { type PackedPart, packPart, recordParts, unpackRecords } from '../../packs/packed-records.ts';
import { createProblemList } from '../../packs/problems.ts';
import type { Arrival } from '../../packs/publishers.ts';
import { type PackReading, readPack } from '../../packs/read-pack.ts';
import { READER_BUILD, readCachedRecords, recordCacheWriter } from '../../packs/record-cache.ts';
import type { SheetsReading } from '../../packs/sheets/sheet.ts';
import type { AboutTable } from '../../packs/table-pack.ts';
import type { Tools } from '../../threads/jobs.ts';

export type InstallResult =
  | { readonly ok: true; readonly pack: InstalledPack; readonly said?: readonly string[] }
  | { readonly ok: false; readonly problems: readonly PackProblem[]; readonly total: number };

type InstallJob = Arrival & {
  /** A folder, zip, workbook or CSV of facts. */
  readonly path: string;
  readonly about: Partial<AboutTable>;
  readonly home: string;
  /** Beside the home's packs; made and removed by whoever asks. */
  readonly scratch: string;
  readonly installed: LibraryFile;
  readonly at: string;
};

/** What is told of a pack that was only looked at. */
export type PackReport =
  | (Omit<Extract<PackReading, { ok: true }>, 'records' | 'rowOf'> & {
      readonly said: readonly string[];
      /** What an editor would mend. */
      readonly warnings: readonly PackProblem[];
    })
  | (Extract<PackReading, { ok: false }> & { readonly warnings?: readonly PackProblem[] });

type FetchJob = {
  readonly home: string;
  readonly channel: Channel;
  readonly library: LibraryFile;
  readonly scratch: string;
  readonly pace?: Pace | undefined;
  readonly again?: boolean | undefined;
};

type MergeJob = {
  readonly home: string;
  /** The version that the overlays were made over; null where it is kept no more. */
  readonly before: InstalledPack | null;
  readonly after: InstalledPack;
  readonly overlays: readonly Overlay[];
  /** `merge` asks where team and pack both moved; `rebase` only puts the same edits over other records. */
  readonly how: 'merge' | 'rebase';
};

type UndoJob = {
  readonly home: string;
  readonly before: InstalledPack | null;
  readonly now: InstalledPack;
  readonly request: UndoRequest;
};

type CompareJob = {
  readonly home: string;
  readonly from: InstalledPack;
  readonly to: InstalledPack;
  readonly filter: DiffFilter;
  readonly limit: number;
};
type Compared = ReturnType<typeof changeCounts> & {
  readonly counts: readonly string[];
  readonly total: number;
  readonly changes: readonly RecordChange[];
};

type OpenJob = {
  readonly file: LibraryFile;
  readonly home: string;
  readonly resources: string;
  readonly packName: string;
};

type LetterJob = { readonly frame: ReadingFrame; readonly fileName: string | null } & (
  | { readonly bytes: Uint8Array }
  | { readonly text: string }
);

type QuestionsJob = { readonly bytes: Uint8Array; readonly fileName: string };
type FillJob = QuestionsJob & { readonly answers: ReadonlyMap<string, WrittenAnswer> };
type FilledBook = { readonly bytes: Uint8Array; readonly asked: readonly string[] };

/** One letter finds most; two words, and one that is misspelt, go other ways. */
const WARM_UPS = ['a', 'b', 'in', 'invest', 'manufacturing jobs', 'enginering'] as const;

/** A pack that is in use in this thread. */
type Opened = {
  readonly pack: InstalledPack;
  readonly audiences: readonly Audience[];
  readonly base: () => PackRecords;
  readonly parts: number;
  readonly part: (at: number) => PackedPart;
  readonly wasPutBack: boolean;
  /** Keeps what had to be read; null where it came from what was kept. */
  readonly keep: (() => Promise<boolean>) | null;
};

/** The pack as it was kept; null where it must be read. */
async function openKept(job: OpenJob, reader: string | null): Promise<Opened | null> {
  const pack = packInUse(job.file, job.packName);
  const kept = await readCachedRecords(job.home, pack, reader);
  if (kept === null) return null;
  const own = unpackRecords(kept.filter(({ list }) => list === 'audiences')).audiences;
  const audiences = await audiencesOf(pack, own, job.file, job);
  let base: PackRecords | null = null;
  return {
    pack,
    audiences,
    base: () => {
      base ??= unpackRecords(kept);
      return base;
    },
    parts: kept.length,
    // The other thread takes the bytes along.
    part: (at) => {
      const { list, bytes } = partAt(kept, at);
      return { list, bytes: bytes.slice() };
    },
    wasPutBack: false,
    keep: null,
  };
}

async function openRead(job: OpenJob, reader: string | null): Promise<Opened> {
  const { pack, base, audiences, wasPutBack } = await openPackRecords(job.file, job, job.packName);
  const parts = recordParts(base);
  return {
    pack,
    audiences,
    base: () => base,
    parts: parts.length,
    part: (at) => packPart(base, partAt(parts, at)),
    wasPutBack,
    keep: recordCacheWriter(job.home, pack, job.file.packs, base, reader),
  };
}

function partAt<T>(parts: readonly T[], at: number): T {
  const part = parts[at];
  if (part === undefined) throw new Error(`there is no part ${at} of what is open`);
  return part;
}

async function recordsOf(home: string, pack: InstalledPack | null): Promise<PackRecords | null> {
  const reading = pack && (await loadInstalled(home, pack));
  return reading?.ok ? reading.records : null;
}

function comparedView(diff: PackDiff, filter: CompareJob['filter'], limit: number): Compared {
  const changes = filteredChanges(diff, filter);
  const { kinds, whats } = changeCounts(diff, filter);
  return { counts: countLines(diff), kinds, whats, total: changes.length, changes: changes.slice(0, limit) };
}

/**
 * All work that takes in a whole pack: from a moment for a region's to some seconds for a hundred thousand facts. Plain
 * values in and out, so that it can be done in a thread of its own (`work-thread.ts`), where it is never in the way of
 * the window; on the command line it is done where it is asked.
 * One table serves one pack: what `open` read stays for `search`.
 */
export function packWork(reader: string | null = READER_BUILD) {
  let opened: Opened | null = null;
  let index: PackIndex | null = null;
  let library: Library | null = null;
  let searching: SearchIndex | null = null;
  let compared: { readonly key: string; readonly diff: PackDiff } | null = null;

  const searchIndex = (): SearchIndex => {
    if (!library) throw new Error('search before open');
    index ??= buildPackIndex(library);
    searching ??= index.under(library);
    return searching;
  };

  return {
    /** Reads the pack, judges it and copies it into the home; `library.json` is the caller's to write. */
    async install(job: InstallJob, { onStep, signal }: Tools): Promise<InstallResult> {
      onStep({ sentence: 'Opening the pack', share: 0 });
      const from = await openPack(job.path, job.scratch, new Date(job.at), job.about);
      if (!from.ok) return from;
      if (signal.aborted) throw new Refused('cancelled', 'Installing was stopped; nothing was installed.');
      const { home, scratch, trust, publisher, isShipped, mayReplace, installed } = job;
      const arrival = { trust, publisher, isShipped, mayReplace };
      const now = () => new Date(job.at);
      const { folder } = from;
      const done = await installPack({ folder, home, scratch, ...arrival, now, onStep, signal, installed });
      return done.ok ? { ok: true, pack: done.pack, said: from.said } : namedAsWritten(done, from);
    },
    /** Reads the pack and says what is wrong with it. */
    async judge(
      job: Pick<InstallJob, 'path' | 'about' | 'scratch' | 'at'>,
      { onStep }: Tools,
    ): Promise<PackReport> {
      const from = await openPack(job.path, job.scratch, new Date(job.at), job.about);
      const reading = from.ok ? namedAsWritten(await readPack(from.folder, onStep), from) : from;
      if (!reading.ok) return reading;
      const { records, rowOf, ...judged } = reading;
      const { warnings: weak, errors } = reviewPack(records, rowOf);
      const written = (found: readonly PackProblem[]): readonly PackProblem[] =>
        from.ok ? found.map(from.asWritten) : found;
      const warnings = written(weak);
      const problems = written(errors);
      if (problems.length > 0) return { ok: false, problems, total: problems.length, warnings };
      return { ...judged, said: from.ok ? from.said : [], warnings };
    },
    /** The sheets of a file of figures, or what is wrong with it. */
    async sheets({ path, scratch }: Pick<InstallJob, 'path' | 'scratch'>): Promise<{
      readonly reading: SheetsReading | null;
      readonly problems: readonly PackProblem[];
    }> {
      const problems = createProblemList();
      const reading = await openSheets(path, scratch, problems);
      return { reading, problems: problems.first() };
    },
    /** Reads who is coming from a letter: it may be long, or made to be slow. */
    letter: ({ frame, fileName, ...sent }: LetterJob): Promise<DelegationReading> =>
      'bytes' in sent
        ? readDelegationBytes(sent.bytes, fileName ?? '', frame)
        : readPastedDelegation(sent.text, fileName, frame),
    /** What a letter says, as text; null where it is a brief of ours that was written for Word. */
    letterText: async ({
      bytes,
      fileName,
    }: {
      readonly bytes: Uint8Array;
      readonly fileName: string;
    }): Promise<string | null> =>
      fileName.toLowerCase().endsWith('.docx') && readWord(bytes) ? null : letterText(bytes, fileName),
    /** Judges a Word file that came back: it may come from anywhere. */
    word: async ({ bytes }: { readonly bytes: Uint8Array }): Promise<WordVerdict> => judgeWord(bytes),
    /** The questions of the visitors' workbook. */
    questions: ({ bytes, fileName }: QuestionsJob): Promise<readonly string[]> =>
      questionsInWorkbook(bytes, fileName),
    /** Their workbook with the answers, and the questions that had none before. */
    async fillWorkbook({ bytes, fileName, answers }: FillJob): Promise<FilledBook> {
      const asked: string[] = [];
      const filled = await fillWorkbook(bytes, fileName, (question) => {
        asked.push(question);
        return answers.get(question) ?? { answer: '', source: '', date: '' };
      });
      return { bytes: filled.bytes, asked };
    },
    /** Reads a colleague's brief: the file may come from anywhere. */
    attacheFile: async ({
      name,
      bytes,
    }: {
      readonly name: string;
      readonly bytes: Uint8Array;
    }): Promise<Travelling> => readAttacheFile(name, bytes),
    /** Asks a channel and fetches what is new into the scratch folder. */
    fetch: ({ pace, again, ...job }: FetchJob, { onStep, signal }: Tools): Promise<Fetched> =>
      fetchChannel({ ...job, onStep, signal, ...(pace ? { pace } : {}), again: again ?? false }),
    /** Fetches an installer of Attaché into the scratch folder. */
    fetchInstaller: (
      {
        pace,
        ...job
      }: FetchJob & { readonly installer: { readonly version: string; readonly name: string } },
      { onStep, signal }: Tools,
    ): Promise<FetchedInstaller> =>
      fetchInstaller({ ...job, onStep, signal, ...(pace ? { pace } : {}), again: false }),
    /** The team's overlays under another version; null where that cannot be read. */
    async mergeOverlays({ home, before, after, overlays, how }: MergeJob): Promise<MergedOverlays | null> {
      const theirs = await recordsOf(home, after);
      if (!theirs) return null;
      if (how === 'rebase') return { overlays: rebaseOverlays(overlays, theirs), questions: [] };
      return mergeOverlays(overlays, await recordsOf(home, before), theirs);
    },
    async undo({ home, before, now, request }: UndoJob): Promise<UndoneMerge | null> {
      const theirs = await recordsOf(home, now);
      return theirs && undoMerge(request, await recordsOf(home, before), theirs);
    },
    /** What two installed versions say differently; the last comparison is kept, so that looking through it is quick. */
    async compare({ home, from, to, filter, limit }: CompareJob): Promise<Compared | null> {
      const key = `${from.hash} ${to.hash}`;
      if (compared?.key !== key) {
        const [before, after] = [await recordsOf(home, from), await recordsOf(home, to)];
        if (!before || !after) return null;
        compared = { key, diff: diffRecords(before, after) };
      }
      return comparedView(compared.diff, filter, limit);
    },
    /** Reads an installed pack for use: its records come by `part`. Throws `Refused`: `not-found`, `damaged`. */
    async open(job: OpenJob): Promise<{
      readonly pack: InstalledPack;
      readonly audiences: readonly Audience[];
      readonly parts: number;
      readonly isKept: boolean;
      readonly wasPutBack: boolean;
    }> {
      const opening = (await openKept(job, reader)) ?? (await openRead(job, reader));
      opened = opening;
      index = null;
      const { pack, audiences, parts, keep, wasPutBack } = opening;
      return { pack, audiences, parts, isKept: keep === null, wasPutBack };
    },
    /** A part of the opened pack's records, from 0. */
    async part(at: number, { give }: Tools): Promise<PackedPart> {
      if (!opened) throw new Error('part before open');
      const part = opened.part(at);
      give(part.bytes);
      return part;
    },
    /** Keeps what was read for the next start, a little at a call. @returns whether all is done. */
    async keep(_: null): Promise<boolean> {
      return (await opened?.keep?.()) ?? true;
    },
    /** The team's edits of the opened pack as they are now. */
    async overlay(overlays: readonly Overlay[]): Promise<void> {
      if (!opened) throw new Error('overlay before open');
      library = createLibrary(opened.pack, opened.base(), overlays);
      searching = null;
    },
    /** Makes the index before the first search needs it, and has its code compiled: the first letter is as quick as others. */
    async index(_: null): Promise<void> {
      const made = searchIndex();
      for (const query of WARM_UPS) made.search(query, {}, 50);
    },
    async search(asked: Parameters<SearchIndex['search']>): Promise<SearchAnswer> {
      return searchIndex().search(...asked);
    },
    async seek(asked: Parameters<SearchIndex['seek']>): Promise<number | null> {
      return searchIndex().seek(...asked);
    },
  };
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openApp, type Ports } from '../../src/main/app.ts';
import { findFaultsHere, renderHere } from '../../src/main/pdf/render.ts';
import {
  type Answer,
  type CallInput,
  type CallName,
  type CallOutput,
  type Contract,
  calls,
  type EventPayload,
  type ImportedFile,
} from '../../src/shared/contract.ts';
import { type Refusal, refusalOf } from '../../src/shared/domain/index.ts';
import { fontFolder, shippedFonts } from '../support/fonts.ts';
import { repository } from '../support/shipped.ts';
import { readHere } from '../support/verified.ts';

/** A folder of its own for a test, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-app-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

let seed: Promise<string> | null = null;

/** A home in which the shipped pack is installed already, as after the first run. */
export async function usedHome(): Promise<string> {
  seed ??= (async () => {
    const home = mkdtempSync(join(tmpdir(), 'attache-seed-'));
    process.on('exit', () => rmSync(home, { recursive: true, force: true }));
    const first = await openWindow(home);
    await first.close();
    return home;
  })();
  const home = temporaryFolder();
  cpSync(await seed, home, { recursive: true });
  return home;
}

/** What the officer answers to the next question of each kind; null is "cancel". */
type Answers = { file: string | null; folder: string | null; save: string | null; confirm: boolean };

export type OpenWindow = {
  readonly contract: Contract;
  /** As the window calls: input and output both go through their schemas. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  refused<N extends CallName>(name: N, input: CallInput<N>): Promise<Refusal>;
  /** Files dropped onto the window. */
  readonly drop: (paths: readonly string[]) => Promise<ImportedFile[]>;
  readonly answers: Answers;
  readonly opened: readonly string[];
  readonly shown: readonly string[];
  readonly copied: readonly { readonly text: string; readonly html: string }[];
  readonly progress: readonly EventPayload<'progress'>[];
  close(): Promise<void>;
};

export const NOW = '2026-11-22T09:00:00.000Z';

/** The app as a window has it, on a home folder, with the dialogs and the system behind it played by the test. */
export async function openWindow(home: string, more: Partial<Ports> = {}): Promise<OpenWindow> {
  const answers: Answers = { file: null, folder: null, save: null, confirm: false };
  const opened: string[] = [];
  const shown: string[] = [];
  const copied: { readonly text: string; readonly html: string }[] = [];
  const progress: EventPayload<'progress'>[] = [];
  const { contract, openDropped, close } = await openApp({
    home,
    resources: join(repository, 'resources'),
    now: () => new Date(NOW),
    fonts: fontFolder(),
    version: '0.0.0-test',
    dialogs: {
      openFile: async () => answers.file,
      openFolder: async () => answers.folder,
      saveFile: async () => answers.save,
      confirm: async () => answers.confirm,
    },
    window: { apply: () => {}, showMenus: () => {}, readyToClose: () => {} },
    renderPdf: renderHere(shippedFonts()),
    findPageFaults: findFaultsHere(shippedFonts()),
    readPdf: readHere,
    emit: (name, payload) => {
      if (name === 'progress') progress.push(payload as EventPayload<'progress'>);
    },
    openExternal: async (url) => {
      opened.push(url);
    },
    openFile: async (path) => {
      opened.push(path);
    },
    copy: async (words) => {
      copied.push(words);
    },
    takeNamed: () => [],
    showItem: (path) => {
      shown.push(path);
    },
    ...more,
  });
  let isOpen = true;
  const closeOnce = async (): Promise<void> => {
    if (isOpen) await close();
    isOpen = false;
  };
  onTestFinished(closeOnce);
  const answer = async <N extends CallName>(name: N, input: CallInput<N>): Promise<Answer<CallOutput<N>>> => {
    try {
      const value = await contract[name](calls[name].input.parse(input) as CallInput<N>);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, refusal: refusalOf(error) };
    }
  };
  return {
    contract,
    async call(name, input) {
      const answered = await answer(name, input);
      if (!answered.ok) throw new Error(`${name} was refused: ${JSON.stringify(answered.refusal)}`);
      const parsed = calls[name].output.parse(answered.value);
      // What crosses is what the table says: nothing is lost on the way, nothing unforeseen goes along.
      if (JSON.stringify(parsed) !== JSON.stringify(answered.value))
        throw new Error(`${name} answers with more`);
      return answered.value;
    },
    async refused(name, input) {
      const answered = await answer(name, input);
      if (answered.ok) throw new Error(`${name} was not refused`);
      return answered.refusal;
    },
    drop: openDropped,
    answers,
    opened,
    shown,
    copied,
    progress,
    close: closeOnce,
  };
}

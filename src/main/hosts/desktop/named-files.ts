import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DroppedPaths, OWN_BRIEF } from '../../../shared/contract.ts';

/** A recent brief that was chosen in the system's own list: `--brief=ID`. */
export const BRIEF_SWITCH = '--brief=';

/** As many as a drop may bring. */
const MOST = 20;

const pathOf = (word: string, folder: string): string => {
  try {
    return word.startsWith('file:') ? fileURLToPath(word) : resolve(folder, word);
  } catch {
    // A file of another computer, or no address at all.
    return resolve(folder, basename(word));
  }
};

/**
 * The files named when the program was started: `attache FILE`, a double click, "Open with". From source the first word
 * is the app’s own folder. A file that is not there is named too: the window says so.
 */
export function filesNamed(
  argv: readonly string[],
  folder: string,
  isShipped: boolean,
  isThere: (path: string) => boolean = existsSync,
): readonly string[] {
  const words = argv.slice(1);
  const end = words.indexOf('--');
  const before = (end < 0 ? words : words.slice(0, end)).filter((word) => !word.startsWith('-'));
  const briefs = words
    .slice(0, end < 0 ? words.length : end)
    .flatMap((word) =>
      word.startsWith(BRIEF_SWITCH) ? [`${OWN_BRIEF}${word.slice(BRIEF_SWITCH.length)}`] : [],
    );
  const named = [...before.slice(isShipped ? 0 : 1), ...(end < 0 ? [] : words.slice(end + 1))];
  const paths = named.filter((word) => word !== '').map((word) => pathOf(word, folder));
  // What Chromium or the desktop adds of its own has no dot and lies nowhere.
  const files = [...new Set(paths)].filter((path) => isThere(path) || basename(path).includes('.'));
  return [...briefs, ...files].slice(0, MOST);
}

/** What a second start hands to the first: only paths, and no more than a drop may bring. */
export const pathsHandedOver = (sent: unknown): readonly string[] => {
  const read = DroppedPaths.safeParse(sent);
  return read.success ? read.data.paths : [];
};

/** Files that wait until the window asks for them. */
export function openWaiting(arrived: () => void): {
  add(paths: readonly string[]): void;
  take(): readonly string[];
} {
  let waiting: readonly string[] = [];
  return {
    add(paths) {
      if (paths.length === 0) return;
      waiting = [...new Set([...waiting, ...paths])];
      arrived();
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}

import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** There is no folder to keep data in: what is wrong, and what to do. */
export class NoHomeFolder extends Error {
  readonly next: string;
  constructor(sentence: string, next: string) {
    super(sentence);
    this.next = next;
  }
}

/**
 * Where Attaché keeps a user's data: the folder given (`--home`), ATTACHE_HOME, or the platform's place for application
 * data. An empty word is no folder: it would mean whatever folder one happens to be in. Throws `NoHomeFolder`; this file
 * imports nothing of ours, because Electron's first file must stay one file.
 */
export function homeFolder(
  given: string | null,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (given?.trim() === '')
    throw new NoHomeFolder('No folder is named after --home.', 'Name one, or leave --home out.');
  const named = given ?? env.ATTACHE_HOME;
  if (named) return resolve(named);
  const user = homedir();
  const data = platform === 'win32' ? env.APPDATA : platform === 'darwin' ? undefined : env.XDG_DATA_HOME;
  // The XDG specification: a path that is not absolute is to be ignored.
  if (data && isAbsolute(data)) return join(data, platform === 'win32' ? 'Attache' : 'attache');
  if (!isAbsolute(user))
    throw new NoHomeFolder(
      'This user has no folder of their own, so Attaché does not know where to keep its data.',
      'Name a folder with --home, or in ATTACHE_HOME.',
    );
  switch (platform) {
    case 'win32':
      return join(user, 'AppData', 'Roaming', 'Attache');
    case 'darwin':
      return join(user, 'Library', 'Application Support', 'Attache');
    default:
      return join(user, '.local', 'share', 'attache');
  }
}

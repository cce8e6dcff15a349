import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Attaché keeps a user's data: ATTACHE_HOME, or the platform's place for application data. */
export function homeFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (env.ATTACHE_HOME) return env.ATTACHE_HOME;
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Attache');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Attache');
    default:
      return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'attache');
  }
}

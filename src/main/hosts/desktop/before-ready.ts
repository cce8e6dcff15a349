import { mkdirSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { NoHomeFolder } from '../home-folder.ts';
import { compiledFolder } from './compiled-folder.ts';
import { homeFromArguments } from './home.ts';
import { registerScheme } from './register-scheme.ts';

/**
 * What Electron must know before it is ready; the rest follows in `main.ts`. CommonJS, the only kind of module sure
 * to run in time: when an app is started by a folder's name, an ES module may load after the ready event, too late to
 * give a scheme an origin.
 */
function beforeReady(): void {
  // Chromium's files live in the same folder, so that one folder is all there is to back up or move.
  const windowFolder = join(homeFromArguments(), 'window');
  mkdirSync(windowFolder, { recursive: true });
  app.setPath('userData', windowFolder);
  // The user agent is a header, and a header cannot contain é.
  app.userAgentFallback = app.userAgentFallback.normalize('NFD').replace(/[^ -~]/g, '');
  // Saves compiling the same code at every start. A folder that cannot be written is no failure, and Node 20 does not
  // have the call.
  (module as Partial<typeof module>).enableCompileCache?.(compiledFolder());
  registerScheme();
}

function leave(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error);
  const next =
    error instanceof NoHomeFolder
      ? error.next
      : 'Check that its folder can be written to, or install Attaché again.';
  dialog.showErrorBox('Attaché could not start', `${sentence}\n\n${next}`);
  app.exit(1);
}

try {
  beforeReady();
  import('./main.ts').catch(leave);
} catch (error) {
  leave(error);
}

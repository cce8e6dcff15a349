import { mkdirSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { compiledFolder } from './compiled-folder.ts';
import { home } from './home.ts';
import { registerScheme } from './register-scheme.ts';

/**
 * What Electron must be told before it is ready; the rest follows in `main.ts`.
 * CommonJS, the only kind of module that is sure to run in time: where an app is started by a folder's name, an ES
 * module may be loaded after the ready event, and by then a scheme can no longer be given an origin.
 */
function beforeReady(): void {
  // Chromium keeps its own files beside ours, so that one folder is all there is to back up or to move.
  const windowFolder = join(home(), 'window');
  mkdirSync(windowFolder, { recursive: true });
  app.setPath('userData', windowFolder);
  // It is a header of every request, and a header holds no é.
  app.userAgentFallback = app.userAgentFallback.normalize('NFD').replace(/[^ -~]/g, '');
  // A second start need not compile the same code again. A folder that cannot be written to is no failure, and Node 20
  // does not know the call.
  (module as Partial<typeof module>).enableCompileCache?.(compiledFolder());
  registerScheme();
}

function leave(error: unknown): void {
  const cause = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(
    'Attaché could not start',
    `Check that its folder can be written to, or install Attaché again: ${home()}\n\n${cause}`,
  );
  app.exit(1);
}

try {
  beforeReady();
  import('./main.ts').catch(leave);
} catch (error) {
  leave(error);
}

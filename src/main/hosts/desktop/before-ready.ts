import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, crashReporter, dialog } from 'electron';
import { NoHomeFolder } from '../home-folder.ts';
import { BadPolicy } from '../policy.ts';
import { commandWords } from './command-words.ts';
import { compiledFolder } from './compiled-folder.ts';
import { homeFromArguments } from './home.ts';
import { refusedSwitch } from './refuse-debugging.ts';
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
  // A crash leaves its dump beside them, and it goes nowhere.
  crashReporter.start({ uploadToServer: false });
  // The user agent is a header, and a header cannot contain é.
  app.userAgentFallback = app.userAgentFallback.normalize('NFD').replace(/[^ -~]/g, '');
  // Saves compiling the same code at every start. A folder that cannot be written is no failure, and Node 20 does not
  // have the call.
  (module as Partial<typeof module>).enableCompileCache?.(compiledFolder());
  registerScheme();
  // A Mac names files by an event, which comes before the rest is loaded; elsewhere they stand in the words already.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    process.argv.push(path);
  });
}

/** A package is its own command line: the same program, without a window and without a display. */
async function runCommandLine(words: readonly string[]): Promise<void> {
  // Chromium wants a folder for itself; the home's own belongs to the window that may be open.
  const scratch = mkdtempSync(join(tmpdir(), 'attache-command-'));
  app.setPath('userData', scratch);
  app.on('will-quit', (event) => event.preventDefault());
  process.argv = [process.execPath, 'attache', ...words];
  await import('../cli/main.ts');
  process.stdout.write('', () => {
    rmSync(scratch, { recursive: true, force: true });
    app.exit(Number(process.exitCode ?? 0));
  });
}

function leave(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error);
  const next =
    error instanceof NoHomeFolder || error instanceof BadPolicy
      ? error.next
      : 'Check that its folder can be written to, or install Attaché again.';
  dialog.showErrorBox('Attaché could not start', `${sentence}\n\n${next}`);
  app.exit(1);
}

function leaveCommand(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  app.exit(1);
}

try {
  const refused = refusedSwitch(app.isPackaged, (name) => app.commandLine.hasSwitch(name));
  const words = commandWords(process.argv);
  if (refused !== null) {
    console.error(`attache: --${refused} is refused: an installed Attaché is not debugged from outside.`);
    app.exit(1);
  } else if (words !== null) {
    runCommandLine(words).catch(leaveCommand);
  } else {
    beforeReady();
    import('./main.ts').catch(leave);
  }
} catch (error) {
  leave(error);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, dialog, session, shell } from 'electron';
import { namesIn } from '../../../shared/actions/names.ts';
import { OWN_BRIEF } from '../../../shared/contract.ts';
import { Refused, refusalOf } from '../../../shared/domain/index.ts';
import { openApp, readInWorker } from '../../app.ts';
import { renderInWorker } from '../../pdf/render-in-worker.ts';
import { installedApp } from '../installed-app.ts';
import { applySettings } from './apply-settings.ts';
import { registerCallHandlers, registerDropHandler, sendToWindows } from './channels.ts';
import { copyText } from './clipboard.ts';
import { compiledFolder } from './compiled-folder.ts';
import { dialogs } from './dialogs.ts';
import { createWindowFrame } from './frame.ts';
import { guardContents, guardSession, openInBrowser } from './guard.ts';
import { homeFromArguments, policyHere } from './home.ts';
import { keepFewDumps } from './keep-few-dumps.ts';
import { filesNamed, openWaiting, pathsHandedOver } from './named-files.ts';
import { showRecentBriefs } from './recent-briefs.ts';
import { serveWindow } from './serve-window.ts';
import { openWindow } from './window.ts';

/** The folder that holds `out/` and `resources/`. */
const root = join(import.meta.dirname, '..', '..');

/** Files that the system hands over, when it starts the program and later. */
const waiting = openWaiting(() => sendToWindows('named', {}));

async function start(): Promise<void> {
  await app.whenReady();
  guardContents();
  await guardSession(session.defaultSession);
  const frame = createWindowFrame();
  serveWindow(session.defaultSession, join(root, 'out', 'renderer'), (html) =>
    applySettings(html, frame.settings(), process.platform),
  );

  const fonts = join(root, 'out', 'fonts');
  const renderPdf = renderInWorker(
    pathToFileURL(join(import.meta.dirname, 'pdf-worker.js')),
    fonts,
    compiledFolder(),
  );
  const { contract, openDropped, window, close } = await openApp({
    home: homeFromArguments(),
    policy: policyHere(),
    resources: join(root, 'resources'),
    fonts,
    version: app.getVersion(),
    app: installedApp(app.getVersion(), import.meta.dirname),
    now: () => new Date(),
    workThread: pathToFileURL(join(import.meta.dirname, 'work-thread.js')),
    teamThread: pathToFileURL(join(import.meta.dirname, 'team-thread.js')),
    dialogs,
    window: frame,
    renderPdf,
    findPageFaults: renderPdf.findPageFaults,
    readPdf: readInWorker(pathToFileURL(join(import.meta.dirname, 'read-pdf-worker.js')), fonts),
    emit: sendToWindows,
    openExternal: openInBrowser,
    showItem: (path) => shell.showItemInFolder(path),
    openFile,
    copy: copyText,
    showRecent: (briefs) =>
      showRecentBriefs(briefs, namesIn(frame.settings().language).recentBriefs, (id) =>
        waiting.add([`${OWN_BRIEF}${id}`]),
      ),
    takeNamed() {
      const paths = waiting.take();
      // Windows and macOS offer them again, on the taskbar and in the dock.
      for (const path of paths) if (existsSync(path)) app.addRecentDocument(path);
      return paths;
    },
  });
  registerCallHandlers(contract);
  registerDropHandler(openDropped);
  closeBeforeQuit(() => Promise.all([close(), renderPdf.close()]));
  await openWindow({
    preload: join(root, 'out', 'preload', 'index.cjs'),
    place: window.place(),
    keep: window.keepPlace,
    attach: frame.attach,
  });
  void keepFewDumps(app.getPath('crashDumps'));
  // Load fonts and hyphenation while the officer looks around, so that the first preview is fast.
  renderPdf.warmUp();
}

/** Opens a file in the system's program for it. @throws Refused if there is none. */
async function openFile(path: string): Promise<void> {
  const why = await shell.openPath(path);
  if (why === '') return;
  throw new Refused('not-found', 'The system could not open this file.', 'Open it from its folder.', [why]);
}

/** Long enough for a slow disk; then the process ends anyway. */
const CLOSES_MS = 60_000;

/** Releases the home before the process ends. */
function closeBeforeQuit(close: () => Promise<unknown>): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    const patience = new Promise((resolve) => setTimeout(resolve, CLOSES_MS));
    void Promise.race([close(), patience]).finally(() => app.exit(0));
  });
}

/** Without a window, a refusal is shown in the system's own box. */
function showErrorAndQuit(title: string, error: unknown): void {
  const { sentence, next, details } = refusalOf(error);
  dialog.showErrorBox(title, [sentence, next, ...details].filter(Boolean).join('\n\n'));
  app.exit(1);
}

// The lock is in the home's own folder: one window per home.
const named = filesNamed(process.argv, process.cwd(), app.isPackaged);
if (app.requestSingleInstanceLock({ paths: named })) {
  waiting.add(named);
  app.on('second-instance', (_event, _argv, _folder, sent) => {
    waiting.add(pathsHandedOver(sent));
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    waiting.add([path]);
  });
  app.on('window-all-closed', () => app.quit());
  start().catch((error: unknown) => showErrorAndQuit('Attaché could not start', error));
  // Electron would show the stack trace. Everything acknowledged is on disk, so quitting loses nothing.
  process.on('uncaughtException', (error) => showErrorAndQuit('Attaché has to close', error));
} else {
  app.exit(0);
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, dialog, session, shell } from 'electron';
import { Refused, refusalOf } from '../../../shared/domain/index.ts';
import { openApp, readInWorker } from '../../app.ts';
import { renderInWorker } from '../../pdf/render-in-worker.ts';
import { answerCalls, answerDropped, emit } from './channels.ts';
import { copyWords } from './clipboard.ts';
import { compiledFolder } from './compiled-folder.ts';
import { dialogs } from './dialogs.ts';
import { dressPage } from './dress-page.ts';
import { frameOf } from './frame.ts';
import { guardContents, guardSession, openOutside } from './guard.ts';
import { home } from './home.ts';
import { serveWindow } from './serve-window.ts';
import { openWindow } from './window.ts';

/** The folder that holds `out/` and `resources/`. */
const root = join(import.meta.dirname, '..', '..');

async function start(): Promise<void> {
  await app.whenReady();
  guardContents();
  guardSession(session.defaultSession);
  const frame = frameOf();
  serveWindow(session.defaultSession, join(root, 'out', 'renderer'), (html) =>
    dressPage(html, frame.settings(), process.platform),
  );

  const fonts = join(root, 'out', 'fonts');
  const renderPdf = renderInWorker(
    pathToFileURL(join(import.meta.dirname, 'pdf-worker.js')),
    fonts,
    compiledFolder(),
  );
  const { contract, openDropped, window, close } = await openApp({
    home: home(),
    resources: join(root, 'resources'),
    fonts,
    version: app.getVersion(),
    now: () => new Date(),
    workThread: pathToFileURL(join(import.meta.dirname, 'work-thread.js')),
    dialogs,
    window: frame,
    renderPdf,
    readPdf: readInWorker(pathToFileURL(join(import.meta.dirname, 'read-pdf-worker.js'))),
    emit,
    openExternal: openOutside,
    showItem: (path) => shell.showItemInFolder(path),
    openFile,
    copy: copyWords,
  });
  answerCalls(contract);
  answerDropped(openDropped);
  closeBeforeQuit(() => Promise.all([close(), renderPdf.close()]));
  await openWindow({
    preload: join(root, 'out', 'preload', 'index.cjs'),
    place: window.place(),
    keep: window.keepPlace,
    attach: frame.attach,
  });
  // While the officer looks around: the first preview finds faces and patterns read.
  renderPdf.warmUp();
}

/** Opens a file outside. @throws Refused where the system has no program for it. */
async function openFile(path: string): Promise<void> {
  const why = await shell.openPath(path);
  if (why === '') return;
  throw new Refused('not-found', 'The system could not open this file.', 'Open it from its folder.', [why]);
}

/** Writing to a slow disk is waited for; a process that will not end is ended. */
const CLOSES_MS = 60_000;

/** Gives the home back before the process ends. */
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

/** Where there is no window to say it in, a "no" is said in the system's own box. */
function sayAndLeave(title: string, error: unknown): void {
  const { sentence, next, details } = refusalOf(error);
  dialog.showErrorBox(title, [sentence, next, ...details].filter(Boolean).join('\n\n'));
  app.exit(1);
}

// The lock is kept in the home's own folder: one window a home.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  start().catch((error: unknown) => sayAndLeave('Attaché could not start', error));
  // Electron would show the stack. What was acknowledged is on disk, so leaving loses nothing.
  process.on('uncaughtException', (error) => sayAndLeave('Attaché has to close', error));
} else {
  app.exit(0);
}

import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowPlace } from '../../../shared/domain/index.ts';
import { ORIGIN } from './origin.ts';
import { MINIMUM_SIZE, openingBounds } from './window-bounds.ts';

/** The page's colours (`styles/tokens.css`), so that nothing flashes before it is painted. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#121d27' : '#ffffff');

const ADDRESS = `${ORIGIN}/index.html`;

/** A page that crashes sooner than this after loading would only crash again. */
const LIVES_AT_LEAST_MS = 10_000;

/** All state is in main and on disk, so when the page's process dies, it is simply reloaded. */
function reloadAfterCrash(window: BrowserWindow): void {
  let startedAt = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || Date.now() - startedAt < LIVES_AT_LEAST_MS) return;
    startedAt = Date.now();
    void window.loadURL(ADDRESS);
  });
}

/** An empty page asks nobody before it takes the window's place, so it is left again. */
function stayOnPage(window: BrowserWindow): void {
  window.webContents.on('did-navigate', (_event, url) => {
    if (url !== ADDRESS) void window.loadURL(ADDRESS);
  });
}

/** The place is saved once moving or resizing has stopped for this long. */
const RESTS_MS = 600;

function keepPlace(window: BrowserWindow, keep: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | null = null;
  const write = (): void => {
    timer = null;
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    keep({ ...window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const later = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(write, RESTS_MS);
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) {
    // Electron types each event's listener separately.
    window.on(event as 'resize', later);
  }
  window.on('close', () => {
    if (timer) clearTimeout(timer);
    write();
  });
}

/** On a Mac the window buttons sit in our bar; elsewhere the system draws the frame and the menu bar. */
const FRAME: Electron.BrowserWindowConstructorOptions =
  process.platform === 'darwin'
    ? { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 16, y: 15 } }
    : { autoHideMenuBar: false };

type WindowOptions = {
  readonly preload: string;
  /** Where it was when last closed. */
  readonly place: WindowPlace | null;
  readonly keep: (place: WindowPlace) => void;
  /** Called with the window before its page loads. */
  readonly attach: (window: BrowserWindow) => void;
};

/** The only window: sandboxed, isolated, without Node, with only the bridge. */
export async function openWindow({ preload, place, keep, attach }: WindowOptions): Promise<BrowserWindow> {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const window = new BrowserWindow({
    title: 'Attaché',
    ...openingBounds(
      place,
      [main, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    backgroundColor: background(),
    ...FRAME,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // It would download its dictionaries.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (place?.maximised) window.maximize();
    window.show();
  });
  nativeTheme.on('updated', () => !window.isDestroyed() && window.setBackgroundColor(background()));
  reloadAfterCrash(window);
  stayOnPage(window);
  keepPlace(window, keep);
  attach(window);
  await window.loadURL(ADDRESS);
  return window;
}

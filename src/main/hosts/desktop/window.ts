import { BrowserWindow, nativeTheme } from 'electron';
import { ORIGIN } from './origin.ts';

/** The page's colours (`styles/tokens.css`), so that nothing flashes before it is painted. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#111b25' : '#ffffff');

const ADDRESS = `${ORIGIN}/index.html`;

/** A page that dies sooner than this after its last start would die again. */
const LIVES_AT_LEAST_MS = 10_000;

/** All state is in main and on disk: when the page's process dies, a new one takes its place. */
function comeBack(window: BrowserWindow): void {
  let startedAt = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || Date.now() - startedAt < LIVES_AT_LEAST_MS) return;
    startedAt = Date.now();
    void window.loadURL(ADDRESS);
  });
}

/** The one window: sandboxed, isolated, with no Node and only the bridge. */
export async function openWindow(preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Attaché',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  comeBack(window);
  await window.loadURL(ADDRESS);
  return window;
}

import { BrowserWindow, nativeTheme } from 'electron';
import { ORIGIN } from './origin.ts';

/** The page's colours (`styles/tokens.css`), so that nothing flashes before it is painted. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#111b25' : '#ffffff');

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
  await window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

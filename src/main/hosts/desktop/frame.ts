import { app, type BrowserWindow, dialog, nativeTheme } from 'electron';
import type { MenuState } from '../../../shared/actions.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings.ts';
import type { WindowPort } from '../../app.ts';
import { sendToWindows } from './channels.ts';
import { showMenu } from './menu.ts';

/** How long to wait for a page that does not answer. */
const ANSWERS_MS = 4000;

/** The window's frame: theme, zoom, menus, and closing only once everything is saved. */
export function createWindowFrame(): WindowPort & {
  readonly settings: () => Settings;
  /** Makes this the window that theme, menus and closing act on. */
  attach(window: BrowserWindow): void;
} {
  let settings: Settings = DEFAULT_SETTINGS;
  let state: MenuState = { back: null, forth: null, available: [] };
  let attached: BrowserWindow | null = null;
  let shown = '';
  let closing: NodeJS.Timeout | null = null;

  const drawMenus = (): void => {
    const now = JSON.stringify([settings, state]);
    if (now === shown) return;
    shown = now;
    showMenu({ settings, state, isShipped: app.isPackaged, choose: (id) => sendToWindows('action', { id }) });
  };
  const zoom = (): void => attached?.webContents.setZoomFactor(settings.zoom / 100);
  const leave = (): void => {
    if (closing) clearTimeout(closing);
    attached?.destroy();
  };
  /** The officer decides; nothing is lost silently. */
  const askToLeave = async (window: BrowserWindow): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The last changes could not be saved.',
      detail: 'The window says why. Stay, and they are tried again; close, and they are lost.',
      buttons: ['Stay', 'Close without saving'],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) leave();
  };

  return {
    settings: () => settings,
    apply(next) {
      settings = next;
      nativeTheme.themeSource = settings.theme;
      drawMenus();
      zoom();
    },
    showMenus(next) {
      state = next;
      drawMenus();
    },
    readyToClose(kept) {
      if (closing === null) return;
      clearTimeout(closing);
      closing = null;
      if (kept) leave();
      else if (attached) void askToLeave(attached);
    },
    attach(window) {
      attached = window;
      window.webContents.on('did-finish-load', zoom);
      window.on('close', (event) => {
        // A page that crashed or is loading has nothing to save.
        if (window.webContents.isCrashed() || window.webContents.isLoading()) return;
        event.preventDefault();
        closing ??= setTimeout(leave, ANSWERS_MS);
        sendToWindows('closing', {});
      });
      window.on('closed', () => {
        attached = null;
      });
    },
  };
}

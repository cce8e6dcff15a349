import { app, type BrowserWindow, dialog, nativeTheme } from 'electron';
import { namesIn } from '../../../shared/actions/names.ts';
import type { MenuState } from '../../../shared/actions.ts';
import type { CallInput } from '../../../shared/contract.ts';
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
  let asking = false;

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
  const askToLeave = async (window: BrowserWindow, { kept }: CallInput<'readyToClose'>): Promise<void> => {
    if (asking) return;
    asking = true;
    const { closing: words } = namesIn(settings.language);
    const { response } = await dialog
      .showMessageBox(window, {
        type: 'warning',
        message: kept ? words.working : words.unsaved,
        detail: kept ? words.workingText : words.unsavedText,
        buttons: [words.stay, kept ? words.closeWorking : words.closeUnsaved],
        defaultId: 0,
        cancelId: 0,
      })
      .finally(() => {
        asking = false;
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
    readyToClose(state) {
      if (closing === null) return;
      clearTimeout(closing);
      closing = null;
      if (state.kept && !state.working) leave();
      else if (attached) void askToLeave(attached, state);
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

import { Menu, type MenuItemConstructorOptions } from 'electron';
import { namesIn } from '../../../shared/actions/names.ts';
import {
  ACTION_IDS,
  type ActionId,
  actionOf,
  MENUS,
  type MenuName,
  type MenuState,
} from '../../../shared/actions.ts';
import type { Settings } from '../../../shared/settings.ts';

const isMac = process.platform === 'darwin';

/** A shortcut in Electron's notation. */
const accelerator = (keys: string): string => keys.replace('Mod', 'CmdOrCtrl').replace('=', 'Plus');

type Given = {
  readonly settings: Settings;
  readonly state: MenuState;
  readonly choose: (id: ActionId) => void;
  readonly isShipped: boolean;
};

function label(id: ActionId, { settings, state }: Given): string {
  const names = namesIn(settings.language);
  if (id === 'undo' && state.back !== null) return names.undo(state.back);
  if (id === 'redo' && state.forth !== null) return names.redo(state.forth);
  return names.actions[id];
}

function entry(id: ActionId, given: Given): MenuItemConstructorOptions {
  const { settings, state, choose } = given;
  const action = actionOf(id);
  const [keys] = action.keys ?? [];
  const isChosen = id === `theme-${settings.theme}` || id === `density-${settings.density}`;
  return {
    id,
    label: label(id, given).replaceAll('&', '&&'),
    enabled:
      state.available.includes(id) &&
      !(id === 'undo' && state.back === null) &&
      !(id === 'redo' && state.forth === null),
    // The page handles keys first, so that a field can keep its own; the menu only shows them.
    ...(keys ? { accelerator: accelerator(keys), registerAccelerator: isMac } : {}),
    ...(action.choice ? { type: 'radio' as const, checked: isChosen } : {}),
    click: () => choose(id),
  };
}

/** A menu's entries from the table, with separators between groups. */
function entries(menu: MenuName, given: Given): MenuItemConstructorOptions[] {
  const ids = ACTION_IDS.filter((id) => actionOf(id).menu === menu);
  return ids.flatMap((id, i) => {
    const before = ids[i - 1];
    const starts = before !== undefined && actionOf(before).block !== actionOf(id).block;
    return [...(starts ? [{ type: 'separator' as const }] : []), entry(id, given)];
  });
}

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/** Entries that the system provides. */
function systemEntries(menu: MenuName, { settings, isShipped }: Given): MenuItemConstructorOptions[] {
  const { system } = namesIn(settings.language);
  const entries = (...roles: (keyof typeof system)[]): MenuItemConstructorOptions[] =>
    roles.map((role) => ({ role, label: system[role] }));
  switch (menu) {
    case 'file':
      return [LINE, ...entries(isMac ? 'close' : 'quit')];
    case 'edit':
      return [LINE, ...entries('cut', 'copy', 'paste', 'selectAll')];
    case 'view':
      return [
        LINE,
        ...entries('togglefullscreen'),
        ...(isShipped ? [] : [{ role: 'toggleDevTools' as const }]),
      ];
    case 'go':
    case 'help':
      return [];
  }
}

/** The menu bar: every action of the table in the officer's language, naming what can be undone. */
export function showMenu(given: Given): void {
  const names = namesIn(given.settings.language);
  const menus = MENUS.map(
    (menu): MenuItemConstructorOptions => ({
      label: names.menus[menu],
      ...(menu === 'help' ? { role: 'help' as const } : {}),
      submenu: [...entries(menu, given), ...systemEntries(menu, given)],
    }),
  );
  const help = menus.pop();
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' as const }] : []),
      ...menus,
      ...(isMac ? [{ role: 'windowMenu' as const }] : []),
      ...(help ? [help] : []),
    ]),
  );
}

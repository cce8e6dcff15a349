import { app, Menu } from 'electron';
import type { Recent } from '../../../shared/domain/index.ts';
import { jumpList, SHOWN } from './jump-list.ts';

/** Puts recent briefs into the taskbar of Windows and the dock of a Mac. A desktop on Linux has no such list. */
export function showRecentBriefs(
  briefs: readonly Recent[],
  name: string,
  open: (briefId: string) => void,
): void {
  if (process.platform === 'win32') app.setJumpList(jumpList(briefs, process.execPath, name));
  app.dock?.setMenu(
    Menu.buildFromTemplate(
      briefs.slice(0, SHOWN).map(({ id, title }) => ({ label: title, click: () => open(id) })),
    ),
  );
}

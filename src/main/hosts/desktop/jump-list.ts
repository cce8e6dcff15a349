import type { JumpListCategory } from 'electron';
import type { Recent } from '../../../shared/domain/index.ts';
import { BRIEF_SWITCH } from './named-files.ts';

/** As many as Windows shows of a group. */
export const SHOWN = 6;

/** The jump list of the taskbar: recent briefs, then the files that were opened. An id becomes part of a command line. */
export function jumpList(briefs: readonly Recent[], program: string, name: string): JumpListCategory[] {
  const items = briefs
    .filter(({ id }) => /^[\w-]+$/.test(id))
    .slice(0, SHOWN)
    .map(({ id, title }) => ({
      type: 'task' as const,
      title: title.slice(0, 255),
      program,
      args: `${BRIEF_SWITCH}${id}`,
      iconPath: program,
      iconIndex: 0,
    }));
  return [...(items.length > 0 ? [{ type: 'custom' as const, name, items }] : []), { type: 'recent' }];
}

import type { Recent } from '../../../shared/domain/index.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** As many as the palette shows before anything is typed. */
const RECENT = 8;

const isSameRecent = (a: Recent, b: Recent): boolean =>
  a.group === b.group && a.kind === b.kind && a.id === b.id;

/** The window itself. */
export function windowCalls({ ports, frame }: AppContext): CallGroup<'windowCalls'> {
  return {
    async changeSettings(change) {
      const { settings } = await frame.update((file) => ({
        ...file,
        settings: { ...file.settings, ...change },
      }));
      ports.window.apply(settings);
      return settings;
    },
    async showMenus(state) {
      ports.window.showMenus(state);
      return {};
    },
    recent: async () => frame.data.recent,
    async keepRecent(used) {
      const { recent } = await frame.update((file) => ({
        ...file,
        recent: [used, ...file.recent.filter((it) => !isSameRecent(it, used))].slice(0, RECENT),
      }));
      return recent;
    },
    async readyToClose({ kept }) {
      ports.window.readyToClose(kept);
      return {};
    },
  };
}

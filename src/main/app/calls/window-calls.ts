import type { Recent } from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { writeChosen } from '../use-cases/write-chosen.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Ports } from './ports.ts';

/** As many as the palette shows before anything is typed. */
const RECENT = 8;

const isSameRecent = (a: Recent, b: Recent): boolean =>
  a.group === b.group && a.kind === b.kind && a.id === b.id;

/** Tells the system of the briefs that were opened last. */
export const showRecent = (ports: Pick<Ports, 'showRecent'>, recent: readonly Recent[]): void =>
  ports.showRecent?.(recent.filter(({ group }) => group === 'brief'));

/** The window itself. */
export function windowCalls(context: AppContext): CallGroup<'windowCalls'> {
  const { ports, frame } = context;
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
      showRecent(ports, recent);
      return recent;
    },
    async saveDiagnostics() {
      const path = await ports.dialogs.saveFile({
        title: 'Save diagnostics',
        defaultName: `attache-diagnostics-${localDay(ports.now())}.json`,
        filters: [{ name: 'Diagnostics', extensions: ['json'] }],
      });
      if (path === null) return null;
      await writeChosen(path, Buffer.from(await diagnosticsOf(context)));
      return { path };
    },
    async readyToClose(state) {
      ports.window.readyToClose(state);
      return {};
    },
  };
}

import type { InstallOutcome } from '../../../shared/contract.ts';
import { refusalOf } from '../../../shared/domain/index.ts';
import { installByHand } from '../use-cases/install.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** Packs installed by hand. `begin` makes the signal that `stopUpdate` stops. */
export function packCalls(
  context: AppContext,
  begin: () => AbortSignal,
): {
  readonly calls: CallGroup<'regionCalls', 'installPack' | 'installPackFile'>;
  readonly installFrom: (path: string | null) => Promise<InstallOutcome>;
} {
  const { ports } = context;
  /** Null where the officer named none. */
  const installFrom = async (path: string | null): Promise<InstallOutcome> => {
    if (path === null) return { result: 'cancelled' };
    const install = (mayReplace: boolean) =>
      installByHand(context, path, {
        mayReplace,
        onStep: (step) => ports.emit('progress', { task: 'install', ...step }),
        signal: begin(),
      });
    const installed = await install(false).catch(async (error: unknown) => {
      const { code, sentence } = refusalOf(error);
      if (code !== 'not-signed') throw error;
      const detail =
        'It can stand in the place of the publisher’s pack until their next update. You can go back in Updates.';
      const agreed = await ports.dialogs.confirm({ question: sentence, detail, go: 'Use it all the same' });
      return agreed ? install(true) : null;
    });
    if (installed === null) return { result: 'cancelled' };
    if (!installed.ok) return { result: 'refused', problems: installed.problems, total: installed.total };
    const { pack, restated } = installed;
    if (restated)
      context.tell({
        id: `restated-${pack.hash}`,
        tone: 'warning',
        sentence: `${pack.title} ${pack.version} says other things than the copy before under the same version number.`,
        next: 'See Updates for what changed, and ask its author which one counts.',
      });
    return { result: 'installed', pack };
  };
  return {
    installFrom,
    calls: {
      async installPack() {
        return installFrom(await ports.dialogs.openFolder({ title: 'Install a data pack from a folder' }));
      },
      async installPackFile() {
        const filters = [{ name: 'Data pack', extensions: ['zip', 'xlsx', 'csv'] }];
        return installFrom(
          await ports.dialogs.openFile({ title: 'Install a data pack from a file', filters }),
        );
      },
    },
  };
}

import type { Contract, InstallOutcome } from '../../../shared/contract.ts';
import type { AppContext } from '../stores/context.ts';

/** Answers the contract about packs installed by hand. `begin` makes the signal that `stopUpdate` stops. */
export function answerPacks(
  { ports, packs }: AppContext,
  begin: () => AbortSignal,
): Pick<Contract, 'installPack' | 'installPackFile'> & {
  readonly installFrom: (path: string | null) => Promise<InstallOutcome>;
} {
  /** Installs what lies at the path, vouched for by nobody; null when the officer named none. */
  const installFrom = async (path: string | null): Promise<InstallOutcome> => {
    if (path === null) return { result: 'cancelled' };
    const installed = await packs.install(path, {
      trust: 'unverified',
      onStep: (step) => ports.emit('progress', { task: 'install', ...step }),
      signal: begin(),
    });
    if (!installed.ok)
      return { result: 'refused', problems: [...installed.problems], total: installed.total };
    return { result: 'installed', pack: installed.pack };
  };
  return {
    installFrom,
    async installPack() {
      return installFrom(await ports.dialogs.openFolder({ title: 'Install a data pack from a folder' }));
    },
    async installPackFile() {
      const filters = [{ name: 'Data pack', extensions: ['zip', 'xlsx', 'csv'] }];
      return installFrom(await ports.dialogs.openFile({ title: 'Install a data pack from a file', filters }));
    },
  };
}

import type { Contract, delegationCalls } from '../../shared/contract.ts';
import { delegationFrom } from './batch.ts';
import type { AppContext } from './context.ts';

/** Answers the contract about who is coming. */
export function answerDelegations({
  ports,
  workspace,
  region,
}: AppContext): Pick<Contract, keyof typeof delegationCalls> {
  return {
    delegations: async () => [...workspace.data.delegations],
    async importDelegation() {
      const path = await ports.dialogs.openFile({
        title: 'Import a delegation',
        filters: [{ name: 'Delegation', extensions: ['json'] }],
      });
      if (path === null) return null;
      const { library, audiences } = await region();
      const delegation = await delegationFrom(path, audiences, library.records.clusters);
      await workspace.update((file) => ({ ...file, delegations: [...file.delegations, delegation] }));
      return delegation;
    },
  };
}

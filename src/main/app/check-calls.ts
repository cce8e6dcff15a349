import type { Contract, checkCalls } from '../../shared/contract.ts';
import type { Brief } from '../../shared/domain/index.ts';
import { viewDrift } from '../briefs/drift/drift-view.ts';
import { preflight } from '../briefs/preflight/preflight.ts';
import { compose } from '../pdf/compose/compose.ts';
import { findAudience, localDay } from './batch.ts';
import type { AppContext } from './context.ts';
import { pageFaults } from './page-faults.ts';

/** Answers the contract about what a brief must answer before it is issued. */
export function answerChecks({
  ports,
  region,
  measure,
  delegationOf,
}: AppContext): Pick<Contract, keyof typeof checkCalls> {
  const around = async (brief: Brief) => {
    const { library, audiences } = await region(brief.packName);
    const audience = findAudience(audiences, brief.audienceId);
    return { brief, library, audience, delegation: delegationOf(brief.delegationId) };
  };
  return {
    async preflight({ brief, pages }) {
      const asked = await around(brief);
      const faults = pages ? await pageFaults(compose({ ...asked, measure }), ports.renderPdf) : null;
      return preflight({ ...asked, today: localDay(ports.now()), pages: faults });
    },
    async drift({ brief }) {
      const { library, audience } = await around(brief);
      return [...viewDrift(brief, library, audience)];
    },
  };
}

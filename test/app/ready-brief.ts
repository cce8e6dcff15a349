import type { BeforeIssue } from '../../src/shared/contract.ts';
import type { Edition } from '../../src/shared/domain/index.ts';
import { examplePath } from '../support/region.ts';
import type { OpenWindow } from './open-window.ts';

/** A brief that preflight finds no error in: errors are left out, warnings answered for. */
export async function readyBrief(
  window: OpenWindow,
  editions?: readonly Edition[],
): Promise<{ id: string; before: BeforeIssue }> {
  window.answers.file = examplePath('us');
  const delegation = await window.call('importDelegation', {});
  const { brief } = await window.call('createBrief', {
    audienceId: 'us',
    delegationId: delegation?.id ?? null,
    clusterIds: null,
  });
  let kept = brief;
  for (let round = 0; round < 4; round += 1) {
    const before = await window.call('beforeIssue', { briefId: kept.id, editions });
    const wrong = before.findings.filter(({ severity }) => severity === 'error');
    if (wrong.length === 0) return { id: kept.id, before };
    const facts = new Set(wrong.flatMap(({ factIds }) => factIds.slice(0, 1)));
    const sections = new Set(
      wrong.filter(({ factIds }) => factIds.length === 0).map(({ sectionId }) => sectionId),
    );
    kept = {
      ...kept,
      sections: kept.sections.map((section) => ({
        ...section,
        included: section.included && !sections.has(section.id),
        blocks: section.blocks.filter((block) => block.kind !== 'fact' || !facts.has(block.pin.factId)),
      })),
    };
    await window.call('saveDocuments', {
      briefs: [{ id: kept.id, brief: kept }],
      delegations: [],
      overlays: [],
    });
  }
  throw new Error('preflight still finds errors');
}

export const answersTo = ({ findings }: BeforeIssue) =>
  findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ key }) => ({ finding: key, reason: 'Looked at and told to the visitors' }));

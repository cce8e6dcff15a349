import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Audience, type Cluster, type Delegation, Refused } from '../../../shared/domain/index.ts';
import { readDelegation } from '../../briefs/read-delegation.ts';

/** The delegation that a JSON file describes. @throws Refused. */
export async function delegationFrom(
  path: string,
  audiences: readonly Audience[],
  clusters: readonly Cluster[],
): Promise<Delegation> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refused(
      'cannot-read',
      `The delegation file ${path} cannot be read.`,
      'Check its name and that you may open it.',
    );
  });
  return readDelegation(text, basename(path), randomUUID(), audiences, clusters);
}

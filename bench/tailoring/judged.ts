import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate } from '../../src/main/briefs/questions/candidate.ts';
import { readDelegation } from '../../src/main/briefs/read-delegation.ts';
import type { Library } from '../../src/main/library/library.ts';
import type { Audience, Delegation } from '../../src/shared/domain/index.ts';
import type { Gold } from './judge.ts';

/** A delegation and what an expert would print for it. */
export type Judged = {
  readonly name: string;
  readonly delegation: Delegation;
  readonly audience: Audience;
  readonly gold: Gold;
};

/** The judged delegations of a folder: NAME.json beside NAME.gold.json; none where there is no folder. */
export function judgedIn(folder: string, library: Library): readonly Judged[] {
  if (!existsSync(folder)) return [];
  const { audiences, clusters } = library.records;
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => file.slice(0, -'.gold.json'.length))
    .sort()
    .map((name) => {
      const delegation = readDelegation(read(`${name}.json`), `${name}.json`, name, audiences, clusters);
      const audience = library.audience(delegation.audienceId);
      if (!audience) throw new Error(`${name}: no audience ${delegation.audienceId}`);
      return { name, delegation, audience, gold: JSON.parse(read(`${name}.gold.json`)) as Gold };
    });
}

/** As the judges name an answer: a site, a story and a contact by their organisation. */
export function idOf({ type, key }: Candidate, library: Library): string {
  if (type !== 'site' && type !== 'story' && type !== 'contact') return key;
  return library.find(type, key)?.organisationId ?? key;
}

import type { Fact } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';

/** One company stands in no more facts, stories and rows of a brief than these. */
export const MOST_OF_ONE_COMPANY = 3;

/** How often a brief names each company so far. */
export type Named = {
  readonly timesOf: (company: string, organisationId: string | null) => number;
  readonly add: (company: string, organisationId: string | null) => void;
};

/** "Collins Aerospace (RTX)" is "Collins Aerospace" in a sentence. */
const shortName = (name: string): string => name.replace(/\s*[(,].*$/, '').trim();

export function namedInFacts(library: Library, facts: readonly Fact[]): Named {
  const more = new Map<string, number>();
  const namesOf = (company: string, organisationId: string | null): readonly string[] => {
    const organisation = organisationId === null ? undefined : library.organisation(organisationId);
    return [...new Set([company, ...(organisation ? [organisation.name] : [])].map(shortName))];
  };
  const key = (company: string, organisationId: string | null): string =>
    organisationId ?? shortName(company);
  return {
    timesOf: (company, organisationId) => {
      const names = namesOf(company, organisationId);
      const said = facts.filter(({ statement }) => names.some((name) => statement.includes(name))).length;
      return said + (more.get(key(company, organisationId)) ?? 0);
    },
    add: (company, organisationId) => {
      const at = key(company, organisationId);
      more.set(at, (more.get(at) ?? 0) + 1);
    },
  };
}

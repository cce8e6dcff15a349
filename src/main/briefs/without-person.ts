import type { Fact } from '../../shared/domain/index.ts';
import { type Redaction, redacted, says } from '../storage/redact.ts';
import { hashOfFact } from './pin.ts';

/** Anything of the workspace without a person: out of the people of visits, and out of every text; pins fit what is left. */
export function withoutPerson<T>(item: T, redaction: Redaction): T {
  if (!says(item, redaction.names)) return item;
  return sealedAgain(redacted(withoutPeople(item, redaction.names), redaction));
}

const isObject = (part: unknown): part is Readonly<Record<string, unknown>> =>
  part !== null && typeof part === 'object' && !Array.isArray(part);

function withoutPeople<T>(item: T, names: readonly string[]): T {
  const isThem = (member: unknown): boolean =>
    isObject(member) && typeof member.name === 'string' && says(member.name, names);
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (!isObject(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        walk(key === 'people' && Array.isArray(value) ? value.filter((member) => !isThem(member)) : value),
      ]),
    );
  };
  return walk(item) as T;
}

/** Pinned facts with the hash of what is left of them. */
function sealedAgain<T>(item: T): T {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (!isObject(part)) return part;
    const made: Readonly<Record<string, unknown>> = Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, walk(value)]),
    );
    return 'factId' in made && 'packVersion' in made && made.fact
      ? { ...made, hash: hashOfFact(made.fact as Fact) }
      : made;
  };
  return walk(item) as T;
}

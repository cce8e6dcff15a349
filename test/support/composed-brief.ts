import { hashOfFact, pinFact } from '../../src/main/briefs/pin.ts';
import type { PreflightInput } from '../../src/main/briefs/preflight/checked.ts';
import { preflight } from '../../src/main/briefs/preflight/preflight.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { factBlock } from '../../src/shared/briefs/edit-brief.ts';
import type {
  Audience,
  Block,
  Brief,
  Delegation,
  Fact,
  Finding,
  OwnText,
  PackRecords,
  Pin,
  Section,
  SectionKind,
  TextPart,
} from '../../src/shared/domain/index.ts';
import { type AudienceId, draftFor, library } from './region.ts';
import { shippedAudience } from './shipped.ts';

/** Briefs put together block by block, to hold rules against. */

export function factOf(id: string, from: Library = library): Fact {
  const fact = from.fact(id);
  if (!fact) throw new Error(`the library holds no ${id}`);
  return fact;
}

export const pinOf = (id: string, from: Library = library): Pin => pinFact(factOf(id, from), from.pack);

/** A pin of the fact as if the library had said this. */
export function pinAs(id: string, change: Partial<Fact>, from: Library = library): Pin {
  const fact = { ...factOf(id, from), ...change };
  return { ...pinOf(id, from), fact, hash: hashOfFact(fact) };
}

export const print = (id: string, from: Library = library): Block => factBlock(pinOf(id, from));

export const say = (id: string, ...parts: readonly (string | TextPart)[]): Block => ({
  kind: 'text',
  id,
  style: 'body',
  text: parts.map((part) => (typeof part === 'string' ? { kind: 'words', text: part } : part)) as OwnText,
  leftOutOf: [],
  review: false,
});

export const figure = (id: string, from: Library = library): TextPart => ({
  kind: 'figure',
  pin: pinOf(id, from),
});
export const cite = (sourceId: string): TextPart => ({ kind: 'cite', sourceId });

export const sectionOf = (
  id: string,
  kind: SectionKind,
  blocks: readonly Block[],
  more: Partial<Section> = {},
): Section => ({
  id,
  kind,
  clusterId: null,
  title: null,
  included: true,
  leftOutOf: [],
  blocks,
  seriesIds: [],
  review: false,
  ...more,
});

export const briefOf = (
  sections: readonly Section[],
  audience: AudienceId = 'us',
  more: Partial<Brief> = {},
): Brief => ({ ...draftFor(audience), sections, ...more });

/** One section of facts and texts. */
export const sheet = (...blocks: readonly Block[]): Brief => briefOf([sectionOf('sheet', 'why', blocks)]);
/** Key figures that stand without their sentences. */
export const tiles = (...blocks: readonly Block[]): Brief =>
  briefOf([sectionOf('glance', 'glance', blocks)], 'us', { edition: 'summary' });

/** The library with other records. */
export const libraryWith = (change: (records: PackRecords) => Partial<PackRecords>): Library =>
  createLibrary(library.pack, { ...library.records, ...change(library.records) });

/** The library with facts as a later version of the pack has them; null takes one out. */
export const libraryWithFacts = (changes: Readonly<Record<string, Partial<Fact> | null>>): Library =>
  libraryWith(({ facts }) => ({
    facts: facts.flatMap((fact) => {
      const change = changes[fact.id];
      return change === null ? [] : [{ ...fact, ...change }];
    }),
  }));

export type Around = {
  readonly library?: Library;
  readonly audience?: Audience;
  readonly delegation?: Delegation | null;
  readonly today?: string;
  readonly came?: PreflightInput['came'];
};

export function findings(brief: Brief, around: Around = {}): readonly Finding[] {
  return preflight({
    brief,
    library: around.library ?? library,
    audience: around.audience ?? shippedAudience(brief.audienceId),
    delegation: around.delegation ?? null,
    today: around.today ?? brief.issueDate,
    came: around.came,
  }).groups.flatMap((group) => group.findings);
}

export const found = (brief: Brief, rule: string, around: Around = {}): readonly Finding[] =>
  findings(brief, around).filter((finding) => finding.rule === rule);

import type { Organisation } from '../../../shared/domain/index.ts';
import type { TailoringIndex } from './tailoring-index.ts';
import { isCovered, LEAST_STRENGTH, type Visit, wordsSaid } from './value-facts.ts';

const MOST = 8;
/** A word that more organisations hold tells nothing by itself. */
const LEAST_RARITY = 3.5;

/** The organisations that these visitors should meet, the first first: those that meet their needs, then those whose own words are theirs. */
export function chooseOrganisations(index: TailoringIndex, visit: Visit): readonly Organisation[] {
  const said = wordsSaid(visit.segments);
  const strength = new Map(visit.chapters.map((chapter) => [chapter.cluster.id, chapter.strength]));
  const scores = new Map<string, number>();
  const add = (id: string, score: number): void => void scores.set(id, (scores.get(id) ?? 0) + score);
  for (const asked of visit.needs) {
    if (asked.strength < LEAST_STRENGTH) continue;
    asked.need.organisationIds.forEach((id, at) => {
      add(id, asked.strength ** 2 * (1 - 0.09 * at));
    });
  }
  for (const { organisation, words } of index.organisations) {
    const inChapter = Math.max(0, ...organisation.clusterIds.map((id) => strength.get(id) ?? 0));
    let sum = 0;
    for (const word of words) sum += (said.get(word) ?? 0) * index.organisationRarity(word);
    const text = 1 - Math.exp(-sum / 8);
    if (scores.has(organisation.id) || inChapter > 0.5 || text > 0.5)
      add(organisation.id, 0.15 * inChapter + 0.3 * text);
  }
  for (const [id, score] of foundByWords(index, visit)) add(id, score);
  return index.organisations
    .map(({ organisation }) => organisation)
    .filter(({ id }) => scores.has(id))
    .sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

/** What no need covers: organisations whose own words are what they ask for. */
function foundByWords(index: TailoringIndex, { segments, needs }: Visit): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const segment of segments) {
    const { kind, words } = segment;
    if (kind === 'question' || isCovered(segment, needs)) continue;
    for (const { organisation, words: own } of index.organisations) {
      let sum = 0;
      for (const word of words) {
        const rarity = index.organisationRarity(word);
        if (own.has(word) && rarity > LEAST_RARITY) sum += rarity;
      }
      const score = Math.min(1, sum / 5) * (kind === 'sector' ? 0.8 : 0.55);
      if (score > 0) found.set(organisation.id, Math.max(found.get(organisation.id) ?? 0, score));
    }
  }
  return found;
}

import { describe, expect, it } from 'vitest';
import { judge, mean } from '../../../bench/tailoring/judge.ts';
import { judgedIn } from '../../../bench/tailoring/judged.ts';
import { tailor } from '../../../src/main/briefs/tailoring/tailor.ts';
import { shippedLibrary } from '../../library/shipped-library.ts';
import { ISSUED } from '../../support/region.ts';

const library = await shippedLibrary();
const judged = judgedIn('test/fixtures/judged', library).map(({ delegation, audience, gold }) => {
  const { chapters, facts, beside, organisations } = tailor(library, {
    audience,
    delegation,
    clusters: null,
    today: ISSUED,
  });
  return judge(gold, {
    clusters: chapters.map(({ cluster }) => cluster.id),
    facts: [
      ...facts.map(({ fact, chapter }) => ({ id: fact.id, section: chapter ? 'cluster' : 'why' })),
      ...Object.values(beside)
        .flat()
        .map(({ fact }) => ({ id: fact.id, section: 'links' })),
    ],
    organisations: organisations.map(({ id }) => id),
    series: [],
    answers: {},
  });
});

describe('what an expert would print for eighteen delegations', () => {
  it.each([
    ['facts that an expert keeps', 0.8, mean(judged.map(({ precision }) => precision))],
    ['musts', 0.8, mean(judged.map(({ musts }) => musts))],
    ['organisations, gain of the first five', 0.7, mean(judged.map(({ organisations }) => organisations))],
    ['chapters that fit', 0.82, mean(judged.map(({ chapterPrecision }) => chapterPrecision))],
    ['chapters of the expert', 0.75, mean(judged.map(({ chapterRecall }) => chapterRecall))],
  ])('%s: at least %d', (_, least, share) => {
    expect(share).toBeGreaterThanOrEqual(least);
  });
});

describe('the two needs of the article', () => {
  const need = (sector: string, interests: string) => ({
    id: 'own',
    name: 'Founder',
    audienceId: 'us',
    sectors: [sector],
    interests,
    people: [],
    visit: null,
    itinerary: [],
    questions: [],
  });
  it.each([
    ['medical technology', 'clinical trial support', 'a01-boston-medtech'],
    ['quantum computing', 'academic partners', 'a02-colorado-quantum'],
  ])('%s, %s: opens as an expert would', (sector, interests, name) => {
    const [expert] = judgedIn('test/fixtures/judged', library).filter((it) => it.name === name);
    if (!expert) throw new Error(`no ${name}`);
    const { audience, gold } = expert;
    const asked = { audience, delegation: need(sector, interests), clusters: null, today: ISSUED };
    const { chapters, facts, organisations } = tailor(library, asked);
    expect(chapters[0]?.cluster.id).toBe(gold.clusters[0]);
    const kept = [...gold.must, ...gold.good];
    const first = facts.filter(({ chapter }) => chapter === chapters[0]).slice(0, 3);
    expect(first.map(({ fact }) => fact.id).filter((id) => !kept.includes(id))).toEqual([]);
    expect(
      organisations
        .slice(0, 3)
        .map(({ id }) => id)
        .filter((id) => !gold.organisations.includes(id)),
    ).toEqual([]);
  });
});

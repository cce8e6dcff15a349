import { expect, it } from 'vitest';
import { scoreFor } from '../../../src/main/briefs/brief-view.ts';
import { draftBrief } from '../../../src/main/briefs/draft-brief.ts';
import { whyNot } from '../../../src/main/briefs/why-not.ts';
import type { Delegation } from '../../../src/shared/domain/index.ts';
import { shippedLibrary } from '../../library/shipped-library.ts';
import { ISSUED } from '../../support/region.ts';
import { shippedAudience } from '../../support/shipped.ts';

const library = await shippedLibrary();
const founder: Delegation = {
  id: 'founder',
  name: 'Founder',
  audienceId: 'us',
  sectors: ['medical technology'],
  interests: 'clinical trials, wet labs',
  people: [],
  visit: null,
  itinerary: [],
  questions: [],
};
const audience = shippedAudience('us');
const clusters = library.records.clusters.filter(({ id }) => id === 'health-medtech');
const score = scoreFor(library, { audience, delegation: founder, clusters, today: ISSUED });
const reasonsOf = (id: string): string =>
  library.records.facts
    .filter((fact) => fact.id === id)
    .flatMap((fact) => score(fact).reasons)
    .join(' ');

it.each([
  ['a fact of a need that they asked for', 'F306', /^They asked for “clinical trials”/],
  ['a fact of the chapter', 'F204', /It belongs to Health tech and med tech\./],
  ['a headline of the region', 'F026', /It is one of the region’s headlines\./],
  ['what any investor can use', 'F303', /Any investor can use it\./],
  ['a fact of a field without a chapter', 'F518', /The brief has no chapter on its field\./],
  ['a fact of another market', 'F342', /It tells of another market\./],
  ['bad news', 'F617', /It is bad news: for your own notes, not for the page\./],
])('%s says so', (_, id, reason) => {
  expect(reasonsOf(id)).toMatch(reason);
});

it('why another fact is not there is said without points', () => {
  const brief = draftBrief(library, {
    id: 'b',
    audience,
    delegation: founder,
    clusterIds: null,
    edition: 'full',
    paper: 'letter',
    issueDate: ISSUED,
    now: `${ISSUED}T09:00:00.000Z`,
  });
  const section = brief.sections.find(({ kind }) => kind === 'why');
  if (!section) throw new Error('no section why');
  const reader = { audience, delegation: founder, clusters, today: ISSUED };
  for (const fact of library.records.facts) {
    const said = whyNot(fact, section, brief, library, reader, score).reasons.join(' ');
    expect(said).not.toMatch(/\bscores?\b|\bpoints?\b/);
    expect(said).not.toBe('');
  }
});

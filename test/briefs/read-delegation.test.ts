import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDelegation } from '../../src/main/briefs/read-delegation.ts';
import { Delegation, type Refusal, refusalOf } from '../../src/shared/domain/index.ts';
import { AUDIENCES, exampleDelegation, examplePath, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const audiences = AUDIENCES.map(shippedAudience);
const read = (text: string): Delegation =>
  readDelegation(text, 'guests.json', 'd1', audiences, library.records.clusters);
const file = (fields: object): string =>
  JSON.stringify({ name: 'Lakeside Mission', market: 'us', ...fields });

function refusalTo(text: string): Refusal {
  try {
    read(text);
  } catch (error) {
    return refusalOf(error);
  }
  throw new Error(`was not refused: ${text}`);
}

describe('what a delegation file may hold', () => {
  it.each(AUDIENCES)('the example for %s is one', (id) => {
    const delegation = exampleDelegation(id);
    expect(Delegation.parse(delegation)).toEqual(delegation);
    expect(delegation.audienceId).toBe(id);
    expect(delegation.visit).not.toBeNull();
    for (const { place } of delegation.itinerary) expect(library.place(place)).toBeDefined();
  });

  it('how many are expected may be said', () => {
    expect(read(file({ headCount: 12 })).headCount).toBe(12);
    expect(refusalTo(file({ headCount: 0 })).details?.join()).toMatch(/headCount/);
  });

  it('a name and a market are enough', () => {
    expect(read(file({}))).toEqual({
      id: 'd1',
      name: 'Lakeside Mission',
      audienceId: 'us',
      sectors: [],
      interests: '',
      people: [],
      visit: null,
      itinerary: [],
      questions: [],
    });
  });

  it.each([
    ['the audience’s id', 'india', 'india'],
    ['its market word', 'UAE', 'uae'],
    ['its name, in any case', 'united states', 'us'],
  ])('the market by %s', (_, market, audienceId) => {
    expect(read(file({ market })).audienceId).toBe(audienceId);
  });

  it('a byte order mark, as Windows editors write it', () => {
    expect(read(`\ufeff${file({})}`).name).toBe('Lakeside Mission');
  });

  it('people by name alone, interests line by line, clusters beside sectors', () => {
    const delegation = read(
      file({
        people: ['Dana Whitfield', { name: 'Marcus Odom', role: 'Director' }],
        interests: ['tariffs', 'clinical trials'],
        clusters: ['aerospace'],
        sectors: ['aerospace', 'medical devices'],
      }),
    );
    expect(delegation.people).toEqual([
      { name: 'Dana Whitfield', role: null, organisation: null },
      { name: 'Marcus Odom', role: 'Director', organisation: null },
    ]);
    expect(delegation.interests).toBe('tariffs; clinical trials');
    expect(delegation.sectors).toEqual(['aerospace', 'medical devices']);
  });
});

describe('what is refused, with the field named', () => {
  it.each([
    ['no name', file({ name: undefined }), 'name'],
    ['an empty name', file({ name: '' }), 'name'],
    ['a name over two lines', file({ name: 'A\nB' }), 'name'],
    ['no market', file({ market: undefined }), 'market'],
    ['an unknown market', file({ market: 'brazil' }), 'market "brazil"'],
    ['an unknown cluster', file({ clusters: ['aerospace', 'warp-drive'] }), '"warp-drive"'],
    ['a date that is no day', file({ visit: { from: '2027-02-30', to: '2027-03-01' } }), 'visit.from'],
    ['a date in another form', file({ visit: { from: '8 February', to: '2027-03-01' } }), 'visit.from'],
    [
      'a visit that ends before it begins',
      file({ visit: { from: '2027-02-08', to: '2027-02-07' } }),
      'visit',
    ],
    ['a visit without an end', file({ visit: { from: '2027-02-08' } }), 'visit.to'],
    ['a word that the form does not know', file({ sectros: ['aerospace'] }), 'sectros'],
    [
      'a word that the form does not know, deeper',
      file({ people: [{ name: 'A', title: 'Dr' }] }),
      'people.0',
    ],
    ['sectors that are no list', file({ sectors: 'aerospace' }), 'sectors'],
    [
      'an itinerary without a place',
      file({ itinerary: [{ date: '2027-02-08', title: 'x' }] }),
      'itinerary.0.place',
    ],
    ['a list in place of an object', '[]', 'the file'],
    ['null', 'null', 'the file'],
  ])('%s', (_, text, field) => {
    const refusal = refusalTo(text);
    expect(refusal.code).toBe('bad-input');
    expect(refusal.sentence).toContain('guests.json');
    expect([refusal.sentence, ...refusal.details].join('\n')).toContain(field);
    expect(refusal.next).toMatch(/\.$/);
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"name": "Lake'],
    ['a comment', '// who\n{}'],
    ['another kind of file', '%PDF-1.7'],
  ])('%s is not JSON', (_, text) => {
    const refusal = refusalTo(text);
    expect(refusal.sentence).toMatch(/^guests\.json is not JSON: /);
    expect(refusal.details).toEqual([]);
  });

  it('every mistake is told at once', () => {
    const refusal = refusalTo(file({ name: '', visit: { from: 'soon', to: 'later' }, extra: 1 }));
    const told = refusal.details.join('\n');
    for (const field of ['name', 'visit.from', 'visit.to', 'extra']) expect(told).toContain(field);
  });

  it('an unknown market and an unknown cluster are answered with the ones there are', () => {
    expect(refusalTo(file({ market: 'brazil' })).next).toContain('us, uae, india');
    expect(refusalTo(file({ clusters: ['warp-drive'] })).next).toContain('aerospace');
  });

  it('the sentence never ends in two full stops', () => {
    expect(refusalTo('{').sentence).not.toMatch(/\.\.$/);
  });
});

it('the examples are the files that ship', () => {
  for (const id of AUDIENCES) expect(JSON.parse(readFileSync(examplePath(id), 'utf8')).market).toBe(id);
});

import { describe, expect, it } from 'vitest';
import { reviewPack, saysValue } from '../../src/main/library/review-pack.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import type { Fact, PackRecords } from '../../src/shared/domain/index.ts';
import { SHIPPED } from '../packs/shipped-pack.ts';
import { shippedLibrary } from './shipped-library.ts';

const { base } = await shippedLibrary();
const [plain] = base.facts.filter(({ role, basis, geography }) => role === 'proof' && basis && geography);
if (!plain) throw new Error('the shipped pack has no proof');

const review = (fact: Partial<Fact>, records: Partial<PackRecords> = {}) =>
  reviewPack(
    { ...base, facts: [{ ...plain, value: null, caveat: null, ...fact }], ...records },
    (_, at) => at + 2,
  );
const ofFacts = (fact: Partial<Fact>) => review(fact).warnings.filter(({ file }) => file === 'facts.csv');

describe('what an editor would mend', () => {
  it.each<[string, Partial<Fact>, string]>([
    ['words of colleagues', { statement: 'The plant opened in 2021, not checked since.' }, 'statement'],
    ['words of colleagues', { caveat: 'No page read says so.' }, 'caveat'],
    ['words of colleagues', { caveat: 'No builder was named in the pages read.' }, 'caveat'],
    ['words of colleagues', { caveat: 'Terms of use were not found.' }, 'caveat'],
    [
      'an opening without what it opens on',
      { statement: 'It also has 40 laboratories in Coventry.' },
      'statement',
    ],
    ['an opening without what it opens on', { statement: 'These firms employ many in Dudley.' }, 'statement'],
    ['no basis', { basis: null }, 'basis'],
    ['no area', { geography: null }, 'geography'],
    ['a name that says nothing', { metric: 'Businesses helped' }, 'metric'],
    [
      'an unsure key figure',
      { role: 'headline', confidence: 'low', statement: 'It pays 12 jobs.', value: 12, unit: 'jobs' },
      'confidence',
    ],
    [
      'a scale that is lost',
      { statement: 'Exports were £8.4 billion in 2024.', value: 8.4, unit: 'GBP' },
      'unit',
    ],
  ])('%s: %j', (_, fact, column) => {
    expect(ofFacts(fact)).toContainEqual(expect.objectContaining({ file: 'facts.csv', row: 2, column }));
  });

  it('an undated source, and nothing of what only colleagues read', () => {
    const [source] = base.sources;
    if (!source) throw new Error('no source');
    const { warnings } = review(
      { note: 'Not checked; look for a newer one.', statement: 'Exports rose.' },
      { sources: [{ ...source, published: null }] },
    );
    expect(warnings.filter(({ file }) => file === 'sources.csv')).toEqual([
      expect.objectContaining({ row: 2, column: 'published' }),
    ]);
    expect(warnings.filter(({ column }) => column === 'note' || column === 'statement')).toEqual([]);
  });

  it('a value that its statement does not say is an error', () => {
    const { errors } = review({
      statement: 'The department recorded 130 projects in 2024/25.',
      value: 1300,
      unit: 'projects',
    });
    expect(errors).toEqual([expect.objectContaining({ file: 'facts.csv', row: 2, column: 'value' })]);
  });

  it('a whole pack has none, with the rows of its own tables', async () => {
    const reading = await readPack(SHIPPED);
    if (!reading.ok) throw new Error('the shipped pack cannot be read');
    const { errors, warnings } = reviewPack(reading.records, reading.rowOf);
    expect(errors).toEqual([]);
    for (const { file, row } of warnings) {
      expect(file).toMatch(/\.csv$/);
      expect(row).toBeGreaterThan(1);
    }
  });
});

describe('a value in a statement', () => {
  it.each([
    ['The department recorded 130 projects in 2024/25.', 130, 'projects', 'yes'],
    ['The department recorded 130 projects in 2024/25.', 145, 'projects', 'no'],
    ['The department recorded 130 projects in 2024/25.', 13, 'projects', 'no'],
    ['Exports were £8.46 billion.', 8460, 'GBP million', 'yes'],
    ['Exports were £8.46 billion.', 846, 'GBP million', 'no'],
    ['Almost 98,000 patients were recruited.', 97_900, 'people', 'yes'],
    ['The region ranked second for jobs.', 2, 'rank', 'yes'],
    ['A fifth of all projects came here.', 20, '%', 'words'],
    ['Up to eight million square feet are built.', 8_000_000, 'sq ft', 'yes'],
    ['The state gave £114 million and the region £18 million.', 132, 'GBP million', 'words'],
    ['Statement 0 about telecommunications.', 10, '%', 'words'],
    ['Works beside Junction 6 and on Phase 2, in Fellbridge.', 40, 'jobs', 'words'],
    ['Rent is £1.2 million a year.', 1.2, 'GBP', 'scale'],
  ])('“%s” and %d %s: %s', (statement, value, unit, said) => {
    expect(saysValue(statement, value, unit)).toBe(said);
  });
});

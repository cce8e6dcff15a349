import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOfFact } from '../../src/main/briefs/pin.ts';
import { compose } from '../../src/main/pdf/compose/compose.ts';
import type { Document } from '../../src/main/pdf/document.ts';
import { ENGINE } from '../../src/main/pdf/engine.ts';
import { recompose } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { EvidenceBrief } from '../../src/main/pdf/evidence/evidence.ts';
import { evidenceFiles } from '../../src/main/pdf/evidence/evidence-files.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import { addBlock } from '../../src/shared/briefs/edit-brief.ts';
import { allPins } from '../../src/shared/briefs/printed.ts';
import { EDITIONS, PackRecords } from '../../src/shared/domain/index.ts';
import { evidenceFor, exported, type Occasion } from '../support/evident-brief.ts';
import { shippedFonts } from '../support/fonts.ts';
import { AUDIENCES, draftFor, exampleDelegation, library, northmoor } from '../support/region.ts';
import { repository, shippedAudience } from '../support/shipped.ts';
import { conformance } from './conformance.ts';
import { readPdf, textOfPages } from './read-pdf.ts';

const measure = sceneMeasure(shippedFonts());
const said = ({ notes: _, attachments: __, ...document }: Document): string => JSON.stringify(document);

const occasions: readonly (Occasion & { readonly name: string })[] = [
  ...AUDIENCES.flatMap((id) =>
    EDITIONS.map((edition) => {
      const delegation = exampleDelegation(id);
      return { name: `${id}, ${edition}`, brief: draftFor(id, { delegation, edition }), delegation };
    }),
  ),
  { name: 'with a part in Arabic', brief: draftFor('uae', { courtesy: 'ar' }) },
  { name: 'with a part in Hindi', brief: draftFor('india', { courtesy: 'hi' }) },
  { name: 'of another region', brief: draftFor('us', {}, northmoor), from: northmoor },
  {
    name: 'an issued copy that replaces another',
    brief: draftFor('us'),
    issue: { number: 'WM-2026-002', supersedes: { number: 'WM-2026-001', issueDate: '2026-10-01' } },
  },
];

describe('the evidence alone gives the same document as the whole library', () => {
  it.each(occasions)('$name', (occasion) => {
    const { brief, delegation = null, from = library, issue = null } = occasion;
    const whole = compose({
      brief,
      library: from,
      audience: shippedAudience(brief.audienceId),
      delegation,
      measure,
      issue,
    });
    const evidence = evidenceFor(occasion);
    const { records, ...rest } = JSON.parse(JSON.stringify(evidence));
    const read = { ...EvidenceBrief.parse(rest), records: PackRecords.parse(records) };
    expect(said(recompose(read, measure))).toBe(said(whole));
    // What was read back gives the same files, byte for byte.
    expect(evidenceFiles(read)).toEqual(evidenceFiles(evidence));
  });
});

describe('a PDF with its evidence', () => {
  it.each(occasions.filter((_, index) => index % 3 === 0))('keeps the rules: $name', async (occasion) => {
    expect(conformance((await exported(occasion)).pdf)).toEqual([]);
  });

  it('adds less than 120 KB to a full brief', async () => {
    const delegation = exampleDelegation('us');
    const files = evidenceFiles(evidenceFor({ brief: draftFor('us', { delegation }), delegation }));
    const { pdf } = await exported({ brief: draftFor('us', { delegation }), delegation });
    expect(files.map(({ name }) => name)).toEqual([
      'datapackage.json',
      'brief.json',
      'records.json',
      'document.json',
      'facts.csv',
      'sources.csv',
      'series.csv',
      'organisations.csv',
      'links.csv',
      'rates.csv',
    ]);
    expect(pdf.length).toBeLessThan(820_000);
  });

  it('is the same whatever the brief is called inside the office and whenever it was touched', async () => {
    const brief = draftFor('us', { edition: 'summary' });
    const again = { ...brief, id: 'another-id', changedAt: '2026-12-24T00:00:00.000Z' };
    const [one, other] = [await exported({ brief }), await exported({ brief: again })];
    expect(sha256(other.pdf)).toBe(sha256(one.pdf));
  });

  it('tells on which pages each fact is printed', async () => {
    const brief = draftFor('us');
    const { pdf, factPages } = await exported({ brief });
    const { pages } = await readPdf(pdf);
    const squeezed = pages.map((page) => textOfPages([page]).replace(/[\s\u00ad-]+/g, ''));
    const facts = allPins(brief).map(({ fact }) => fact);
    expect(Object.keys(factPages).sort()).toEqual([...new Set(facts.map(({ id }) => id))].sort());
    const plain = (words: string): string => words.replace(/[\s\u00ad-]+/g, '');
    for (const fact of facts) {
      const on = factPages[fact.id] ?? [];
      const stated = squeezed.flatMap((text, index) =>
        text.includes(plain(fact.statement)) ? [index + 1] : [],
      );
      expect(on, fact.statement).toEqual(expect.arrayContaining(stated));
      // Elsewhere it is a key figure: what it measures stands there.
      for (const page of on.filter((number) => !stated.includes(number)))
        expect(squeezed[page - 1], fact.statement).toContain(plain(fact.metric ?? '–'));
    }
  });
});

describe('what the evidence holds', () => {
  const delegation = {
    ...exampleDelegation('us'),
    interests: 'Ask nobody about the merger',
    questions: ['Is the site contaminated?'],
  };
  const text = (occasion: Occasion): string =>
    evidenceFiles(evidenceFor(occasion))
      .map((file) => file.text)
      .join('\n');

  it('nothing that the edition does not print: notes, waivers, interests, questions, blocks left out', () => {
    const draft = draftFor('us', { delegation });
    const why = draft.sections.find(({ kind }) => kind === 'why');
    const out = why?.blocks[0];
    if (!why || out?.kind !== 'fact') throw new Error('the draft has no reasons');
    const noted = addBlock(draft, why.id, {
      kind: 'note',
      id: 'n1',
      text: 'The chair dislikes trams',
      review: false,
    });
    const brief = {
      ...noted,
      waivers: [{ finding: 'f', rule: 'stale', reason: 'The minister insisted', at: '2026-11-22' }],
      kept: [{ factId: 'F1', against: null, reason: 'Kept for Dave', at: '2026-11-22' }],
      madeFrom: { briefId: 'b0', title: 'A secret first try' },
      dismissed: [{ sectionId: why.id, factId: 'waved-away' }],
      sections: noted.sections.map((section) => ({
        ...section,
        review: true,
        blocks: section.blocks.map((block) =>
          block === out ? { ...block, leftOutOf: ['full' as const] } : block,
        ),
      })),
    };
    const held = text({ brief, delegation });
    for (const secret of [
      'dislikes trams',
      'insisted',
      'for Dave',
      'secret first try',
      'waved-away',
      '"review":true',
      'the merger',
      'contaminated',
      out.pin.fact.statement,
    ])
      expect(held).not.toContain(secret);
    expect(text({ brief: { ...brief, edition: 'host' }, delegation })).toContain('contaminated');
  });

  it('a summary holds only the facts that it prints', async () => {
    const brief = draftFor('us', { edition: 'summary' });
    const { factPages } = await exported({ brief });
    const held = allPins(evidenceFor({ brief }).brief).map(({ factId }) => factId);
    expect(held.sort()).toEqual(Object.keys(factPages).sort());
  });

  it('every file has its hash and its size in the descriptor, and every fact its own hash', () => {
    const evidence = evidenceFor({ brief: draftFor('india') });
    const [descriptor, ...files] = evidenceFiles(evidence);
    const { resources } = JSON.parse(descriptor?.text ?? '');
    expect(resources).toHaveLength(files.length);
    for (const [index, file] of files.entries()) {
      expect(resources[index]).toMatchObject({
        path: file.name,
        hash: sha256(file.text),
        bytes: Buffer.byteLength(file.text),
      });
    }
    for (const pin of allPins(evidence.brief)) expect(pin.hash).toBe(hashOfFact(pin.fact));
  });

  it('no cell of a table is run as a formula', () => {
    const brief = draftFor('us');
    const evil = (words: string): string => `=HYPERLINK("https://example.org")${words}`;
    const sections = brief.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        if (block.kind !== 'fact') return block;
        const fact = { ...block.pin.fact, statement: evil(block.pin.fact.statement) };
        return { ...block, pin: { ...block.pin, fact, hash: hashOfFact(fact) } };
      }),
    }));
    const facts = evidenceFiles(evidenceFor({ brief: { ...brief, sections } })).find(
      ({ name }) => name === 'facts.csv',
    );
    expect(facts?.text).toContain(`"'=HYPERLINK(`);
    expect(facts?.text).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it('names the engine that made it, by the version of the app', () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(ENGINE.version).toBe(version);
    expect(evidenceFor({ brief: draftFor('us') }).engine).toEqual(ENGINE);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { type Inspected, inspectFile } from '../../src/main/app/use-cases/inspect.ts';
import { recompose } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import type { Evidence } from '../../src/main/pdf/evidence/evidence.ts';
import { fieldsThatLeave } from '../../src/main/pdf/evidence/what-leaves.ts';
import { plainWords } from '../../src/main/pdf/reading/file-parts.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { KINDS, RECORD_TYPES } from '../../src/shared/domain/records/kinds.ts';
import { refusalOf } from '../../src/shared/domain/refusal.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { evidenceFor, exported } from '../support/evident-brief.ts';
import { shippedFonts } from '../support/fonts.ts';
import { draftFor, exampleDelegation, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { readHere } from '../support/verified.ts';

const newFolder = homeFolders();
function inspected(pdf: Uint8Array | string): Promise<Inspected> {
  const path = join(newFolder(), 'file.pdf');
  writeFileSync(path, pdf);
  return inspectFile(path, readHere);
}

const kind = ({ carried }: Inspected, what: string) => carried.find((it) => it.what === what);

describe('a brief of today', async () => {
  const delegation = exampleDelegation('us');
  const brief = draftFor('us', { delegation, edition: 'summary' });
  const { pdf, pages } = await exported({ brief, delegation });
  const seen = await inspected(pdf);

  it('shows pages, what it says of itself, its links and each file inside', () => {
    expect(seen.from).toBe('Attaché made it. It carries the records that its pages print, as printed.');
    expect([seen.pages, seen.papers, seen.format]).toEqual([pages, [`Letter, ${pages} pages`], 2]);
    expect(seen.metadata).toContainEqual({ name: 'Producer', value: 'Attaché' });
    expect(seen.links.length).toBeGreaterThan(3);
    expect(seen.attachments.map(({ name }) => name)).toContain('document.json');
    for (const { description, size } of seen.attachments) {
      expect(description).not.toBeNull();
      expect(size).toBeGreaterThan(0);
    }
    expect([...seen.active, ...seen.doubts, ...seen.faults]).toEqual([]);
  });

  it('says of each kind which fields go out and which stay, and nothing goes out beyond the list', () => {
    const facts = kind(seen, 'facts');
    expect(facts?.fields).toContain('statement');
    expect(facts?.stays).toEqual(expect.arrayContaining(['note', 'confidence', 'themes', 'markets']));
    expect(kind(seen, 'visitors')).toMatchObject({ fields: ['name on the cover'] });
    expect(kind(seen, 'visitors')?.stays).toEqual(
      expect.arrayContaining(['people', 'interests', 'questions', 'programme']),
    );
    expect(seen.carried.flatMap(({ beyond }) => beyond)).toEqual([]);
  });
});

it.each(RECORD_TYPES)('the list speaks of every field of a %s: it leaves or it stays', (type) => {
  const { leave, stay } = fieldsThatLeave(type);
  const fields = Object.keys(KINDS[type].fields);
  expect([...leave, ...stay].filter((field) => field !== 'points').toSorted()).toEqual(fields.toSorted());
});

it('a copy of the first format is told apart, with what a copy of today would keep back', async () => {
  const brief = draftFor('us', { edition: 'summary' });
  const evidence: Evidence = {
    ...evidenceFor({ brief }),
    format: 1,
    brief,
    audience: shippedAudience('us'),
    document: null,
    records: { ...library.records, audiences: [] },
  };
  const { pdf } = await renderHere(shippedFonts())(
    recompose(evidence, sceneMeasure(shippedFonts())),
    () => {},
  );
  const seen = await inspected(pdf);
  expect(seen.from).toMatch(/^An earlier Attaché made it/);
  expect(kind(seen, 'facts')?.beyond).toEqual(expect.arrayContaining(['themes', 'confidence']));
  expect(kind(seen, 'reader')?.beyond).toContain('what interests the market');
});

describe('a stranger’s file', async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([595.28, 841.89]);
  document.setTitle('Minutes\u001b[31m in red');
  await document.attach(Buffer.from('secret'), 'plans.xlsx', {
    mimeType: 'application/x',
    description: 'Plans',
  });
  document.addJavaScript('hello', 'app.alert(1)');
  const { context } = document;
  const note = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [0, 0, 9, 9],
    Contents: PDFString.of('no'),
  });
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    A: { S: 'URI', URI: PDFString.of('https://example.org/a?b') },
  });
  page.node.set(PDFName.of('Annots'), context.obj([note, link]));
  const bytes = await document.save();

  it('shows its scripts, notes, links and files, and says that it carries no evidence', async () => {
    const seen = await inspected(bytes);
    expect(seen.from).toContain('no evidence of Attaché’s');
    expect(seen.carried).toEqual([]);
    expect(seen.active).toEqual(
      expect.arrayContaining(['a script that runs in the viewer', 'a note stuck on a page']),
    );
    expect(seen.links).toEqual([{ to: 'example.org', count: 1 }]);
    expect(seen.attachments).toMatchObject([{ name: 'plans.xlsx', description: 'Plans', size: 6 }]);
    expect(JSON.stringify(seen)).not.toContain('\\u001b');
  });

  it.each([
    ['cut short', () => bytes.slice(0, 200), 'This file cannot be read as a PDF.'],
    ['no PDF', () => 'Dear colleagues', 'This file cannot be read as a PDF.'],
    ['empty', () => '', 'This file cannot be read as a PDF.'],
  ])('%s, is refused in a sentence', async (_, file, sentence) => {
    const refusal = await inspected(file()).then(() => null, refusalOf);
    expect(refusal?.sentence).toBe(sentence);
    expect(refusal?.next).not.toBeNull();
  });

  it('with bytes behind its end is shown as far as it can be told', async () => {
    const seen = await inspected(Buffer.concat([bytes, Buffer.from('9 0 obj <</JS (x)>> endobj')]));
    expect(seen.pages).toBe(1);
    expect(seen.doubts.length).toBeGreaterThan(0);
  });
});

it('words of a file are cut, and hold nothing that a terminal obeys or that turns the line round', () => {
  expect(plainWords('a\u001b[2J\nb\u202ec')).toBe('a [2J b c');
  expect(plainWords('x'.repeat(400))).toHaveLength(301);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { withExport } from '../../src/main/ledger/ledger-store.ts';
import { createLibrary } from '../../src/main/library/library.ts';
import { recompose } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import type { Evidence } from '../../src/main/pdf/evidence/evidence.ts';
import { evidenceFiles } from '../../src/main/pdf/evidence/evidence-files.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { canonicalJson } from '../../src/main/storage/canonical-json.ts';
import { spaced } from '../pdf/read-pdf.ts';
import { evidenceFor, exported } from '../support/evident-brief.ts';
import { shippedFonts } from '../support/fonts.ts';
import { made as madePlain } from '../support/made-brief.ts';
import { draftFor, exampleDelegation, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { NO_LEDGER, verdictOn } from '../support/verified.ts';

const work = mkdtempSync(join(tmpdir(), 'attache-verify-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const delegation = exampleDelegation('us');
const full = (await exported({ brief: draftFor('us', { delegation }), delegation })).pdf;
const summaryBrief = draftFor('us', { edition: 'summary' });
const summary = (await exported({ brief: summaryBrief })).pdf;

const [first, second] = (await verdictOn(summary)).figures;
if (!first || !second) throw new Error('the summary prints no facts');

const kindOf = async (bytes: Uint8Array): Promise<string> => (await verdictOn(bytes)).integrity.kind;

function flipped(bytes: Uint8Array, at: number, bit = 0): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

/** The PDF as pdf-lib saves it after a change of its objects. */
async function changed(
  bytes: Uint8Array,
  change: (document: PDFDocument) => void = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false });
}

/** Every file specification with the name of its file. */
function filesIn({ context, catalog }: PDFDocument): readonly { name: string; stream: PDFRawStream }[] {
  const associated = context.lookup(catalog.get(PDFName.of('AF')), PDFArray);
  return associated.asArray().map((ref) => {
    const spec = context.lookup(ref, PDFDict);
    const name = spec.lookup(PDFName.of('UF'), PDFString).decodeText();
    const stream = spec.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
    if (!(stream instanceof PDFRawStream)) throw new Error(`${name} is no stream`);
    return { name, stream };
  });
}

function rewrite(document: PDFDocument, file: string, change: (text: string) => string): void {
  const found = filesIn(document).find(({ name }) => name === file);
  if (!found) throw new Error(`no ${file}`);
  const text = inflateSync(found.stream.contents).toString('utf8');
  const next = change(text);
  if (next === text) throw new Error(`${file} was not changed`);
  Object.assign(found.stream, { contents: Uint8Array.from(deflateSync(Buffer.from(next))) });
}

const FIGURE = '8460';

/** The evidence says that another build made the file, and matches its hashes. */
function ofOtherBuild(it: PDFDocument): void {
  let brief = '';
  rewrite(it, 'brief.json', (text) => {
    brief = text.replace('"build":"source"', '"build":"000000000000"');
    return brief;
  });
  rewrite(it, 'datapackage.json', (text) => {
    const descriptor = JSON.parse(text);
    for (const resource of descriptor.resources)
      if (resource.path === 'brief.json')
        resource.hash = `sha256:${createHash('sha256').update(brief).digest('hex')}`;
    return JSON.stringify(descriptor);
  });
}

/** Common characters have the same places in every Latin face: these are 1 and 8. */
const swapped = new Map([
  [18, 25],
  [25, 18],
]);

describe('an untouched PDF', () => {
  it.each([
    ['a full brief', full],
    ['a summary', summary],
  ])('%s is identical, made again here', async (_, pdf) => {
    const verdict = await verdictOn(pdf);
    expect(verdict.integrity).toMatchObject({ kind: 'identical' });
    expect(verdict.figures.length).toBeGreaterThan(10);
    expect(new Set(verdict.figures.map(({ state }) => state))).toEqual(new Set(['same']));
  });

  it.each([
    ['Asia/Kolkata', 'hi_IN.UTF-8'],
    ['Pacific/Pago_Pago', 'C'],
  ])('in another process, in %s', (zone, locale) => {
    const file = join(work, 'summary.pdf');
    writeFileSync(file, summary);
    const script = join(import.meta.dirname, 'verifying-process.ts');
    const said = execFileSync(process.execPath, [script, file], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', TZ: zone, LC_ALL: locale, LANG: locale },
    });
    expect(said).toBe('identical');
  });
});

describe('a copy issued before evidence held no more than the pages', () => {
  it('is composed again from its records, and identical', async () => {
    const brief = draftFor('us', { edition: 'summary' });
    const evidence: Evidence = {
      ...evidenceFor({ brief }),
      format: 1,
      brief,
      audience: shippedAudience('us'),
      document: null,
      records: { ...library.records, audiences: [] },
    };
    const then = recompose(evidence, sceneMeasure(shippedFonts()));
    const { pdf } = await renderHere(shippedFonts())(then, () => {});
    const { integrity, figures } = await verdictOn(pdf);
    expect(integrity.kind).toBe('identical');
    expect(new Set(figures.map(({ state }) => state))).toEqual(new Set(['same']));
  });
});

describe('told apart, each in a sentence', () => {
  it.each([
    ['a figure in facts.csv', 'facts.csv', (text: string) => text.replace(FIGURE, '9460')],
    ['a figure in brief.json', 'brief.json', (text: string) => text.replace(FIGURE, '9460')],
    ['a source', 'records.json', (text: string) => text.replace('"publisher":"', '"publisher":"The ')],
    ['the descriptor', 'datapackage.json', (text: string) => text.replace('sha256:', 'sha256:0')],
  ])('%s swapped', async (_, file, change) => {
    const { integrity } = await verdictOn(await changed(full, (it) => rewrite(it, file, change)));
    expect(integrity.kind).toBe('evidence-altered');
    expect(integrity.sentence).toBe(
      'The evidence inside this PDF was changed after Attaché made it: do not rely on it.',
    );
    expect(integrity.details.join('\n')).toContain(file);
  });

  it('a figure swapped in the evidence with every hash made again: the pages give it away', async () => {
    const hash = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
    const evidence = evidenceFor({ brief: draftFor('us', { delegation }), delegation });
    const forged = JSON.parse(
      JSON.stringify(evidence).replaceAll('"value":8460', '"value":9460'),
      (key, value) =>
        key === '' || !value?.fact ? value : { ...value, hash: hash(canonicalJson(value.fact)) },
    );
    const files = new Map(evidenceFiles(forged).map((file) => [file.name, file.text]));
    const pdf = await changed(full, (it) => {
      for (const { name, stream } of filesIn(it))
        Object.assign(stream, {
          contents: Uint8Array.from(deflateSync(Buffer.from(files.get(name) ?? ''))),
        });
    });
    const { integrity } = await verdictOn(pdf);
    expect(integrity.kind).toBe('altered');
    expect(integrity.sentence).toMatch(/^This PDF was changed after Attaché made it, on page/);
    expect(spaced(integrity.details.join(' '))).toContain(
      'Page 5: “£8.46 billion” stands where “£9.46 billion” was printed',
    );
  });

  it.each([
    ['one file of the evidence', 1],
    ['all of the evidence', 99],
  ])('%s deleted', async (_, count) => {
    const pdf = await changed(full, ({ context, catalog }) => {
      const keep = (key: string, array: PDFArray, step: number): void => {
        for (let n = 0; n < count * step && array.size() > 0; n += 1) array.remove(array.size() - 1);
        if (array.size() === 0) catalog.delete(PDFName.of(key));
      };
      const names = catalog
        .lookup(PDFName.of('Names'), PDFDict)
        .lookup(PDFName.of('EmbeddedFiles'), PDFDict)
        .lookup(PDFName.of('Names'), PDFArray);
      const associated = context.lookup(catalog.get(PDFName.of('AF')), PDFArray);
      // The names are sorted and the associated files are not: the same one goes from both.
      const gone = associated.asArray().slice(-count);
      for (let at = names.size() - 1; at > 0; at -= 2)
        if (gone.includes(names.get(at))) {
          names.remove(at);
          names.remove(at - 1);
        }
      keep('AF', associated, 1);
    });
    const { integrity } = await verdictOn(pdf);
    expect(integrity.kind).toBe('evidence-removed');
    expect(integrity.sentence).toMatch(/taken out/);
  });

  it('a changed word on a page', async () => {
    const { integrity } = await verdictOn(
      await changed(full, (document) => {
        const page = document.getPage(4);
        const content = document.context.lookup(page.node.get(PDFName.of('Contents')));
        if (!(content instanceof PDFRawStream)) throw new Error('no content');
        const text = inflateSync(content.contents).toString('latin1');
        const next = text.replace(/<([0-9a-f]{8,})>/, (_, hex: string) => `<${hex.slice(0, -4)}>`);
        Object.assign(content, { contents: Uint8Array.from(deflateSync(Buffer.from(next, 'latin1'))) });
      }),
    );
    expect(integrity.kind).toBe('altered');
    expect(integrity.details).toEqual(['Page 5: “Advaned” stands where “Advanced” was printed.']);
  });

  it('something added at the end, and the end cut off', async () => {
    const added = Buffer.concat([full, Buffer.from('\n% a remark\n')]);
    expect((await verdictOn(added)).integrity).toMatchObject({
      kind: 'altered',
      sentence: expect.stringContaining('added at the end'),
    });
    expect(await kindOf(full.slice(0, -12))).toMatch(/altered|unreadable/);
  });

  it('a page that is drawn upon', async () => {
    const pdf = await changed(full, (document) => {
      document.getPage(2).drawRectangle({ x: 100, y: 100, width: 50, height: 20 });
    });
    const { integrity } = await verdictOn(pdf);
    expect(integrity).toMatchObject({
      kind: 'altered',
      sentence: expect.stringContaining('on page 3'),
      details: expect.arrayContaining(['Page 3: a line or an area was added.']),
    });
  });

  it('a PDF of another engine is checked by its evidence', async () => {
    const other = await changed(full, ofOtherBuild);
    const { integrity, figures } = await verdictOn(other);
    expect(integrity.kind).toMatch(/other-engine|re-saved/);
    expect(figures.length).toBeGreaterThan(10);
  });

  it.each([
    [
      'a PDF of somebody else',
      async () => {
        const other = await PDFDocument.create();
        other.addPage();
        return other.save();
      },
      'foreign',
    ],
    [
      'our preview, which has no evidence',
      async () => (await madePlain(summaryBrief)).pdf,
      'evidence-removed',
    ],
    ['no PDF at all', async () => Buffer.from('Dear all, please find attached'), 'unreadable'],
    ['an empty file', async () => new Uint8Array(), 'unreadable'],
    [
      'the first half of one',
      async () => full.slice(0, full.length / 2),
      'unreadable|altered|evidence-removed',
    ],
  ])('%s', async (_, pdf, kind) => {
    const { integrity } = await verdictOn(await pdf());
    expect(integrity.kind).toMatch(new RegExp(kind));
    expect(integrity.sentence).toMatch(/\.$/);
  });

  const tools: readonly (readonly [string, string, readonly string[]])[] = [
    ['qpdf', 'qpdf', ['IN', 'OUT']],
    ['qpdf, linearised and packed', 'qpdf', ['--linearize', '--object-streams=generate', 'IN', 'OUT']],
    ['qpdf, made readable', 'qpdf', ['--qdf', 'IN', 'OUT']],
    ['mutool', 'mutool', ['clean', 'IN', 'OUT']],
    ['mutool, cleaned to the bone', 'mutool', ['clean', '-gggg', '-z', 'IN', 'OUT']],
  ];
  for (const [name, tool, args] of tools) {
    const has = spawnSync(tool, ['--version']).error === undefined;
    it.skipIf(!has)(`saved again by ${name} (skipped where it is not installed)`, async () => {
      const [from, to] = [join(work, 'in.pdf'), join(work, 'out.pdf')];
      writeFileSync(from, full);
      spawnSync(
        tool,
        args.map((arg) => (arg === 'IN' ? from : arg === 'OUT' ? to : arg)),
      );
      const { integrity, figures } = await verdictOn(readFileSync(to));
      expect(integrity).toMatchObject({
        kind: 're-saved',
        sentence: expect.stringContaining('its figures and its evidence are the same'),
      });
      expect(figures.length).toBeGreaterThan(10);
    });
  }

  it.skipIf(spawnSync('mutool', ['-v']).error !== undefined)(
    'saved again by mutool with its operators rewritten: nothing proves it, and nobody is accused',
    async () => {
      const [from, to] = [join(work, 'in.pdf'), join(work, 'out.pdf')];
      writeFileSync(from, full);
      spawnSync('mutool', ['clean', '-s', from, to]);
      const { integrity } = await verdictOn(readFileSync(to));
      expect(integrity.kind).toBe('cannot-tell');
      expect(integrity.details.join(' ')).toContain('its drawing was written anew');
    },
  );

  it.each([
    ['this build', (_: PDFDocument) => {}],
    ['another build', ofOtherBuild],
  ])('glyphs for 1 and 8 exchanged in a file of %s: what is seen counts', async (_, also) => {
    const forged = await changed(full, (it) => {
      also(it);
      const map = Buffer.alloc(2 * 512);
      for (let code = 0; code < 512; code += 1) map.writeUInt16BE(swapped.get(code) ?? code, 2 * code);
      const stream = it.context.register(it.context.flateStream(map));
      for (const [, object] of it.context.enumerateIndirectObjects())
        if (object instanceof PDFDict && object.has(PDFName.of('CIDToGIDMap')))
          object.set(PDFName.of('CIDToGIDMap'), stream);
    });
    const { integrity } = await verdictOn(forged);
    expect(integrity.kind).toBe('altered');
    expect(integrity.sentence).toMatch(/on pages \d/);
    expect(spaced(integrity.details.join(' '))).toMatch(
      /Page \d+: “[^”]*8[^”]*” stands where “[^”]*1[^”]*” was printed/,
    );
  });

  it('saved again by pdf-lib', async () => {
    const document = await PDFDocument.load(full);
    const { integrity } = await verdictOn(await document.save());
    expect(integrity.kind).toBe('re-saved');
    expect(integrity.sentence).toContain('pdf-lib');
  });
});

describe('one byte flipped, anywhere', () => {
  it('is never taken for untouched, and the verdict is never an error', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: summary.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const { integrity } = await verdictOn(flipped(summary, at, bit));
          seen.set(integrity.kind, (seen.get(integrity.kind) ?? 0) + 1);
          expect(['identical', 're-saved', 'foreign', 'other-engine']).not.toContain(integrity.kind);
          expect(integrity.sentence).toMatch(/\.$/);
        },
      ),
      { numRuns: 60 },
    );
    expect(seen.get('altered') ?? 0).toBeGreaterThan(0);
    expect(seen.get('evidence-altered') ?? 0).toBeGreaterThan(0);
  });

  // What a random position seldom meets: the header, a dictionary, the table of objects, the trailer.
  it.each([
    '%PDF-1.7',
    '/Producer',
    '/Catalog',
    '/EmbeddedFile',
    '/AFRelationship',
    'xref',
    'trailer',
    'startxref',
    '%%EOF',
  ])('in %s', async (word) => {
    const at = Buffer.from(summary).lastIndexOf(word);
    expect(at).toBeGreaterThanOrEqual(0);
    const { integrity } = await verdictOn(flipped(summary, at + 1));
    expect(['identical', 're-saved', 'foreign']).not.toContain(integrity.kind);
  });
});

describe('each figure, held against the library', () => {
  const facts = library.records.facts;
  const printed = async (change: (fact: (typeof facts)[number]) => (typeof facts)[number] | null) => {
    const records = { ...library.base, facts: facts.flatMap((fact) => change(fact) ?? []) };
    const later = createLibrary(
      { ...library.pack, version: '2027.1.0', created: '2027-01-15T00:00:00Z' },
      records,
    );
    return (await verdictOn(summary, { library: later })).figures;
  };

  it('corrected: old and new, since when', async () => {
    const figures = await printed((fact) =>
      fact.id === first.factId && fact.value !== null ? { ...fact, value: fact.value * 1.01 } : fact,
    );
    const found = figures.find(({ factId }) => factId === first.factId);
    expect(found?.state).toBe('corrected');
    expect(spaced(found?.sentence ?? '')).toContain('since version 2027.1.0 of the data, 15 January 2027');
    expect(spaced(found?.sentence ?? '')).toContain(`figure: ${spaced(first.figure ?? '')} → `);
    expect(figures.filter(({ state }) => state !== 'same')).toHaveLength(1);
  });

  it('withdrawn', async () => {
    const figures = await printed((fact) => (fact.id === second.factId ? null : fact));
    expect(figures.find(({ factId }) => factId === second.factId)?.state).toBe('withdrawn');
  });

  it('unknown, on a machine that has not the pack', async () => {
    const { figures, integrity } = await verdictOn(summary, { library: null });
    expect(integrity.kind).toBe('identical');
    expect(new Set(figures.map(({ state }) => state))).toEqual(new Set(['unknown']));
  });

  it('a change that no reader can see is none', async () => {
    const figures = await printed((fact) => ({
      ...fact,
      markets: [],
      themes: ['new'],
      reviewBy: '2030-01-01',
    }));
    expect(new Set(figures.map(({ state }) => state))).toEqual(new Set(['same']));
  });
});

describe('whether it came from here', () => {
  it('an export that this ledger knows', async () => {
    const ledger = withExport(NO_LEDGER, summaryBrief, summary, 2, '2026-11-22T09:00:00.000Z');
    const { state, sentence } = (await verdictOn(summary, { ledger })).provenance;
    expect([state, spaced(sentence)]).toEqual([
      'exported',
      'Exported from here on 22 November 2026, but not issued: no number and no recipient.',
    ]);
  });

  it('its hash in the ledger shows it untouched, whichever build made it; in a broken ledger it shows nothing', async () => {
    const other = await changed(summary, (it) => {
      ofOtherBuild(it);
      it.getPage(0).drawRectangle({ x: 1, y: 1, width: 5, height: 5 });
    });
    const ledger = withExport(NO_LEDGER, summaryBrief, other, 2, '2026-11-22T09:00:00.000Z');
    expect((await verdictOn(other, { ledger })).integrity.kind).toBe('identical');
    expect((await verdictOn(other, { ledger, isLedgerWhole: false })).integrity.kind).not.toBe('identical');
    expect((await verdictOn(other)).integrity.kind).not.toBe('identical');
  });

  it('one that it does not', async () => {
    expect((await verdictOn(summary)).provenance.state).toBe('unknown');
  });
});

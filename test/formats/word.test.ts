// @vitest-environment jsdom
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asRead, readWord } from '../../src/main/formats/word/read-word.ts';
import { wordEdition } from '../../src/main/formats/word/word-edition.ts';
import { judgeWord } from '../../src/main/ledger/verify/verify-word.ts';
import { type Block, type Document, type Inline, text } from '../../src/main/pdf/document.ts';
import { printsOf } from '../../src/main/pdf/evidence/what-leaves.ts';
import { EDITIONS, type Edition, printedId } from '../../src/shared/domain/index.ts';
import { COURTESY_LANGUAGES } from '../../src/shared/languages.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { documentOf } from '../support/document-of.ts';
import { documentOfExport } from '../support/evident-brief.ts';
import { shippedFonts } from '../support/fonts.ts';
import { AUDIENCES, type AudienceId, draftFor, exampleDelegation } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const shipped = await shippedLibrary();
const COURTESY = { us: null, uae: 'ar', india: 'hi' } as const;

function documentFor(id: AudienceId, edition: Edition): Document {
  const delegation = exampleDelegation(id);
  const brief = draftFor(id, { delegation, edition, courtesy: COURTESY[id] }, shipped);
  return documentOfExport({ brief, library: shipped, audience: shippedAudience(id), delegation });
}

type Parts = ReadonlyMap<string, globalThis.Document>;

/** Every part of the file, parsed: what is not well-formed fails here. */
function partsOf(bytes: Uint8Array): Parts {
  const written = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  const parts = written.map(([name, content]) => {
    const parsed = new DOMParser().parseFromString(strFromU8(content), 'application/xml');
    expect(parsed.querySelector('parsererror')?.textContent, name).toBeUndefined();
    return [name, parsed] as const;
  });
  return new Map(parts);
}

const all = (part: globalThis.Document | undefined, name: string): Element[] => [
  ...(part?.getElementsByTagName(`w:${name}`) ?? []),
];
const valued = (within: Element, name: string): string | null =>
  within.getElementsByTagName(`w:${name}`)[0]?.getAttribute('w:val') ?? null;

const INLINES = ['text', 'figure', 'link'];

/** Every run of words that a document sets, wherever it stands; what is drawn has its table instead. */
function wordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const inline = value as Partial<Extract<Inline, { kind: 'text' }>>;
  if (typeof inline.text === 'string' && INLINES.includes(inline.kind ?? '')) return [inline.text];
  return Object.entries(value).flatMap(([key, inside]) =>
    ['scene', 'drawing', 'attachments', 'map'].includes(key) ? [] : wordsIn(inside),
  );
}

const CASES = AUDIENCES.flatMap((id) => EDITIONS.map((edition) => [id, edition] as const));

describe('the Word edition', () => {
  it.each(CASES)('for %s, %s, holds every pinned value and every source', async (id, edition) => {
    const document = documentFor(id, edition);
    const bytes = await wordEdition(document, shippedFonts());
    const parts = partsOf(bytes);
    const body = parts.get('word/document.xml');
    const read = readWord(bytes);
    const controls = all(body, 'sdt');
    // What is listed is what the controls hold, in their order, and each is fast.
    expect(controls.map((it) => [valued(it, 'tag'), asRead(it.textContent ?? '')])).toEqual(
      read?.printed.map((mark) => [mark.tag, asRead(mark.text)]),
    );
    expect(new Set(controls.map((it) => valued(it, 'id'))).size).toBe(controls.length);
    expect(controls.filter((it) => valued(it, 'lock') !== 'sdtLocked')).toEqual([]);
    expect(controls.filter((it) => (valued(it, 'tag') ?? '').length > 64)).toEqual([]);
    // Every fact that is printed is named by a control, and every word that is set stands in the file.
    const named = new Set(read?.printed.map(({ record }) => record));
    const facts = printsOf(document).refs.filter(({ type }) => type === 'fact');
    expect(facts.length).toBeGreaterThan(4);
    expect(facts.map(printedId).filter((it) => !named.has(it))).toEqual([]);
    const said = read?.words ?? '';
    expect(wordsIn(document.sections).filter((it) => !said.includes(asRead(it)))).toEqual([]);
    // Every citation has its footnote, which names its sources.
    const notes = all(parts.get('word/footnotes.xml'), 'footnote').slice(2);
    expect(all(body, 'footnoteReference').length).toBe(notes.length);
    expect(notes.filter((it) => !/\[\d+\]\s*\S/.test(it.textContent ?? ''))).toEqual([]);
    const places = new Set(all(body, 'bookmarkStart').map((it) => it.getAttribute('w:name')));
    const links = [...parts.values()].flatMap((part) => all(part, 'hyperlink'));
    const anchors = links.flatMap((it) => it.getAttribute('w:anchor') ?? []);
    expect(anchors.filter((it) => !places.has(it))).toEqual([]);
    // Headings skip no level, and the first row of every table is its head.
    const levels = all(body, 'pStyle').flatMap(
      (it) => /^Heading(\d)$/.exec(it.getAttribute('w:val') ?? '')?.[1] ?? [],
    );
    expect(levels.filter((level, at) => Number(level) > Number(levels[at - 1] ?? 0) + 1)).toEqual([]);
    const heads = all(body, 'tbl').map((it) => it.getElementsByTagName('w:tr')[0]);
    expect(heads.filter((row) => row?.getElementsByTagName('w:tblHeader').length !== 1)).toEqual([]);
  });

  it('is the same again, tells no clock, and names its language and authority', async () => {
    const document = documentFor('uae', 'full');
    const bytes = await wordEdition(document, shippedFonts());
    expect(Buffer.compare(bytes, await wordEdition(document, shippedFonts()))).toBe(0);
    const core = partsOf(bytes).get('docProps/core.xml')?.documentElement;
    const said = (name: string) => core?.getElementsByTagName(name)[0]?.textContent;
    expect(said('dc:title')).toBe(document.meta.title);
    expect([said('dc:creator'), said('cp:lastModifiedBy')]).toEqual([
      document.meta.author,
      document.meta.author,
    ]);
    expect(said('dcterms:created')).toBe(`${document.meta.issueDate}T00:00:00Z`);
    const styles = partsOf(bytes).get('word/styles.xml');
    expect(all(styles, 'lang')[0]?.getAttribute('w:val')).toBe('en-GB');
  });

  it.each(COURTESY_LANGUAGES)('says which passages are in %s, and which way they run', async (language) => {
    const delegation = exampleDelegation('us');
    const brief = draftFor('us', { delegation, edition: 'full', courtesy: language }, shipped);
    const document = documentOfExport({
      brief,
      library: shipped,
      audience: shippedAudience('us'),
      delegation,
    });
    const body = partsOf(await wordEdition(document, shippedFonts())).get('word/document.xml');
    const letters = language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Devanagari}/u;
    const runs = all(body, 'r').filter((it) => letters.test(it.textContent ?? ''));
    expect(runs.length).toBeGreaterThan(50);
    const told = runs.map((it) => it.getElementsByTagName('w:lang')[0]?.getAttribute('w:bidi'));
    expect(told.filter((it) => it !== language)).toEqual([]);
    const isTurned = (it: Element): boolean => it.getElementsByTagName('w:rtl').length === 1;
    expect(runs.filter((it) => isTurned(it) !== (language === 'ar'))).toEqual([]);
  });

  it('shows words as words, and links to pages alone', async () => {
    const nasty = `</w:t><w:evil/>"&' <b>1</b>`;
    const blocks: readonly Block[] = [
      {
        kind: 'paragraph',
        style: 'body',
        inlines: [text(nasty), { kind: 'figure', text: nasty, factId: nasty }],
      },
      {
        kind: 'paragraph',
        style: 'body',
        inlines: [{ kind: 'link', text: nasty, url: 'file:///etc/passwd' }],
      },
    ];
    const bytes = await wordEdition(documentOf(blocks, { footer: nasty, shortTitle: nasty }), shippedFonts());
    const body = partsOf(bytes).get('word/document.xml');
    expect(all(body, 'evil')).toEqual([]);
    expect(all(body, 'hyperlink')).toEqual([]);
    expect(readWord(bytes)?.printed[0]?.text).toBe(nasty.replaceAll(' ', '\u00a0'));
  });
});

const FACT = { type: 'fact', key: 'F1' } as const;
const STATEMENT = 'Trade with the region rose to £8.46 billion in 2024, 12% more than in the year before.';
const edited = await wordEdition(
  documentOf([
    {
      kind: 'facts',
      items: [{ factId: 'F1', statement: [{ kind: 'text', text: STATEMENT, of: [FACT] }], caveat: null }],
    },
    { kind: 'paragraph', style: 'body', inlines: [{ kind: 'figure', text: '£7 million', factId: 'F2' }] },
    { kind: 'paragraph', style: 'body', inlines: [{ kind: 'figure', text: '١٢ مليون', factId: 'F3' }] },
  ]),
  shippedFonts(),
);

/** The file as an editor left it: the XML of its body with one thing other. */
function bodyWith(change: (xml: string) => string): Uint8Array {
  const files = unzipSync(edited);
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const now = change(xml);
  expect(now).not.toBe(xml);
  return zipSync({ ...files, 'word/document.xml': strToU8(now) });
}

const verdictOn = (bytes: Uint8Array) => judgeWord(bytes).integrity;

const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
const control = (tag: string): RegExp =>
  new RegExp(`<w:sdt>(?:(?!</w:sdt>).)*"fact · ${tag}#\\d"(?:(?!</w:sdt>).)*</w:sdt>`);

describe('a Word file that came back', () => {
  it('is told apart where nothing in a figure was touched', () => {
    expect(verdictOn(edited)).toMatchObject({ kind: 'figures-hold', details: [] });
    // Words beside the figures may be edited, spaces and marks of direction are a program's own.
    const kept = bodyWith((xml) =>
      xml.replace('£7\u00a0million', '£7\u200e million').replace('One<', 'Our chapter<'),
    );
    expect(verdictOn(kept)).toMatchObject({ kind: 'figures-hold', details: [] });
  });

  it.each<[string, (xml: string) => string, string, RegExp]>([
    [
      'an altered digit',
      (xml) => xml.replace('£7\u00a0', '£9\u00a0'),
      'figures-altered',
      /^Altered \(fact · F2, under “One”\): printed “£7 million”, now “£9 million”\.$/,
    ],
    [
      'another scale',
      (xml) => xml.replace('£7\u00a0million', '£7\u00a0billion'),
      'figures-altered',
      /now “£7 billion”/,
    ],
    [
      'another currency',
      (xml) => xml.replace('£8.46', '$8.46'),
      'figures-altered',
      /^Altered .*now “Trade with the region rose to \$8\.46 billion/,
    ],
    ['another year in a sentence', (xml) => xml.replace('in 2024', 'in 2025'), 'figures-altered', /^Altered/],
    [
      'a percentage that became a number',
      (xml) => xml.replace('12% more', '12 more'),
      'figures-altered',
      /^Altered/,
    ],
    ['a number in words', (xml) => xml.replace('rose to', 'rose by half to'), 'figures-altered', /^Altered/],
    [
      'other words alone',
      (xml) => xml.replace('rose to', 'grew to'),
      'figures-hold',
      /^Other words, same figures \(fact · F1/,
    ],
    [
      'a word in another script',
      (xml) => xml.replace('مليون', 'مليار'),
      'figures-altered',
      /^Altered \(fact · F3/,
    ],
    ['turned digits', (xml) => xml.replace('£7', '\u202e£7'), 'figures-altered', /^Altered/],
    [
      'a figure taken out',
      (xml) => xml.replace(control('F2'), ''),
      'figures-altered',
      /^Removed \(fact · F2, under “One”\): printed “£7 million”, now nothing/,
    ],
    [
      'a figure emptied',
      (xml) =>
        xml.replace(control('F2'), (it) =>
          it.replace('<w:text/>', '<w:showingPlcHdr/><w:text/>').replace('£7\u00a0million', 'Click here'),
        ),
      'figures-altered',
      /^Removed/,
    ],
    [
      'a sentence without its control',
      (xml) => xml.replace(control('F1'), run(STATEMENT)),
      'figures-hold',
      /^No longer bound \(fact · F1/,
    ],
    [
      'a tracked change',
      (xml) =>
        xml.replace(
          /<w:r>(?:(?!<w:r>).)*£7\u00a0million<\/w:t><\/w:r>/,
          `<w:del><w:r><w:delText>£7 million</w:delText></w:r></w:del><w:ins>${run('£70 million')}</w:ins>`,
        ),
      'figures-altered',
      /now “£70 million”/,
    ],
    [
      'a copy that was altered',
      (xml) => xml.replace(control('F2'), (it) => it + it.replace('£7', '£8')),
      'figures-altered',
      /now “£8 million”/,
    ],
  ])('names %s', (_, change, kind, detail) => {
    const verdict = verdictOn(bodyWith(change));
    expect(verdict.kind).toBe(kind);
    expect(verdict.details).toEqual([expect.stringMatching(detail)]);
  });

  it('cannot be told where every control was dropped, and says which words are gone', () => {
    const stripped = bodyWith((xml) =>
      xml.replace(/<w:sdt>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/g, '$1').replace('£8.46', '£8.64'),
    );
    const verdict = verdictOn(stripped);
    expect(verdict.kind).toBe('cannot-tell');
    expect(verdict.details.join('\n')).toMatch(/fact · F1.*£8\.46 billion/);
  });

  it.each<[string, Uint8Array]>([
    ['another document', zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="w"/>') })],
    ['a broken one', zipSync({ ...unzipSync(edited), 'word/document.xml': strToU8('<w:document') })],
    ['half of one', edited.slice(0, edited.length / 2)],
    ['a zip of nothing', zipSync({})],
  ])('has a verdict though it is %s', (_, bytes) => {
    expect(verdictOn(bytes)).toMatchObject({ kind: 'foreign' });
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pinFact } from '../../src/main/briefs/pin.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { conformanceFaults } from '../../src/main/pdf/conformance.ts';
import type { Document } from '../../src/main/pdf/document.ts';
import type { Op, Pages } from '../../src/main/pdf/layout/page.ts';
import { factBlock } from '../../src/shared/briefs/edit-brief.ts';
import { EDITIONS } from '../../src/shared/domain/index.ts';
import { wordingIn } from '../../src/shared/wording/courtesy.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { shippedFonts } from '../support/fonts.ts';
import { composed, laidOut, type MadeBrief, made } from '../support/made-brief.ts';
import {
  AUDIENCES,
  type AudienceId,
  draftFor,
  exampleDelegation,
  factsOf,
  library,
} from '../support/region.ts';

const makeEdition = (id: AudienceId, more: Parameters<typeof draftFor>[1]): Promise<MadeBrief> => {
  const delegation = exampleDelegation(id);
  return made(draftFor(id, { delegation, ...more }), delegation);
};

const texts = (pages: Pages, index: number): readonly Extract<Op, { op: 'text' }>[] =>
  (pages.pages[index]?.ops ?? []).filter((op): op is Extract<Op, { op: 'text' }> => op.op === 'text');

const wordsOn = (pages: Pages): string =>
  pages.pages
    .map((_, index) =>
      texts(pages, index)
        .map((op) => op.text)
        .join(''),
    )
    .join('\n');

describe('editions', () => {
  const headingsOf = ({ sections }: Document): readonly string[] =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    );

  it.each(AUDIENCES)('the host’s notes for %s are the host’s alone', async (id) => {
    const { document } = await makeEdition(id, { edition: 'host' });
    expect(document.cover.kicker).toBe('For the host, not for the visitors');
  });

  it.each(['full', 'host'] as const)(
    'the %s edition says once where sources differ that it prints',
    (edition) => {
      const [conflict] = library.records.conflicts;
      const facts = (conflict?.factIds ?? []).flatMap((id) => library.fact(id) ?? []);
      const printing = (some: typeof facts): readonly string[] => {
        const brief = draftFor('us', { edition });
        const why = brief.sections.filter(({ kind }) => kind === 'why');
        const sections = why.map((section) => ({
          ...section,
          blocks: some.map((fact) => factBlock(pinFact(fact, library.pack))),
        }));
        return headingsOf(composed({ ...brief, sections })).filter(
          (words) => words === 'Where sources differ',
        );
      };
      expect(printing(facts)).toHaveLength(1);
      expect(printing(facts.slice(0, 1))).toEqual([]);
    },
  );

  it('the summary’s first running head says what it is, not its title again', async () => {
    const { document, pages } = await makeEdition('us', { edition: 'summary' });
    const heads = texts(pages, 0).filter(({ node }) => node === 'head');
    expect(heads.map(({ text }) => text).join('')).toBe(`Two-page summary${document.shortTitle}`);
  });

  it.each(EDITIONS)('the notes of the %s edition count what it prints', async (edition) => {
    const { document, brief } = await makeEdition('us', { edition });
    const [, late, all] = /^(\d+) of (\d+) printed facts/.exec(document.notes[0] ?? '') ?? [];
    expect(Number(all)).toBeGreaterThan(Number(late));
    if (edition === 'summary') expect(Number(all)).toBeLessThan(20);
    else expect(Number(all)).toBeLessThanOrEqual(factsOf(brief).length);
  });

  it.each(AUDIENCES)('the summary for %s has two pages and cites what it prints', async (id) => {
    const { pages, document } = await makeEdition(id, { edition: 'summary' });
    expect(pages.pages).toHaveLength(2);
    const cited = new Set([...wordsOn(pages).matchAll(/\[(\d+)/g)].map((match) => match[1]));
    expect(cited.size).toBeGreaterThan(5);
    expect(document.sections.at(-1)?.blocks.at(-1)?.kind).toBe('sources');
  });

  it.each(AUDIENCES)(
    'the host’s notes for %s hold talking points, questions, cautions and who is who',
    async (id) => {
      const { document, brief } = await makeEdition(id, { edition: 'host' });
      expect(document.sections.map((section) => section.title)).toEqual([
        'Talking points',
        'Likely questions',
        'Say with care',
        'Who is who',
        'Sources and method',
      ]);
      const questions = document.sections[1]?.blocks.filter((block) => block.kind === 'heading');
      expect(questions?.map((block) => block.text)).toEqual(exampleDelegation(id).questions);
      const table = document.sections[2]?.blocks.find((block) => block.kind === 'table');
      const careful = factsOf(brief).filter((fact) => fact.caveat !== null);
      expect(table?.kind === 'table' ? table.table.rows.length : 0).toBe(careful.length);
    },
  );

  it.each([
    [12, '12 expected, 2 named.'],
    [2, '2 expected, all named.'],
  ])('the host’s notes alone say that %i are expected', async (headCount, sentence) => {
    const example = exampleDelegation('us');
    const delegation = { ...example, people: example.people.slice(0, 2), headCount };
    const says = async (edition: (typeof EDITIONS)[number], words: string): Promise<boolean> => {
      const { document } = await made(draftFor('us', { delegation, edition }), delegation);
      return JSON.stringify(document).includes(words);
    };
    expect(await says('host', sentence)).toBe(true);
    for (const edition of EDITIONS.filter((it) => it !== 'host'))
      expect(await says(edition, ' expected, ')).toBe(false);
  });

  it.each(
    AUDIENCES.flatMap((id) =>
      EDITIONS.flatMap((edition) =>
        ([null, 'ar', 'hi'] as const).map((courtesy) => ({ id, edition, courtesy })),
      ),
    ),
  )('$edition for $id with courtesy $courtesy conforms', async ({ id, edition, courtesy }) => {
    const { document, pages } = await makeEdition(id, { edition, courtesy });
    expect(conformanceFaults(document, pages, shippedFonts())).toEqual([]);
  });
});

describe('a courtesy language', () => {
  it('opens with its own cover and welcome, and stands beside every heading', async () => {
    const { document } = await makeEdition('uae', { courtesy: 'ar' });
    expect(document.cover.courtesy?.direction).toBe('rtl');
    const turned = document.sections.filter((section) => section.tongue?.direction === 'rtl');
    expect(turned.map((section) => section.title)).toEqual([wordingIn('ar').sections.welcome]);
    const body = document.sections.filter((section) => !section.tongue);
    expect(body.every((section) => section.besideTitle?.language === 'ar')).toBe(true);
  });

  /** The library as if somebody had translated what these facts measure, and what limits them. */
  const translatedBy = (
    language: 'ar' | 'hi',
    words: string,
    isTranslated: (id: string) => boolean,
  ): Library =>
    createLibrary(library.pack, {
      ...library.records,
      translations: [
        ...library.records.translations,
        ...library.records.facts
          .filter(({ id }) => isTranslated(id))
          .flatMap(({ id }) =>
            ['metric', 'caveat'].map((field) => ({
              recordType: 'fact',
              recordId: id,
              field,
              locale: language,
              text: words,
              status: 'reviewed',
            })),
          ),
      ],
    });

  const makeTranslated = async (id: 'uae' | 'india', isTranslated: (id: string) => boolean = () => true) => {
    const language = id === 'uae' ? 'ar' : 'hi';
    const from = translatedBy(language, language === 'ar' ? 'ما يقيسه' : 'मापन', isTranslated);
    const delegation = exampleDelegation(id);
    return made(draftFor(id, { delegation, courtesy: language }, from), delegation, from);
  };

  it.each(['uae', 'india'] as const)('%s: a key figure is translated whole or not printed', async (id) => {
    const tilesIn = ({ sections }: Document) =>
      sections.flatMap(({ tongue, blocks }) =>
        blocks.flatMap((block) => (tongue && block.kind === 'tiles' ? block.tiles : [])),
      );
    const all = tilesIn((await makeTranslated(id)).document);
    expect(all.length).toBeGreaterThan(3);
    for (const { measure, caveat, unit, evidence } of all)
      expect([measure, caveat, unit, evidence.period, ...evidence.rest].join(' ')).not.toMatch(/[A-Za-z]{2}/);
    const first = all[0]?.factId;
    expect(tilesIn((await makeTranslated(id, (fact) => fact === first)).document)).toHaveLength(1);
  });

  it('prints what a chapter says of itself, where somebody has translated it', async () => {
    const from = await shippedLibrary();
    const brief = draftFor('uae', { courtesy: 'ar' }, from);
    const pitch = from.records.translations.find(
      ({ recordId, field, locale }) =>
        field === 'pitch' &&
        locale === 'ar' &&
        brief.sections.some(({ clusterId }) => clusterId === recordId),
    );
    const [welcome] = composed(brief, null, from).sections;
    expect(JSON.stringify(welcome?.blocks)).toContain(JSON.stringify(pitch?.text).slice(1, -1));
  });

  it('lists what stayed English, and that no native speaker has looked yet', async () => {
    const { document } = await makeEdition('india', { courtesy: 'hi' });
    expect(document.notes.some((note) => note.startsWith('Left in English in the Hindi part:'))).toBe(true);
    expect(document.notes.some((note) => note.includes('native'))).toBe(true);
  });

  const folder = mkdtempSync(join(tmpdir(), 'attache-extract-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const hasExtractor = spawnSync('pdftotext', ['-v']).error === undefined;

  it.skipIf(!hasExtractor).each([
    ['ar', 'uae'],
    ['hi', 'india'],
  ] as const)(
    '%s is given back by a text extractor in logical order (skipped where pdftotext is missing)',
    async (language, id) => {
      const { pdf } = await makeEdition(id, { courtesy: language });
      const file = join(folder, `${language}.pdf`);
      writeFileSync(file, pdf);
      const run = spawnSync('pdftotext', ['-f', '1', '-l', '4', file, '-'], { encoding: 'utf8' });
      // The extractor sets vowel marks apart from their letters.
      const plain = (text: string): string =>
        text.replace(/[\u064b-\u0652\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, '');
      const extracted = plain(run.stdout);
      const { sections, preparedFor, englishFollows, briefingPack, name } = wordingIn(language);
      for (const words of [sections.welcome, preparedFor, englishFollows, briefingPack, name]) {
        expect(extracted).toContain(plain(words));
      }
    },
  );

  it.skipIf(!hasExtractor).each([
    ['ar', 'uae', ['101.5 مليون زائر', '£2.4 مليار', '≈ AED 11.8 مليار [', '≈ AED 12,300']],
    ['hi', 'india', ['10.15 करोड़', '£2,508 प्रति माह', '≈ ₹3.24 लाख प्रति माह']],
  ] as const)('%s key figures are read number first, then their words', async (language, id, figures) => {
    const { pdf } = await makeTranslated(id);
    const file = join(folder, `figures-${language}.pdf`);
    writeFileSync(file, pdf);
    const run = spawnSync('pdftotext', ['-raw', '-f', '2', '-l', '3', file, '-'], { encoding: 'utf8' });
    const extracted = run.stdout
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ');
    for (const figure of figures) expect(extracted).toContain(figure);
    expect(extracted).not.toMatch(/\d.(?:million|billion|lakh|crore)|a (?:year|month)/);
  });

  it.skipIf(!hasExtractor)(
    'lines of Hindi with figures, commas and names come back whole and in order',
    async () => {
      const { pdf, document } = await makeEdition('india', { courtesy: 'hi' });
      const file = join(folder, 'lines.pdf');
      writeFileSync(file, pdf);
      const run = spawnSync('pdftotext', ['-f', '1', '-l', '4', file, '-'], { encoding: 'utf8' });
      const extracted = run.stdout.replace(/\s+/g, ' ');
      const [welcome] = document.sections;
      expect(welcome?.tongue?.language).toBe('hi');
      const said = (welcome?.blocks ?? []).flatMap((block) =>
        block.kind === 'paragraph'
          ? [block.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('')]
          : [],
      );
      const { courtesy } = document.cover;
      const details = [courtesy?.when ?? '', courtesy?.where ?? '', courtesy?.legend ?? ''];
      expect(said.length).toBeGreaterThan(2);
      expect(details.join().replace(/\s+/g, ' ')).toMatch(/\d+ \S+ से \d+ \S+ 2026 तक/);
      for (const words of [...said, ...details]) expect(extracted).toContain(words.replace(/\s+/g, ' '));
    },
  );
});

/** The brief with every section turned: nothing in it is laid out from the left any more. */
const turned = (document: Document): Document => ({
  ...document,
  tongue: { language: 'ar', direction: 'rtl' },
  meta: { ...document.meta, language: 'ar' },
  sections: document.sections.map((section) => ({
    ...section,
    tongue: { language: 'ar', direction: 'rtl' } as const,
  })),
});

describe('a document from right to left', () => {
  it('stands mirrored on the page: numbers at the right foot, table headers at the right', async () => {
    const { document } = await makeEdition('uae', {});
    const pages = laidOut(turned(document));
    expect(conformanceFaults(turned(document), pages, shippedFonts())).toEqual([]);
    for (const [index] of pages.pages.entries()) {
      if (index === 0) continue;
      const number = texts(pages, index).find(
        (op) => op.node === 'foot' && op.text.trim() === String(index + 1),
      );
      expect(number && number.x > pages.width / 2).toBe(true);
    }
    const heads = pages.structure.flatMap((node, id) =>
      node.type === 'TH' && node.scope === 'Row' ? [id] : [],
    );
    const rowHeads = pages.pages
      .flatMap((_, index) => texts(pages, index))
      .filter((op) => typeof op.node === 'number' && heads.includes(op.node));
    expect(rowHeads.length).toBeGreaterThan(10);
    expect(rowHeads.every((op) => op.x + op.width > pages.width / 2)).toBe(true);
  });

  it('is the same pages the other way round: no word outside the margins', async () => {
    const { document } = await makeEdition('us', {});
    const pages = laidOut(turned(document));
    for (const [index] of pages.pages.entries()) {
      for (const op of texts(pages, index)) {
        expect(op.x).toBeGreaterThanOrEqual(-0.5);
        expect(op.x + op.width).toBeLessThanOrEqual(pages.width + 0.5);
      }
    }
  });
});

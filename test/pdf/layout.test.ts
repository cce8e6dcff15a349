import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type Table, text } from '../../src/main/pdf/document.ts';
import type { Op, Pages } from '../../src/main/pdf/layout/page.ts';
import { paperSize } from '../../src/main/pdf/paper.ts';
import { PAPERS } from '../../src/shared/domain/index.ts';
import { documentOf } from '../support/document-of.ts';
import { composed, laidOut, madeOccasions, notesOn } from '../support/made-brief.ts';
import { contentOn, rolesOf, textOn, wordsOn } from '../support/page-ink.ts';
import { draftFor, exampleDelegation, library } from '../support/region.ts';
import { outside, overlaps } from '../support/scenes.ts';

const occasions = await madeOccasions();

const paragraph = (words: string): Block => ({ kind: 'paragraph', style: 'body', inlines: [text(words)] });
const rows = (count: number): Table => ({
  caption: [],
  columns: [
    { label: 'Name of the row', align: 'start', weight: 1 },
    { label: 'Its value', align: 'end', weight: 1 },
  ],
  rows: Array.from({ length: count }, (_, index) => [
    [text(`Row ${index + 1}`)],
    [text(`value ${index + 1}`)],
  ]),
});

/** Pages on which something is wrong, in words: the same rules for every document. */
function faults(pages: Pages, paper: 'a4' | 'letter'): readonly string[] {
  const { width, height, margin, bottom, bandBottom } = paperSize(paper);
  return pages.pages.flatMap((page, index) => {
    const where = `page ${index + 1}`;
    const found: string[] = [];
    const words = wordsOn(page);
    // Half a point: a raised citation may lean on the full stop before it.
    for (const pair of overlaps(words, 0.5)) found.push(`${where}: ${pair} overlap`);
    const inner = words.map((ink) => ({ ...ink, left: ink.left - margin, right: ink.right - margin }));
    for (const what of outside(inner, { width: width - 2 * margin, height }))
      found.push(`${where}: “${what}” leaves the margins`);
    if (index === 0) return found;
    for (const op of page.ops) {
      if (op.op === 'text' && op.node !== 'foot' && op.y > bottom + 0.1)
        found.push(`${where}: “${op.text}” is in the foot`);
      // A band of paper closes its page nearer to the edge than text may.
      const ends = op.op === 'fill' && op.colour === 'mist' ? bandBottom : bottom;
      if (op.op === 'fill' && op.y + op.height > ends + 0.1) found.push(`${where}: a rule is in the foot`);
      if (op.op === 'scene' && op.y + op.scene.height > bottom + 0.1)
        found.push(`${where}: a drawing is in the foot`);
      if (op.op === 'page-of') found.push(`${where}: a page number was left open`);
    }
    const lowest = contentOn(page).toSorted((a, b) => b.y - a.y)[0];
    if (lowest && rolesOf(pages, lowest).some((role) => /^H\d$/.test(role)))
      found.push(`${where}: the heading “${lowest.text}” is the last thing on it`);
    if (!lowest) found.push(`${where} is empty`);
    return found;
  });
}

describe('the pages of every brief', () => {
  it.each(occasions)(
    '$name: no overlap, nothing outside, no orphan heading, no empty page',
    ({ pages, brief }) => {
      expect(faults(pages, brief.paper)).toEqual([]);
    },
  );

  it.each([
    ['with a part in Hindi', 'india', { courtesy: 'hi' }],
    ['with a part in Arabic', 'uae', { courtesy: 'ar' }],
    ['a summary', 'us', { edition: 'summary' }],
    ['the host’s notes', 'uae', { edition: 'host' }],
  ] as const)('%s: the same', (_, id, more) => {
    const delegation = exampleDelegation(id);
    const brief = draftFor(id, { ...more, delegation });
    expect(faults(laidOut(composed(brief, delegation)), brief.paper)).toEqual([]);
  });

  it.each(occasions)('$name: no cut table, and nothing for the officer about it', ({ pages }) => {
    expect(pages.faults).toEqual([]);
    // Of each table, and of each page that it stands on, the rows.
    const tables = new Map<number, Map<number, Set<number>>>();
    for (const [index, page] of pages.pages.entries()) {
      for (const op of contentOn(page)) {
        let id = typeof op.node === 'number' ? op.node : null;
        let row: number | null = null;
        while (id !== null && pages.structure[id]?.type !== 'Table') {
          if (pages.structure[id]?.type === 'TR') row = id;
          id = pages.structure[id]?.parent ?? null;
        }
        if (id === null || row === null) continue;
        const on = tables.get(id) ?? new Map<number, Set<number>>();
        tables.set(id, on.set(index, (on.get(index) ?? new Set()).add(row)));
      }
    }
    expect(tables.size).toBeGreaterThan(4);
    // One that goes on overleaf leaves rows that belong together: no single one, on neither page.
    for (const on of tables.values())
      if (on.size > 1) for (const rows of on.values()) expect(rows.size).toBeGreaterThan(1);
  });
});

describe('the pages of one section', () => {
  const fillOf = (page: Pages['pages'][number]): number => {
    const { top, bottom } = paperSize('a4');
    return (Math.max(...contentOn(page).map(({ y }) => y)) - top) / (bottom - top);
  };

  it.each([1.3, 1.5, 1.7, 2.2, 2.5])('end level: none is half empty where %f pages are filled', (much) => {
    const onePage = 36;
    const pages = laidOut(
      documentOf(Array.from({ length: Math.round(onePage * much) }, () => paragraph('One line.'))),
    );
    const inner = pages.pages.slice(1);
    expect(inner).toHaveLength(Math.ceil(much));
    const fills = inner.map(fillOf);
    expect(Math.min(...fills)).toBeGreaterThan(0.66);
    expect(Math.max(...fills) - Math.min(...fills)).toBeLessThan(0.08);
  });

  it('what opens a section never ends its page alone', () => {
    for (let filler = 24; filler < 36; filler += 1) {
      const lines = Array.from({ length: filler }, () => paragraph('One line.'));
      const lead: Block = { kind: 'paragraph', style: 'lead', inlines: [text('Three days, three places.')] };
      const tall: Block = {
        kind: 'split',
        share: 0.5,
        left: Array(14).fill(paragraph('A stop.')),
        right: [],
      };
      const document = documentOf(lines);
      const [first] = document.sections;
      if (!first) throw new Error('no section');
      const second = { ...first, id: 'visit', title: 'Your visit', newPage: false, blocks: [lead, tall] };
      const { pages } = laidOut({ ...document, sections: [first, second] });
      const on = (words: string): number => pages.findIndex((page) => textOn(page).includes(words));
      expect(on('A stop.')).toBe(on('Three days'));
    }
  });
});

describe('a page breaks where a reader would want it', () => {
  it.each(PAPERS)('%s: any run of paragraphs, headings, facts and tables keeps the rules', (paper) => {
    const words = fc
      .integer({ min: 1, max: 900 })
      .map((length) => 'seven words and then a few more '.repeat(length / 30 + 1));
    const block = fc.oneof(
      words.map(paragraph),
      fc.constantFrom(1, 2, 3).map(
        (level): Block => ({
          kind: 'heading',
          level: level === 1 ? 2 : level === 2 ? 2 : 3,
          text: 'A heading',
        }),
      ),
      fc.integer({ min: 1, max: 14 }).map((count): Block => ({ kind: 'table', table: rows(count) })),
      fc.array(fc.tuple(words, fc.option(words)), { minLength: 1, maxLength: 5 }).map(
        (items): Block => ({
          kind: 'facts',
          items: items.map(([statement, caveat]) => ({
            statement: [text(statement), { kind: 'cite', numbers: [1, 2, 3] }],
            caveat,
          })),
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 25 }), (blocks) => {
        // A heading at the very end has nothing to stay with.
        const pages = laidOut(documentOf([...blocks, paragraph('The end.')], { paper }));
        expect(faults(pages, paper)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('a paragraph never leaves one of its lines alone', () => {
    const long = 'Some words that go on for a while and a while longer. '.repeat(12);
    for (let filler = 30; filler < 46; filler += 1) {
      const lines = Array.from({ length: filler }, () => paragraph('One line.'));
      const pages = laidOut(documentOf([...lines, paragraph(long)]));
      const counts = pages.pages.map(
        (page) => contentOn(page).filter((op) => op.text.includes('while')).length,
      );
      expect(counts.filter((count) => count === 1)).toEqual([]);
    }
  });

  it('a table of eight rows is never cut', () => {
    for (let filler = 0; filler < 36; filler += 1) {
      const lines = Array.from({ length: filler }, () => paragraph('One line.'));
      const pages = laidOut(documentOf([...lines, { kind: 'table', table: rows(8) }]));
      const on = pages.pages.filter((page) => textOn(page).includes('Row '));
      expect(on).toHaveLength(1);
    }
  });

  it.each([
    ['stays whole where what follows leaves room', 0],
    ['is cut only where that keeps pages level', 22],
  ])('a table of less than half a page %s, and leaves no row alone', (_, follows) => {
    let cut = 0;
    for (let filler = 0; filler < 36; filler += 1) {
      const lines = Array.from({ length: filler }, () => paragraph('One line.'));
      const after = Array.from({ length: follows }, () => paragraph('One line.'));
      const pages = laidOut(documentOf([...lines, { kind: 'table', table: rows(15) }, ...after]));
      const counts = pages.pages
        .map((page) => contentOn(page).filter((op) => /^Row \d/.test(op.text)).length)
        .filter((count) => count > 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(15);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
      if (counts.length > 1) cut += 1;
      expect(faults(pages, 'a4')).toEqual([]);
    }
    if (follows === 0) expect(cut).toBe(0);
    else expect(cut).toBeGreaterThan(0);
  });

  it('sources as long as a pack may hold go on in the next column', () => {
    const most = 'x'.repeat(4000);
    const entries = Array.from({ length: 9 }, (_, index) => ({
      number: index + 1,
      inlines: [text(index % 3 === 0 ? most : `A short source, ${index}.`)],
    }));
    const pages = laidOut(documentOf([paragraph('One.'), { kind: 'sources', entries }]));
    expect(pages.faults).toEqual([]);
    expect(faults(pages, 'a4')).toEqual([]);
  });

  it('a table of sixty rows repeats its header on each page, as decoration', () => {
    const pages = laidOut(documentOf([{ kind: 'table', table: rows(60) }]));
    const on = pages.pages.filter((page) => textOn(page).includes('Row '));
    expect(on.length).toBeGreaterThan(1);
    for (const [index, page] of on.entries()) {
      const heads = page.ops.filter((op) => op.op === 'text' && op.text.startsWith('Name of the row'));
      expect(heads).toHaveLength(1);
      expect(heads.map((op) => (op.op === 'text' ? typeof op.node : null))).toEqual([
        index === 0 ? 'number' : 'string',
      ]);
      expect(contentOn(page).filter((op) => /^Row \d/.test(op.text)).length).toBeGreaterThanOrEqual(2);
    }
    const printed = on.flatMap((page) =>
      contentOn(page).flatMap((op) => /^Row (\d+)/.exec(op.text)?.[1] ?? []),
    );
    expect(printed.map(Number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(faults(pages, 'a4')).toEqual([]);
    expect(pages.structure.filter(({ type }) => type === 'THead')).toHaveLength(1);
  });

  it('a text taller than a page goes on, line by line, on the next one', () => {
    const statement = [text('Many words in a row. '.repeat(900))];
    const pages = laidOut(documentOf([{ kind: 'facts', items: [{ statement, caveat: null }] }]));
    expect(pages.faults).toEqual([]);
    expect(pages.pages.length).toBeGreaterThan(3);
    expect(faults(pages, 'a4')).toEqual([]);
  });

  it('a table row taller than a page is broken between its lines', () => {
    const long = [text('Many words in a row. '.repeat(400))];
    const columns = [
      { label: 'Name', align: 'start' as const, weight: 20 },
      { label: 'What', align: 'start' as const, weight: 80 },
    ];
    const table = {
      caption: [],
      columns,
      rows: [
        [[text('One')], long],
        [[text('Two')], [text('Short.')]],
      ],
    };
    const pages = laidOut(documentOf([{ kind: 'table', table }]));
    expect(pages.faults).toEqual([]);
    expect(faults(pages, 'a4')).toEqual([]);
  });

  it('a citation stays with its words where a row taller than a page is broken', () => {
    const long = Array.from({ length: 300 }, (_, at) => [
      text(`${'Many words. '.repeat(1 + (at % 7))}`),
      { kind: 'cite' as const, numbers: [1] },
      text(' '),
    ]).flat();
    const columns = [{ label: 'What', align: 'start' as const, weight: 1 }];
    const table = { caption: [], columns, rows: [[long]] };
    const sources: Block = { kind: 'sources', entries: [{ number: 1, inlines: [text('A source')] }] };
    const pages = laidOut(documentOf([{ kind: 'table', table }, sources]));
    const ended = new Set<unknown>();
    for (const op of pages.pages.flatMap(({ ops }) => ops)) {
      if (op.op === 'text') expect(ended).not.toContain(op.node);
      if (op.op === 'link') ended.add(op.node);
    }
    expect(ended.size).toBeGreaterThan(300);
  });

  it('a figure that finds no room opens the next page, and the text goes on before it', () => {
    const bar = { kind: 'rect', x: 0, y: 0, width: 300, height: 580, fill: 'grey' } as const;
    const label = {
      kind: 'text',
      x: 9,
      y: 20,
      text: 'Bar',
      size: 9,
      weight: 'regular',
      anchor: 'start',
      fill: 'ink',
    } as const;
    const scene = {
      width: 300,
      height: 580,
      shapes: [bar, label],
      alt: 'Tall.',
      data: { columns: [], rows: [] },
    };
    const words = (lead: string, times: number) =>
      paragraph(`${lead}. ${'Many words in a row. '.repeat(times)}`);
    const pages = laidOut(
      documentOf([
        words('First', 60),
        { kind: 'figure', scene, source: [] },
        words('Second', 40),
        words('Third', 40),
      ]),
    );
    const pageOf = (found: (op: Op) => boolean): number =>
      pages.pages.findIndex((page) => page.ops.some(found));
    const figure = pageOf((op) => op.op === 'scene' && op.scene.height === 580);
    expect(pageOf((op) => op.op === 'text' && op.text.startsWith('Second'))).toBe(figure - 1);
    expect(faults(pages, 'a4')).toEqual([]);
  });

  it('a figure waits past the next heading rather than leave a large hole', () => {
    const scene = { width: 300, height: 500, shapes: [], alt: 'Tall.', data: { columns: [], rows: [] } };
    const pages = laidOut(
      documentOf([
        paragraph('Many words in a row. '.repeat(90)),
        { kind: 'figure', scene, source: [text('What it shows.')] },
        { kind: 'heading', level: 2, text: 'The next heading' },
        paragraph('Words beneath it. '.repeat(90)),
      ]),
    );
    const on = pages.pages.findIndex((page) => page.ops.some((op) => op.op === 'scene'));
    expect(textOn(pages.pages[on - 1] ?? { ops: [] })).toContain('The next heading');
    expect(faults(pages, 'a4')).toEqual([]);
  });

  it('a figure taller than a page says so to the officer', () => {
    const scene = { width: 100, height: 900, shapes: [], alt: 'Tall.', data: { columns: [], rows: [] } };
    const pages = laidOut(documentOf([{ kind: 'figure', scene, source: [] }]));
    expect(pages.faults).toMatchObject([{ kind: 'block-too-tall', page: 3 }]);
    expect(notesOn(pages)).toBe('A block is taller than a page and runs over its foot.');
  });

  it('the longest statement with the longest caveat that a pack may hold is printed whole', () => {
    const most = 'Word '.repeat(800).trim();
    const item = { statement: [text(most)], caveat: most };
    expect(laidOut(documentOf([{ kind: 'facts', items: [item] }])).faults).toEqual([]);
  });
});

describe('the cover', () => {
  const picture = {
    style: 'deep' as const,
    core: ['M-20 -12L20 -12L20 12L-20 12Z'],
    bands: ['M-25 -17L25 -17L25 17L-25 17Z'],
    reach: [35, 27] as const,
    places: [],
  };
  const own = { kicker: '', when: null, where: null, details: [], legend: null };

  it.each([
    ['a short name', 'Fen', undefined],
    ['a long name', 'The Upper Northern Moors, Dales and Coast Combined Authority', undefined],
    ['a name in two languages', 'Northmoor', { region: 'نورثمور', line: 'للضيوف الكرام' }],
    [
      'long names in two languages',
      'The Upper Northern Moors',
      { region: 'نورثمور '.repeat(4), line: 'للضيوف' },
    ],
  ])('draws the third band beneath its names and over its foot: %s', (_, region, words) => {
    const courtesy = words ? { language: 'ar', direction: 'rtl' as const, ...own, ...words } : null;
    const cover = { ...documentOf([]).cover, region, picture, ...(courtesy ? { courtesy } : {}) };
    const [page] = laidOut(documentOf([paragraph('x')], { cover })).pages;
    const drawn = page?.ops.find((op) => op.op === 'picture');
    expect(drawn?.op).toBe('picture');
    if (drawn?.op !== 'picture') return;
    const above = (page ? wordsOn(page) : []).filter(({ bottom }) => bottom < drawn.height);
    const lowest = Math.max(...above.map(({ bottom }) => bottom));
    expect(drawn.origin[1] - 27 * drawn.scale).toBeGreaterThan(lowest - 6);
    expect(drawn.origin[1] + 27 * drawn.scale).toBeLessThan(drawn.height);
    expect(drawn.origin[0] - 35 * drawn.scale).toBeGreaterThan(0);
  });

  const covered = (region: string, line = 'For visitors'): Pages =>
    laidOut(
      documentOf([paragraph('x')], {
        cover: { ...documentOf([]).cover, region, line, details: [{ label: 'Prepared', text: 'Today' }] },
      }),
    );

  it.each([
    ['three letters', 'Fen'],
    ['sixty characters in words', 'The Upper Northern Moors, Dales and Coast Combined Authority'],
    ['sixty characters in one word', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochxx'],
    ['eighty characters', 'The Greater '.repeat(6).concat('Regions!')],
  ])('holds a name of %s', (_, region) => {
    const pages = covered(region);
    expect(faults(pages, 'a4')).toEqual([]);
    const [cover] = pages.pages;
    expect(cover ? textOn(cover).replace(/\s/g, '') : '').toContain(region.replace(/\s/g, ''));
  });

  it('holds the longest name of a delegation without running into what is below', () => {
    const line = 'The Very Long Name of a Delegation of Many Chambers and Associations '.repeat(4).trim();
    expect(faults(covered('Northmoor', line), 'a4')).toEqual([]);
  });

  it('holds sixteen clusters and a visit', () => {
    const { document, pages } = occasions[0] ?? { document: documentOf([]), pages: covered('x') };
    const names = library.records.clusters.map((cluster) => cluster.name).join(', ');
    const details = [...document.cover.details, { label: 'Clusters', text: names }];
    expect(pages.height).toBe(792);
    const many = laidOut({ ...document, cover: { ...document.cover, details } });
    expect(faults(many, 'letter')).toEqual([]);
  });
});

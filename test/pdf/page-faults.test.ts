import { describe, expect, it } from 'vitest';
import type { Block, Inline, Table } from '../../src/main/pdf/document.ts';
import { text } from '../../src/main/pdf/document.ts';
import { findFaultsHere, renderHere } from '../../src/main/pdf/render.ts';
import type { Scene } from '../../src/shared/charts/scene.ts';
import type { PageFault } from '../../src/shared/domain/index.ts';
import { faultSentence } from '../../src/shared/wording/page-fault.ts';
import { documentOf } from '../support/document-of.ts';
import { shippedFonts } from '../support/fonts.ts';
import { composed } from '../support/made-brief.ts';
import { draftFor, exampleDelegation } from '../support/region.ts';

const faultsIn = (...blocks: readonly Block[]): Promise<readonly PageFault[]> =>
  findFaultsHere(shippedFonts())(documentOf(blocks));

const cells = (...words: readonly string[]): readonly (readonly Inline[])[] =>
  words.map((word) => [text(word)]);
const table = (more: Partial<Table>): Block => ({
  kind: 'table',
  table: {
    caption: [],
    columns: [
      { label: 'Name', align: 'start', weight: 1 },
      { label: 'Role', align: 'start', weight: 1 },
    ],
    rows: [],
    ...more,
  },
});
const scene = (more: Partial<Scene> = {}): Scene => ({
  width: 300,
  height: 40,
  shapes: [],
  alt: 'A chart.',
  data: { columns: [], rows: [] },
  ...more,
});
const label = (words: string) =>
  ({
    kind: 'text',
    x: 0,
    y: 20,
    text: words,
    size: 10,
    weight: 'regular',
    fill: 'ink',
    anchor: 'start',
  }) as const;

describe('the layout tells what it cannot print', () => {
  it('names the record of each text with a character that no face holds', async () => {
    const faults = await faultsIn(
      { kind: 'paragraph', style: 'body', inlines: [text('Ask for 王.')], from: 'own' },
      { kind: 'facts', items: [{ factId: 'F1', statement: [text('𐎠')], caveat: null, from: 'b' }] },
      table({
        rows: [cells('Ana Souza', 'Chair'), cells('王伟', 'Chair')],
        rowRecords: [
          { kind: 'person', id: 'Ana Souza' },
          { kind: 'person', id: '王伟' },
        ],
      }),
      {
        kind: 'figure',
        scene: scene({ shapes: [label('部 of it')] }),
        source: [],
        record: { kind: 'series', id: 'S1' },
      },
      { kind: 'heading', level: 2, text: '部' },
    );
    const on = { kind: 'missing-glyph', page: 2, replaced: true };
    expect(faults).toEqual([
      { ...on, characters: ['王'], text: 'Ask for 王.', record: { kind: 'block', id: 'own' } },
      { ...on, characters: ['𐎠'], text: '𐎠', record: { kind: 'fact', id: 'F1' } },
      { ...on, characters: ['王', '伟'], text: '王伟', record: { kind: 'person', id: '王伟' } },
      { ...on, characters: ['部'], text: '部 of it', record: { kind: 'series', id: 'S1' } },
      { ...on, characters: ['部'], text: '部', record: { kind: 'section', id: 'one' } },
    ]);
  });

  it('a sign that stands for words costs at most itself, never the brief', async () => {
    const forms = [
      [0xfb00, 0xfb06],
      [0xfb50, 0xfbc1],
      [0xfbd3, 0xfd3f],
      [0xfd50, 0xfd8f],
      [0xfd92, 0xfdc7],
      [0xfdf0, 0xfdff],
      [0xfe70, 0xfe74],
      [0xfe76, 0xfefc],
    ] as const;
    const signs = forms.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    );
    const of = (sign: string): Block => ({
      kind: 'paragraph',
      style: 'body',
      inlines: [text(`In the name ${sign} of it`)],
      from: sign,
    });
    const faults = await faultsIn(...signs.map(of));
    expect(faults.filter(({ kind }) => kind !== 'missing-glyph')).toEqual([]);
    for (const fault of faults) expect(fault).toMatchObject({ record: { kind: 'block' } });
    const lost = faults.flatMap((fault) => (fault.kind === 'missing-glyph' ? fault.characters : []));
    expect(lost).not.toContain('\ufdfd');
    const { pdf } = await renderHere(shippedFonts())(documentOf([of('\ufdfd')]), () => {});
    expect(pdf.length).toBeGreaterThan(0);
  });

  it('says it again of a block that was laid out before', async () => {
    const block: Block = { kind: 'paragraph', style: 'body', inlines: [text('Twice 王')], from: 'own' };
    expect(await faultsIn(block)).toEqual(await faultsIn(block));
    expect(await faultsIn(block)).toHaveLength(1);
  });

  it('a table whose header is drawn again on each page is named once', async () => {
    const columns = [{ label: '王', align: 'start', weight: 1 }] as const;
    const rows = Array.from({ length: 80 }, (_, index) => cells(`Row ${index}`));
    expect(await faultsIn(table({ columns, rows }))).toHaveLength(1);
  });

  it('a guest of a real brief by name, and the brief is written all the same', async () => {
    const visitors = exampleDelegation('us');
    const delegation = { ...visitors, people: [{ name: 'Wáng 王伟', role: null, organisation: null }] };
    const document = composed(draftFor('us', { delegation }), delegation);
    const { faults, pdf } = await renderHere(shippedFonts())(document, () => {});
    expect(faults).toMatchObject([
      { kind: 'missing-glyph', page: 2, text: 'Wáng 王伟', record: { kind: 'person', id: 'Wáng 王伟' } },
    ]);
    expect(pdf.length).toBeGreaterThan(0);
  });
});

describe('what keeps the pages from being written', () => {
  it.each<[string, Block, Partial<PageFault>, string]>([
    [
      'a word too wide for the page',
      { kind: 'figure', scene: scene({ shapes: [label('Donaudampfschiff'.repeat(12))] }), source: [] },
      { kind: 'text-too-wide', page: 2, record: { kind: 'section', id: 'one' } },
      'runs off the page (page 2).',
    ],
    [
      'a table whose rows differ',
      table({
        rows: [cells('Ana Souza', 'Chair'), cells('Jo Lim')],
        rowRecords: [
          { kind: 'person', id: 'Ana Souza' },
          { kind: 'person', id: 'Jo Lim' },
        ],
      }),
      { kind: 'table-cut', page: 2, record: { kind: 'person', id: 'Jo Lim' } },
      'The rows of a table differ in their number of cells (15-004) (guest Jo Lim, page 2).',
    ],
    [
      'a figure without words',
      { kind: 'figure', scene: scene({ alt: ' ' }), source: [], record: { kind: 'series', id: 'S1' } },
      { kind: 'alt-missing', page: 2, record: { kind: 'series', id: 'S1' } },
      'A figure has no alternative text (13-004) (page 2).',
    ],
    [
      'a link to nowhere',
      {
        kind: 'paragraph',
        style: 'body',
        inlines: [{ kind: 'link', text: 'x', url: 'gopher:x' }],
        from: 'own',
      },
      { kind: 'not-accessible', page: 2, record: { kind: 'block', id: 'own' } },
      'A link leads to “gopher:x”, which is no web address (page 2).',
    ],
  ])('%s', async (_, block, fault, sentence) => {
    const faults = await faultsIn(block);
    expect(faults).toMatchObject([fault]);
    const [found] = faults;
    if (!found) throw new Error('nothing was found');
    expect(faultSentence(found)).toContain(sentence);
    await expect(renderHere(shippedFonts())(documentOf([block]), () => {})).rejects.toMatchObject({
      refusal: { code: 'cannot-draw', details: [faultSentence(found)] },
    });
  });
});

it('a table whose heading leaves no room for its rows is cut', async () => {
  const faults = await faultsIn(
    table({
      columns: [{ label: 'word '.repeat(2000).trim(), align: 'start', weight: 1 }],
      rows: Array.from({ length: 60 }, (_, index) => cells(`Guest ${index}`)),
      rowRecords: Array.from({ length: 60 }, (_, index) => ({ kind: 'person', id: `Guest ${index}` })),
    }),
  );
  expect(faults).toContainEqual(
    expect.objectContaining({
      kind: 'table-cut',
      problem: 'row-too-tall',
      record: { kind: 'person', id: 'Guest 59' },
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { compose } from '../../src/main/pdf/compose/compose.ts';
import type { Block, Document, DocumentSection, Proof } from '../../src/main/pdf/document.ts';
import { recompose } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { layout } from '../../src/main/pdf/layout/layout.ts';
import type { Pages } from '../../src/main/pdf/layout/page.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { factBlock } from '../../src/shared/briefs/edit-brief.ts';
import { briefOf, pinAs, sectionOf } from '../support/composed-brief.ts';
import { documentOf } from '../support/document-of.ts';
import { evidenceFor } from '../support/evident-brief.ts';
import { shippedFonts } from '../support/fonts.ts';
import { AUDIENCES, draftFor, exampleDelegation, library, northmoor } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const measure = sceneMeasure(shippedFonts());

const scene = (height: number, subject: string) => ({
  width: 240,
  height,
  shapes: [],
  alt: `${subject} ${height}`,
  data: { columns: [], rows: [] },
});

const filler = (lines: number): readonly Block[] =>
  Array.from({ length: lines }, (_, index) => ({
    kind: 'paragraph',
    style: 'body',
    inlines: [{ kind: 'text', text: `Line ${index + 1}.` }],
  }));

const chapter = (blocks: readonly Block[], more: Partial<DocumentSection> = {}): DocumentSection => ({
  id: 'chapter',
  title: 'A chapter',
  newPage: false,
  isChapter: true,
  panel: {
    form: 'chapter',
    pitch: [{ kind: 'text', text: 'A pitch.' }],
    note: [],
    map: {
      scene: scene(214, 'map'),
      low: { scene: scene(150, 'map') },
      high: [{ scene: scene(366, 'map') }, { scene: scene(266, 'map') }],
      caption: [],
    },
  },
  blocks,
  ...more,
});

const laid = (document: Document): Pages => layout(document, shippedFonts());

/** The maps that came to stand on pages. */
function mapsOn({ pages, structure }: Pages): readonly string[] {
  const drawn = new Set(
    pages.flatMap(({ ops }) =>
      ops.flatMap((op) => ('node' in op && typeof op.node === 'number' ? [op.node] : [])),
    ),
  );
  return structure.flatMap(({ type, alt }, id) => (type === 'Figure' && drawn.has(id) ? [alt ?? ''] : []));
}

/** Drawn by its frame alone, so that a page shows which map it took. */
const framed = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => {
    const map = section.panel?.map;
    if (!map) return section;
    const filled = (height: number) => ({
      ...scene(height, 'map'),
      shapes: [{ kind: 'rect' as const, x: 0, y: 0, width: 240, height, fill: 'cool' as const }],
    });
    return {
      ...section,
      panel: {
        ...section.panel,
        map: {
          ...map,
          scene: filled(map.scene.height),
          low: { scene: filled(map.low?.scene.height ?? 0) },
          high: map.high?.map((one) => ({ scene: filled(one.scene.height) })) ?? [],
        },
      } as DocumentSection['panel'] & object,
    };
  }),
});

describe('a chapter fills its page', () => {
  it.each([
    [3, 'map 366'],
    [17, 'map 266'],
    [21, 'map 214'],
  ])('with %d lines beneath it, under %s', (lines, map) => {
    const pages = laid(framed(documentOf([], { sections: [chapter(filler(lines))] })));
    expect(pages.pages).toHaveLength(2);
    expect(mapsOn(pages)).toEqual([map]);
  });

  it('beneath another section under a lower map, where only that leaves room for it', () => {
    const before = (lines: number): DocumentSection => ({
      id: 'before',
      title: 'Before',
      newPage: true,
      blocks: filler(lines),
    });
    const on = (lines: number): readonly string[] =>
      mapsOn(laid(framed(documentOf([], { sections: [before(lines), chapter(filler(1))] }))));
    expect(on(8)).toEqual(['map 214']);
    expect(on(20)).toEqual(['map 150']);
  });

  it.each(AUDIENCES)('of the %s brief without a page more than under the usual maps', (id) => {
    const delegation = exampleDelegation(id);
    const brief = draftFor(id, { delegation });
    const document = compose({ brief, library, audience: shippedAudience(id), delegation, measure });
    const usual: Document = {
      ...document,
      sections: document.sections.map(({ panel, ...section }) =>
        panel?.map
          ? { ...section, panel: { ...panel, map: { scene: panel.map.scene, caption: panel.map.caption } } }
          : { ...section, ...(panel ? { panel } : {}) },
      ),
    };
    expect(laid(document).pages.length).toBeLessThanOrEqual(laid(usual).pages.length);
    expect(laid(document).faults).toEqual([]);
  });
});

describe('the case in one page', () => {
  const figure: Block = {
    kind: 'figure',
    scene: {
      ...scene(96, 'chart'),
      shapes: [{ kind: 'rect', x: 0, y: 0, width: 9, height: 96, fill: 'cool' }],
    },
    large: {
      scene: {
        ...scene(300, 'chart'),
        shapes: [{ kind: 'rect', x: 0, y: 0, width: 9, height: 300, fill: 'cool' }],
      },
    },
    source: [],
  };
  it.each([
    [2, 'chart 300'],
    [25, 'chart 96'],
  ])('with %d lines besides draws its chart as %s', (lines, chart) => {
    const section: DocumentSection = {
      id: 'case',
      title: 'The case',
      newPage: true,
      panel: { form: 'case', pitch: [{ kind: 'text', text: 'A pitch.' }], note: [], map: null },
      blocks: [...filler(lines), figure],
    };
    const pages = laid(documentOf([], { sections: [section] }));
    expect(pages.pages).toHaveLength(2);
    expect(mapsOn(pages)).toEqual([chart]);
  });
});

/** The proofs of a brief of these facts under “why”. */
const briefWith = (...pins: readonly ReturnType<typeof pinAs>[]) =>
  briefOf([sectionOf('why', 'why', pins.map(factBlock))]);
const proofsIn = (document: Document): readonly Proof[] =>
  document.sections.flatMap(({ blocks }) => blocks.flatMap((it) => (it.kind === 'proofs' ? it.items : [])));

describe('what leads a reason', () => {
  const [one] = library.records.facts;
  if (!one) throw new Error('the library holds no fact');
  const lead = (change: Parameters<typeof pinAs>[1]): string | null | undefined =>
    proofsIn(
      compose({
        brief: briefWith(pinAs(one.id, change)),
        library,
        audience: shippedAudience('us'),
        delegation: null,
        measure,
      }),
    )[0]?.lead;

  it.each([
    [
      'a figure that says what it counts',
      { value: 130, unit: 'projects', short: 'Projects' },
      '130\u00a0projects',
    ],
    ['money', { value: 34, unit: 'GBP million', short: 'Invested' }, '£34\u00a0million'],
    ['a rank', { value: 2, unit: 'rank', short: 'Rank for jobs' }, '2nd'],
    [
      'the label, where a bare number says nothing',
      { value: 6, unit: 'count', short: 'Gulf agreement' },
      'Gulf agreement',
    ],
    ['nothing, where it has no label either', { value: 6, unit: 'count', short: null }, null],
  ])('is %s', (_, change, expected) => {
    expect(lead(change)).toBe(expected);
  });

  it('is none that a forger wrote in its place', () => {
    const brief = briefWith(pinAs(one.id, { value: 6, unit: 'count', short: 'Gulf agreement' }));
    const evidence = evidenceFor({ brief });
    const forged = JSON.parse(
      JSON.stringify({ ...evidence, document: evidence.document }).replaceAll(
        '"lead":"Gulf agreement"',
        '"lead":"£9 billion"',
      ),
    ) as typeof evidence;
    expect(JSON.stringify(forged)).toContain('£9 billion');
    expect(proofsIn(recompose(forged, measure)).map((it) => it.lead)).not.toContain('£9 billion');
  });
});

describe('reasons', () => {
  const facts = library.records.facts.filter(({ value }) => value !== null).slice(0, 12);
  const why = (count: number): readonly Block[] => {
    const brief = briefWith(...facts.slice(0, count).map(({ id }) => pinAs(id, {})));
    const document = compose({ brief, library, audience: shippedAudience('us'), delegation: null, measure });
    return document.sections.find(({ id }) => id === 'why')?.blocks ?? [];
  };
  const form = (count: number): string => {
    const proofs = why(count).find(({ kind }) => kind === 'proofs');
    return proofs?.kind === 'proofs'
      ? proofs.isLarge
        ? 'large'
        : 'beside each other'
      : 'under their themes';
  };
  it.each([
    [2, 'beside each other'],
    [5, 'large'],
    [12, 'under their themes'],
  ])('of %d stand %s', (count, expected) => {
    expect(form(count)).toBe(expected);
  });
});

describe('a region with few facts', () => {
  it('fills a page for each of its chapters', () => {
    const brief = draftFor('us', {}, northmoor);
    const document = compose({
      brief,
      library: northmoor,
      audience: shippedAudience('us'),
      delegation: null,
      measure,
    });
    const chapters = document.sections.filter(({ isChapter }) => isChapter);
    expect(chapters.length).toBeGreaterThan(0);
    const { parts } = laid(document);
    for (const { id } of chapters) {
      const own = parts.filter((part) => part.id === id);
      expect(new Set(own.map(({ page }) => page)).size).toBe(1);
      expect(Math.max(...own.map(({ y, height }) => y + height))).toBeGreaterThan(560);
    }
  });
});

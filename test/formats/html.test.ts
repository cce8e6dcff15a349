// @vitest-environment jsdom
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { openWebFaces, WEB_FACES } from '../../src/main/formats/html/faces.ts';
import { htmlEdition } from '../../src/main/formats/html/html-edition.ts';
import { readPicture } from '../../src/main/packs/media/picture.ts';
import { type Block, type Document, type Proof, text } from '../../src/main/pdf/document.ts';
import { documentWithEvidence } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { layout } from '../../src/main/pdf/layout/layout.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { COLOURS } from '../../src/main/pdf/theme.ts';
import { EDITIONS, type Edition, type LogoMark } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { documentOf } from '../support/document-of.ts';
import { fontFolder, shippedFonts } from '../support/fonts.ts';
import { pngOf } from '../support/pictures.ts';
import { AUDIENCES, type AudienceId, draftFor, exampleDelegation } from '../support/region.ts';
import { repository, shippedAudience } from '../support/shipped.ts';

const buildFile = pathToFileURL(join(repository, 'scripts', 'build.mjs')).href;
const { isWebFace }: { readonly isWebFace: (file: string) => boolean } = await import(buildFile);

const faces = openWebFaces(fontFolder());
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const opened = (given: Document) => parsed(htmlEdition(given, faces));

const COURTESY = { us: null, uae: 'ar', india: 'hi' } as const;
const documents = new Map<string, Document>();
const shipped = await shippedLibrary();

function documentFor(id: AudienceId, edition: Edition): Document {
  const key = `${id} ${edition}`;
  const known = documents.get(key);
  if (known) return known;
  const delegation = exampleDelegation(id);
  const brief = draftFor(id, { delegation, edition, courtesy: COURTESY[id] }, shipped);
  const { document } = documentWithEvidence({
    brief,
    library: shipped,
    audience: shippedAudience(id),
    delegation,
    measure: sceneMeasure(shippedFonts()),
  });
  documents.set(key, document);
  return document;
}

const digits = (words: readonly string[]): string => words.join('').replace(/\D+/g, '');

/** Every digit that the pages print, in reading order; running heads and feet, and the numbers of pages, left out. */
function figuresOnPages(document: Document): string {
  const { pages, structure } = layout(document, shippedFonts());
  const isContents = (node: number | null): boolean =>
    node !== null && (structure[node]?.type === 'TOC' || isContents(structure[node]?.parent ?? null));
  return digits(
    pages.flatMap(({ ops }) =>
      ops.flatMap((op) =>
        op.op === 'text' && typeof op.node === 'number' && !isContents(op.node) ? [op.spoken ?? op.text] : [],
      ),
    ),
  );
}

/** A lead that finds no room on its line is left out of the pages. */
const withoutLongLead = (item: Proof): Proof => ({
  ...item,
  lead: item.lead !== null && item.lead.length > 32 ? null : item.lead,
});

/**
 * On pages a chart may stand a little later than it is told, where there is room: here each stays where it is told. A map
 * that is drawn higher to fill its page names more of what it shows: here none is.
 */
const inPlace = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    ...(section.panel?.map
      ? {
          panel: {
            ...section.panel,
            map: { scene: section.panel.map.scene, caption: section.panel.map.caption },
          },
        }
      : {}),
    blocks: section.blocks.map((block) => {
      if (block.kind === 'figure') return { ...block, keepWithNext: true };
      return block.kind === 'proofs' ? { ...block, items: block.items.map(withoutLongLead) } : block;
    }),
  })),
});

/** The same of the page of the web; the contents, and the tables that repeat a chart, are left out. */
function figuresOf(page: globalThis.Document): string {
  for (const it of page.querySelectorAll('style, nav, details, footer, .skip')) it.remove();
  return digits([page.body.textContent ?? '']);
}

const CASES = AUDIENCES.flatMap((id) => EDITIONS.map((edition) => [id, edition] as const));

/** Whatever a browser could ask a network for, or run. */
const ASKING =
  'script, iframe, object, embed, form, input, link, base, audio, video, source, image, use, [src], [srcset], [style], [xlink\\:href], [background], [ping], [poster]';

describe('the HTML edition', () => {
  it.each(CASES)('for %s, %s, asks for nothing and runs nothing', (id, edition) => {
    const page = opened(documentFor(id, edition));
    expect([...page.querySelectorAll(ASKING)].map((it) => it.outerHTML.slice(0, 80))).toEqual([]);
    const named = [...page.querySelectorAll('*')].flatMap((it) => it.getAttributeNames());
    expect(named.filter((name) => name.startsWith('on'))).toEqual([]);
    const style = page.querySelector('style')?.textContent ?? '';
    expect(style).not.toMatch(/@import|url\((?!data:font\/woff2;base64,)/);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; /);
    const elsewhere = [...page.querySelectorAll('[href]')].filter(
      (it) => it.tagName !== 'A' || !/^(?:#|https?:|mailto:)/.test(it.getAttribute('href') ?? ''),
    );
    expect(elsewhere).toEqual([]);
  });

  it.each(CASES)('for %s, %s, prints the figures of the pages in their order', (id, edition) => {
    const document = inPlace(documentFor(id, edition));
    const [ours, theirs] = [figuresOf(opened(document)), figuresOnPages(document)];
    const at = [...ours].findIndex((digit, index) => digit !== theirs[index]);
    expect(at < 0 ? '' : ours.slice(at - 30, at + 60)).toBe(at < 0 ? '' : theirs.slice(at - 30, at + 60));
    expect(ours.length).toBe(theirs.length);
  });

  it.each([
    ['us', 'summary'],
    ['uae', 'full'],
    ['india', 'host'],
  ] as const)('for %s, %s, has no fault that axe finds', async (id, edition) => {
    const html = htmlEdition(documentFor(id, edition), openWebFaces('/nowhere'));
    document.documentElement.replaceWith(document.adoptNode(parsed(html).documentElement));
    // jsdom draws nothing: contrast is that of the page's colours, which are tested for print.
    const { violations } = await axe.run(document, {
      rules: { 'color-contrast': { enabled: false } },
      resultTypes: ['violations'],
    });
    expect(violations.map((it) => [it.id, it.nodes[0]?.html.slice(0, 200)])).toEqual([]);
  });

  it('says which passages are in which language and direction', () => {
    const page = opened(documentFor('uae', 'full'));
    expect(page.documentElement.lang).toBe('en-GB');
    const arabic = [...page.querySelectorAll('section[lang=ar]')];
    expect(arabic.length).toBeGreaterThan(0);
    expect(arabic.every((it) => it.getAttribute('dir') === 'rtl')).toBe(true);
    const hindi = [...opened(documentFor('india', 'full')).querySelectorAll('section[lang=hi]')];
    expect(hindi.length).toBeGreaterThan(0);
    expect(hindi.every((it) => it.getAttribute('dir') === null)).toBe(true);
  });

  it('leads every citation to a source, and every source back to its first citation', () => {
    const page = opened(documentFor('us', 'full'));
    const links = [...page.querySelectorAll('a[href^="#"]')].map((it) => it.getAttribute('href') ?? '');
    expect(links.filter((href) => page.getElementById(href.slice(1)) === null)).toEqual([]);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((href) => href.startsWith('#cite-')).length).toBeGreaterThan(50);
  });

  it('gives each chart its words, and its figures as a table', () => {
    const document = documentFor('us', 'full');
    const scenes = document.sections.flatMap(({ blocks }) => blocks.flatMap(figuresAmong));
    const page = opened(document);
    const figures = [...page.querySelectorAll('figure')].filter((it) => it.querySelector('.chart'));
    expect(figures.length).toBe(scenes.length);
    for (const [index, { scene }] of scenes.entries()) {
      const figure = figures[index];
      expect(figure?.querySelector('svg')?.getAttribute('aria-label')).toBe(scene.alt);
      expect(figure?.querySelectorAll('details tbody tr').length).toBe(scene.data.rows.length);
    }
  });

  it('shows words as words, whatever stands in them', () => {
    const nasty = `<script>alert(1)</script>"><img src=x onerror=y> & ' \u202e`;
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 3, text: nasty },
      { kind: 'paragraph', style: 'body', inlines: [text(nasty), { kind: 'figure', text: nasty }] },
      {
        kind: 'paragraph',
        style: 'body',
        inlines: [{ kind: 'link', text: nasty, url: 'javascript:alert(1)' }],
      },
      {
        kind: 'table',
        table: {
          caption: [text(nasty)],
          columns: [{ label: nasty, align: 'start', weight: 1 }],
          rows: [[[text(nasty)]]],
        },
      },
    ];
    const page = opened(documentOf(blocks, { footer: nasty, shortTitle: nasty }));
    expect(page.querySelectorAll('script, img, [onerror], [href^="javascript"]').length).toBe(0);
    expect(page.querySelector('h3')?.textContent).toBe(nasty);
  });

  it('embeds just the faces that its words need', () => {
    const faceNames = (id: AudienceId) =>
      new Set(htmlEdition(documentFor(id, 'full'), faces).match(/unicode-range:U\+(0600|0900)/g));
    expect([...faceNames('us')]).toEqual([]);
    expect([...faceNames('uae')]).toEqual(['unicode-range:U+0600']);
    expect([...faceNames('india')]).toEqual(['unicode-range:U+0900']);
    expect(WEB_FACES.filter(({ file }) => !isWebFace(file))).toEqual([]);
  });
});

const figuresAmong = (block: Block): readonly Extract<Block, { kind: 'figure' }>[] => {
  if (block.kind === 'figure') return [block];
  if (block.kind === 'split') return [...block.left, ...block.right].flatMap(figuresAmong);
  if (block.kind === 'band') return block.parts.flatMap(({ blocks }) => blocks.flatMap(figuresAmong));
  return [];
};

describe("an authority's mark", () => {
  const drawn = (fill: string) =>
    ({ kind: 'drawing', width: 40, height: 10, paths: [{ d: 'M0 0 L40 0 L40 10 Z', fill }] }) as const;
  const look = (onPaper: LogoMark): Document['look'] => ({
    name: 'Northmoor',
    palette: COLOURS,
    logo: { alt: 'Northmoor "Council"', onPaper, onDark: null },
    faces: {},
  });

  it.each([
    [false, '#ffffff'],
    [true, '#d6247f'],
  ] as const)('stands first, named, white on the dark cover (coverless %s)', (coverless, fill) => {
    const page = opened(documentOf([], { look: look(drawn('#d6247f')), coverless }));
    const marks = [...page.querySelectorAll('svg.logo')];
    expect(marks.map((it) => it.getAttribute('aria-label'))).toEqual(['Northmoor "Council"']);
    expect(marks[0]?.querySelector('path')?.getAttribute('fill')).toBe(fill);
    expect(marks[0]?.parentElement?.firstElementChild).toBe(marks[0]);
  });

  it('of points is in the file itself, as transparent as it was; without its points it is left out', () => {
    const picture = readPicture(pngOf(90, 30, { type: 6 }));
    const mark = { kind: 'picture', hash: picture.hash, file: picture.hash, width: 90, height: 30 } as const;
    const files = { fonts: {}, pictures: { [picture.hash]: picture } };
    const logo = opened(documentOf([], { look: look(mark), files })).querySelector('img.logo');
    expect(logo?.getAttribute('alt')).toBe('Northmoor "Council"');
    const [, data = ''] = (logo?.getAttribute('src') ?? '').split('data:image/png;base64,');
    const again = readPicture(Buffer.from(data, 'base64'));
    expect([again.hash, again.mask === null]).toEqual([picture.hash, false]);
    expect(opened(documentOf([], { look: look(mark) })).querySelector('.logo')).toBeNull();
  });
});

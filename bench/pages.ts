// npm run bench -- pages [--json]: how the default briefs fill their pages. For each audience and edition, and a region
// with few facts: the pages, how far down they are filled, what part of them the list of sources takes, and the smallest
// type. With --each the fill of every page besides; with --out DIR the briefs themselves, to be looked at.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../src/main/pdf/document.ts';
import { emit } from '../src/main/pdf/emit.ts';
import type { NodeId, Op, Pages } from '../src/main/pdf/layout/page.ts';
import { paperSize } from '../src/main/pdf/paper.ts';
import { EDITIONS } from '../src/shared/domain/index.ts';
import { shippedLibrary } from '../test/library/shipped-library.ts';
import { shippedFonts } from '../test/support/fonts.ts';
import { composed, laidOut } from '../test/support/made-brief.ts';
import { AUDIENCES, draftFor, exampleDelegation, northmoor } from '../test/support/region.ts';
import { type Figure, report } from './figures.ts';

const COURTESY = { us: null, uae: 'ar', india: 'hi' } as const;

const isContent = (op: Op): boolean =>
  'node' in op && op.node !== 'head' && op.node !== 'foot' && op.op !== 'link' && op.op !== 'page-of';

/** Where an op of the content ends. */
function lowestOf(op: Op): number {
  if (!isContent(op)) return 0;
  switch (op.op) {
    case 'text':
    case 'mark':
      return op.y;
    case 'scene':
      return op.y + op.scene.height;
    case 'fill':
      return op.y + op.height;
    default:
      return 0;
  }
}

/** Whether a node stands in the list of sources. */
function inNumberedList({ structure }: Pages): (node: NodeId) => boolean {
  const inList: boolean[] = [];
  for (const { parent, numbered } of structure)
    inList.push(numbered === true || (parent !== null && inList[parent] === true));
  return (node) => typeof node === 'number' && inList[node] === true;
}

const library = await shippedLibrary();
const figures: Figure[] = [];
const add = (name: string, value: number, unit: string): void => {
  figures.push({ name, value, unit, against: null, ratio: null });
};

const out = process.argv[process.argv.indexOf('--out') + 1 || process.argv.length];
if (out) mkdirSync(out, { recursive: true });

async function measure(name: string, document: Document): Promise<void> {
  const { paper, coverless } = document;
  const hasCover = coverless !== true;
  const pages = laidOut(document);
  if (out)
    writeFileSync(
      join(out, `${name.replaceAll(/\W+/g, '-')}.pdf`),
      await emit(document, pages, shippedFonts()),
    );
  const { top, bottom } = paperSize(paper);
  const fills = pages.pages.map(({ ops }) =>
    Math.min(1, (Math.max(top, ...ops.map(lowestOf)) - top) / (bottom - top)),
  );
  const inner = fills.slice(hasCover ? 1 : 0);
  const ofSources = inNumberedList(pages);
  const listed = pages.pages.map(({ ops }) => {
    const at = ops.flatMap((op) => (op.op === 'text' && ofSources(op.node) ? [op.y] : []));
    return at.length === 0 ? 0 : (Math.max(...at) - Math.min(...at)) / (bottom - top);
  });
  const sizes = pages.pages.flatMap(({ ops }) => ops.flatMap((op) => (op.op === 'text' ? [op.size] : [])));
  add(`${name}, pages`, pages.pages.length, '');
  add(
    `${name}, mean fill of inner pages`,
    (inner.reduce((sum, fill) => sum + fill, 0) / inner.length) * 100,
    '%',
  );
  add(`${name}, inner pages less than two thirds full`, inner.filter((fill) => fill < 2 / 3).length, '');
  add(`${name}, taken by sources`, (listed.reduce((sum, it) => sum + it, 0) / pages.pages.length) * 100, '%');
  add(`${name}, smallest type`, Math.min(...sizes), 'pt');
  if (process.argv.includes('--each'))
    console.error(`${name}: ${fills.map((fill) => Math.round(fill * 100)).join(' ')}`);
}

for (const id of AUDIENCES) {
  for (const edition of EDITIONS) {
    const delegation = exampleDelegation(id);
    const courtesy = edition === 'full' ? COURTESY[id] : null;
    const brief = draftFor(id, { delegation, edition, courtesy }, library);
    const document = composed(brief, delegation, library);
    await measure(`${id}, ${edition}`, document);
  }
}
const small = draftFor('us', {}, northmoor);
await measure('another region, full', composed(small, null, northmoor));
report(figures);

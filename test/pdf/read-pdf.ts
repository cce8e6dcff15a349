import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a viewer and its screen reader get it. Coordinates are points from the top left corner. */
export type ReadPdf = {
  readonly title: string | null;
  readonly language: string | null;
  readonly outline: readonly { readonly title: string; readonly page: number }[];
  readonly pages: readonly ReadPage[];
  /** Names to which links inside the document lead and that are there, with their pages. */
  readonly destinations: ReadonlyMap<string, number>;
};

export type ReadPage = {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Tagged content in reading order; what is an artifact is not in it. */
  readonly blocks: readonly Tagged[];
  /** Running head, foot and decoration. */
  readonly artifacts: string;
  readonly links: readonly { readonly url: string | null; readonly destination: string | null }[];
};

/** Text drawn at one place. */
type Run = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };

/** An element of the structure tree as it stands on one page, with the text below it. */
export type Tagged = {
  readonly role: string;
  readonly text: string;
  readonly alt: string | null;
  readonly children: readonly Tagged[];
};

type TreeNode = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;
type TreeContent = TreeNode['children'][number];

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // The reader takes the bytes away: it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pageOf = async (target: unknown): Promise<number> => {
    const explicit = typeof target === 'string' ? await pdf.getDestination(target) : target;
    return Array.isArray(explicit) && explicit[0] ? (await pdf.getPageIndex(explicit[0])) + 1 : 0;
  };
  const outline: { title: string; page: number }[] = [];
  for (const item of (await pdf.getOutline()) ?? []) {
    outline.push({ title: item.title, page: await pageOf(item.dest) });
  }
  const { info } = await pdf.getMetadata();
  const said = new Map(Object.entries(info));
  const pages = await allPages(pdf);
  const destinations = new Map<string, number>();
  for (const { destination } of pages.flatMap((page) => page.links)) {
    if (destination === null || destinations.has(destination)) continue;
    const page = await pageOf(destination);
    if (page > 0) destinations.set(destination, page);
  }
  await task.destroy();
  return {
    title: stringOf(said.get('Title')),
    language: stringOf(said.get('Language')),
    outline,
    pages,
    destinations,
  };
}

const stringOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

async function allPages(pdf: PDFDocumentProxy): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    pages.push(await readPage(await pdf.getPage(number)));
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const runs: Run[] = [];
  const texts = new Map<string, string>();
  let artifacts = '';
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const [, , , , x = 0, y = 0] = item.transform.map(Number);
      if (item.str.trim() !== '') runs.push({ text: item.str, x: x - left, y: top - y, width: item.width });
      const owner = open.findLast((id) => id !== null) ?? null;
      const words = `${item.str}${item.hasEOL ? ' ' : ''}`;
      if (owner === null) artifacts += words;
      else texts.set(owner, (texts.get(owner) ?? '') + words);
    } else if (item.type.startsWith('begin')) {
      open.push(item.id ?? null);
      // A drawing without words is content too.
      if (item.id) texts.set(item.id, '');
    } else {
      open.pop();
      artifacts += ' ';
    }
  }
  const tree = await page.getStructTree();
  const annotations = await page.getAnnotations();
  return {
    width: right - left,
    height: top - bottom,
    runs,
    blocks: tree ? tree.children.flatMap((child) => taggedOf(child, texts) ?? []) : [],
    artifacts,
    links: annotations.map((annotation: Record<string, unknown>) => ({
      url: stringOf(annotation.unsafeUrl) ?? stringOf(annotation.url),
      destination: stringOf(annotation.dest),
    })),
  };
}

/** Null where nothing below the element stands on this page: the tree of a page names its neighbours too. */
function taggedOf(node: TreeContent, texts: ReadonlyMap<string, string>): Tagged | null {
  if (!('role' in node)) {
    if (node.type !== 'content' || !texts.has(node.id)) return null;
    return { role: '', text: texts.get(node.id) ?? '', alt: null, children: [] };
  }
  const children = node.children.flatMap((child) => taggedOf(child, texts) ?? []);
  if (children.length === 0) return null;
  const alt = 'alt' in node ? stringOf(node.alt) : null;
  return { role: node.role, text: children.map(({ text }) => text).join(''), alt, children };
}

/** Elements of a role, in reading order, wherever they stand. */
export function ofRole(blocks: readonly Tagged[], ...roles: readonly string[]): readonly Tagged[] {
  return blocks.flatMap((block) => [
    ...(roles.includes(block.role) ? [block] : []),
    ...ofRole(block.children, ...roles),
  ]);
}

export const squeezed = (text: string): string => text.replace(/\s+/g, '');
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** All tagged text of some pages, in reading order. */
export const textOfPages = (pages: readonly ReadPage[]): string =>
  pages.map((page) => page.blocks.map(({ text }) => text).join(' ')).join(' ');

/** Numbers of every citation printed in a text: "[3, 7–9]" is 3, 7, 8 and 9. */
export function citedIn(text: string): readonly number[] {
  const citations = squeezed(text).match(/\[\d+(?:–\d+)?(?:,\d+(?:–\d+)?)*\]/g) ?? [];
  return citations.flatMap((citation) =>
    citation
      .slice(1, -1)
      .split(',')
      .flatMap((span) => {
        const [from = 0, to = from] = span.split('–').map(Number);
        return Array.from({ length: to - from + 1 }, (_, index) => from + index);
      }),
  );
}

import { type Dictionary, isKind, PdfFile, Reader, textOf, type Value } from './pdf-objects.ts';

/**
 * The conditions of PDF/UA-1 (Matterhorn protocol 1.1, in brackets) and PDF/A-3a that a brief could break and that a
 * program can decide. Gives a line for each thing that is wrong; none where all hold.
 */
export function conformance(bytes: Uint8Array): readonly string[] {
  const problems: string[] = [];
  const file = new PdfFile(bytes);
  const say = (rule: string, what: string): void => {
    problems.push(`${rule}: ${what}`);
  };
  checkFile(file, bytes, say);
  checkMetadata(file, say);
  checkAttachments(file, say);
  checkFonts(file, say);
  const tree = checkStructure(file, say);
  for (const [index, { id, page }] of file.pages.entries()) {
    checkPage(file, page, id, `page ${index + 1}`, tree, say);
  }
  return problems;
}

type Say = (rule: string, what: string) => void;

function checkFile(file: PdfFile, bytes: Uint8Array, say: Say): void {
  const { catalog } = file;
  if (!file.header.startsWith('%PDF-1.7\n')) say('header', `begins with ${file.header.slice(0, 9)}`);
  const second = Buffer.from(bytes.subarray(9, 14));
  if (second[0] !== 0x25 || !second.subarray(1).every((byte) => byte > 127))
    say('header', 'the second line does not mark the file as binary');
  if (file.list(file.trailer, 'ID').length !== 2) say('trailer', 'has no file identifier');
  if (file.trailer.entries.has('Encrypt')) say('trailer', 'is encrypted');
  const mark = file.dictionary(catalog, 'MarkInfo');
  if (!mark || file.get(mark, 'Marked') !== true) say('06-001', 'is not marked as tagged');
  if (mark && file.get(mark, 'Suspects') === true) say('02-003', 'has suspects');
  if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(file.text(catalog, 'Lang') ?? '')) say('11-006', 'names no language');
  const view = file.dictionary(catalog, 'ViewerPreferences');
  if (!view || file.get(view, 'DisplayDocTitle') !== true) say('07-001', 'does not show its title');
  const info = file.dictionary(file.trailer, 'Info');
  if (!info || !file.text(info, 'Title')) say('07-002', 'has no title');
  if (file.list(catalog, 'OutputIntents').length !== 1) say('PDF/A', 'has no output intent');
  for (const value of file.objects.values()) {
    if (!isKind(value, 'dictionary')) continue;
    const action = file.name(value, 'S');
    if (action && ['JavaScript', 'Launch', 'Sound', 'Movie', 'ResetForm'].includes(action))
      say('PDF/A', `has the action ${action}`);
  }
}

/** What a character of XML may not be (XML 1.0, 2.2). */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Well-formed XML, as far as an XMP packet goes: elements nest, attributes are quoted, "&" and "<" are escaped. */
export function xmlProblem(xml: string): string | null {
  const open: string[] = [];
  let rest = xml.replace(/<\?.*?\?>/gs, '');
  const bad = NO_XML.exec(rest);
  if (bad) return `the character ${bad[0].codePointAt(0)?.toString(16)} may not stand in XML`;
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0] ?? '';
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(text)) return `a bare "&" in “${text.trim()}”`;
    rest = rest.slice(text.length);
    if (rest === '') break;
    const tag = /^<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/.exec(rest);
    if (!tag) return `no element at “${rest.slice(0, 30)}”`;
    const [whole, closes, name = '', , empty] = tag;
    if (closes) {
      const expected = open.pop();
      if (expected !== name) return `</${name}> closes <${expected}>`;
    } else if (!empty) open.push(name);
    rest = rest.slice(whole.length);
  }
  return open.length > 0 ? `<${open.at(-1)}> is never closed` : null;
}

export function xmpOf(file: PdfFile): string | null {
  const metadata = file.dictionary(file.catalog, 'Metadata');
  return metadata?.stream == null ? null : Buffer.from(metadata.stream, 'latin1').toString('utf8');
}

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

function checkMetadata(file: PdfFile, say: Say): void {
  const xmp = xmpOf(file);
  if (xmp === null) {
    say('06-002', 'has no metadata');
    return;
  }
  const broken = xmlProblem(xmp);
  if (broken) say('metadata', `is not well formed: ${broken}`);
  const inside = (name: string): string | null =>
    new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1]?.trim() ?? null;
  const expected = { 'pdfuaid:part': '1', 'pdfaid:part': '3', 'pdfaid:conformance': 'A' };
  for (const [name, value] of Object.entries(expected)) {
    if (inside(name) !== value) say('metadata', `${name} is ${inside(name)}, not ${value}`);
  }
  if (!xmp.includes('pdfaExtension:schemas')) say('metadata', 'does not describe the schema of pdfuaid');
  const info = file.dictionary(file.trailer, 'Info');
  const title = unescaped(/<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(inside('dc:title') ?? '')?.[1] ?? '');
  const expectedTitle = info ? file.text(info, 'Title')?.replace(new RegExp(NO_XML, 'gu'), '') : null;
  if (title !== expectedTitle) say('06-003', `the title is “${title}” in the metadata`);
}

/** Files inside the file (ISO 19005-3, 6.8; ISO 32000-1, 7.11). */
function checkAttachments(file: PdfFile, say: Say): void {
  const associated = file.list(file.catalog, 'AF').length;
  const specs = [...file.objects.values()].flatMap((value) =>
    isKind(value, 'dictionary') && file.name(value, 'Type') === 'Filespec' ? [value] : [],
  );
  if (associated !== specs.length) say('6.8', `${specs.length} files, ${associated} of them associated`);
  const names = file.dictionary(file.catalog, 'Names');
  if (specs.length > 0 && !(names && file.dictionary(names, 'EmbeddedFiles')))
    say('6.8', 'does not list its files by name');
  for (const spec of specs) {
    const name = file.text(spec, 'UF') ?? '';
    if (name === '' || file.text(spec, 'F') !== name) say('6.8', `a file has no name (${name})`);
    if (!['Source', 'Data', 'Alternative', 'Supplement'].includes(file.name(spec, 'AFRelationship') ?? ''))
      say('6.8', `${name} does not say what it is to the document`);
    if (!file.text(spec, 'Desc')) say('6.8', `${name} is not described`);
    const files = file.dictionary(spec, 'EF');
    const embedded = files && file.dictionary(files, 'F');
    if (!embedded?.stream) {
      say('6.8', `${name} is empty`);
      continue;
    }
    if (!/^[a-z]+\/[a-z0-9.+-]+$/.test(file.name(embedded, 'Subtype') ?? ''))
      say('6.8', `${name} has no media type`);
    const parameters = file.dictionary(embedded, 'Params');
    if (!parameters || !file.text(parameters, 'ModDate')) say('6.8', `${name} has no date`);
  }
}

function checkFonts(file: PdfFile, say: Say): void {
  for (const value of file.objects.values()) {
    if (!isKind(value, 'dictionary') || file.name(value, 'Type') !== 'Font') continue;
    const name = file.name(value, 'BaseFont') ?? '';
    const subtype = file.name(value, 'Subtype');
    if (/Helvetica|Times|Courier/.test(name)) say('31-009', `the standard font ${name} is used`);
    if (!/^[A-Z]{6}\+/.test(name)) say('PDF/A', `the font ${name} is not a named subset`);
    if (subtype === 'Type0') {
      if (!file.dictionary(value, 'ToUnicode')) say('31-027', `${name} does not map to Unicode`);
      if (file.list(value, 'DescendantFonts').length !== 1) say('fonts', `${name} has no descendant`);
      continue;
    }
    const descriptor = file.dictionary(value, 'FontDescriptor');
    const program = descriptor && (file.get(descriptor, 'FontFile2') ?? file.get(descriptor, 'FontFile3'));
    if (!program) say('31-009', `the font ${name} is not embedded`);
  }
}

const GROUPING = ['Document', 'Sect', 'Div', 'TOC', 'TOCI', 'L', 'LI', 'Table', 'THead', 'TBody', 'TR'];
const HEADINGS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
const STANDARD = new Set([
  ...GROUPING,
  ...HEADINGS,
  ...['Part', 'Art', 'BlockQuote', 'Caption', 'Index', 'P', 'Lbl', 'LBody', 'TH', 'TD', 'TFoot', 'Span'],
  ...['Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Figure', 'Formula', 'Form'],
]);

/** What may stand directly below an element (ISO 14289-1, 7.5 and 7.6; ISO 32000-1, 14.8.4). */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'LI', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOCI', 'TOC'],
};
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

type Element = {
  readonly id: number;
  readonly type: string;
  readonly dictionary: Dictionary;
  readonly children: readonly Element[];
  /** Content of pages that belongs to it directly: page object and marked-content number. */
  readonly content: readonly { readonly page: number; readonly mcid: number }[];
  /** Object numbers of annotations that belong to it. */
  readonly annotations: readonly number[];
};

/** Attributes of an element, all owners together. */
function attributesOf(file: PdfFile, { dictionary }: Element): ReadonlyMap<string, Value> {
  const value = file.get(dictionary, 'A');
  const owners = isKind(value, 'array') ? value.items.map((item) => file.of(item)) : [value];
  return new Map(owners.flatMap((owner) => (isKind(owner, 'dictionary') ? [...owner.entries] : [])));
}

function structureOf(file: PdfFile): Element | null {
  const root = file.dictionary(file.catalog, 'StructTreeRoot');
  if (!root) return null;
  const kids = (dictionary: Dictionary): readonly Value[] => {
    const k = file.get(dictionary, 'K');
    if (isKind(k, 'array')) return k.items;
    const direct = dictionary.entries.get('K');
    return direct === undefined ? [] : [direct];
  };
  const elementOf = (ref: Value): Element | null => {
    const dictionary = file.of(ref);
    if (!isKind(dictionary, 'dictionary') || !isKind(ref, 'ref')) return null;
    const page = dictionary.entries.get('Pg');
    const children: Element[] = [];
    const content: { page: number; mcid: number }[] = [];
    const annotations: number[] = [];
    for (const kid of kids(dictionary)) {
      if (typeof kid === 'number') content.push({ page: isKind(page, 'ref') ? page.id : 0, mcid: kid });
      else if (isKind(kid, 'dictionary') && file.name(kid, 'Type') === 'OBJR') {
        const object = kid.entries.get('Obj');
        if (isKind(object, 'ref')) annotations.push(object.id);
      } else if (isKind(kid, 'dictionary') && file.name(kid, 'Type') === 'MCR') {
        const [own, mcid] = [kid.entries.get('Pg'), file.get(kid, 'MCID')];
        content.push({ page: isKind(own, 'ref') ? own.id : 0, mcid: typeof mcid === 'number' ? mcid : -1 });
      } else {
        const child = elementOf(kid);
        if (child) children.push(child);
      }
    }
    const type = file.name(dictionary, 'S') ?? '';
    return { id: ref.id, type, dictionary, children, content, annotations };
  };
  const top = kids(root).flatMap((kid) => elementOf(kid) ?? []);
  const [first] = top;
  return top.length === 1 && first ? first : null;
}

const everyElement = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(everyElement),
];

function checkStructure(file: PdfFile, say: Say): ReadonlyMap<string, Element> {
  const owners = new Map<string, Element>();
  const root = structureOf(file);
  if (!root) {
    say('01-005', 'has no single root in its structure tree');
    return owners;
  }
  if (root.type !== 'Document') say('structure', `the root is ${root.type}, not Document`);
  let level = 0;
  const visit = (element: Element, parent: Element | null): void => {
    const { type, children, content, annotations } = element;
    if (!STANDARD.has(type)) say('02-001', `${type} is not a standard type`);
    if (parent && CHILDREN[parent.type]?.includes(type) === false)
      say('09-004', `${type} stands in ${parent.type}`);
    if (PARENTS[type]?.includes(parent?.type ?? '') === false)
      say('09-004', `${type} stands in ${parent?.type}`);
    if (GROUPING.includes(type) && content.length > 0) say('structure', `${type} has content of its own`);
    if (!GROUPING.includes(type) && children.length + content.length === 0)
      say('structure', `a ${type} is empty`);
    if (GROUPING.includes(type) && children.length === 0) say('structure', `a ${type} is empty`);
    for (const { page, mcid } of content) {
      const key = `${page} ${mcid}`;
      if (owners.has(key)) say('structure', `content ${key} belongs to two elements`);
      owners.set(key, element);
    }
    for (const id of annotations) owners.set(`annotation ${id}`, element);
    const heading = HEADINGS.indexOf(type) + 1;
    if (heading > 0) {
      if (heading > level + 1) say(level === 0 ? '14-002' : '14-003', `${type} follows H${level}`);
      level = heading;
    }
    const attributes = attributesOf(file, element);
    if (type === 'Figure') {
      if (!file.text(element.dictionary, 'Alt')?.trim()) say('13-004', 'a Figure has no alternative text');
      const box = attributes.get('BBox');
      if (!isKind(box, 'array') || box.items.length !== 4) say('structure', 'a Figure has no BBox');
    }
    if (type === 'TH') {
      const scope = attributes.get('Scope');
      if (!isKind(scope, 'name') || !['Row', 'Column', 'Both'].includes(scope.name))
        say('15-003', 'a TH has no Scope');
    }
    if (type === 'Table') checkTable(element, say);
    if (type === 'L') checkList(file, element, attributes, say);
    if (type === 'Link' && annotations.length === 0) say('28-011', 'a Link has no annotation');
    if (type === 'Link' && content.length === 0) say('28-011', 'a Link has no text');
    for (const child of children) visit(child, element);
  };
  visit(root, null);
  if (level === 0) say('14-001', 'has no headings');
  return owners;
}

function checkTable(table: Element, say: Say): void {
  const rows = everyElement(table).filter(({ type }) => type === 'TR');
  const widths = new Set(rows.map((row) => row.children.length));
  if (widths.size !== 1) say('15-004', `a Table has rows of ${[...widths].join(', ')} cells`);
  if (!rows.some((row) => row.children.some(({ type }) => type === 'TH')))
    say('15-003', 'a Table has no headers');
}

/** [16-001, 16-002] A list whose items are numbered says how. */
function checkList(file: PdfFile, list: Element, attributes: ReadonlyMap<string, Value>, say: Say): void {
  const numbered = list.children.some((item) => item.children.some(({ type }) => type === 'Lbl'));
  const numbering = attributes.get('ListNumbering');
  const how = isKind(numbering, 'name') ? numbering.name : textOf(file.of(numbering));
  if (numbered && (how === null || how === 'None'))
    say('16-002', `a list with labels has ListNumbering ${how}`);
}

const PAINTS = new Set([
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Do',
  'BI',
  'Tj',
  'TJ',
  "'",
  '"',
]);

/** Glyph numbers that a text operator shows: two bytes each, for every face is a Type0 font with Identity-H. */
function glyphsOf(operand: Value | undefined): readonly number[] {
  const parts = isKind(operand, 'array') ? operand.items : [operand];
  return parts.flatMap((part) =>
    isKind(part, 'string')
      ? Array.from({ length: part.bytes.length / 2 }, (_, index) =>
          Buffer.from(part.bytes, 'latin1').readUInt16BE(index * 2),
        )
      : [],
  );
}

function checkPage(
  file: PdfFile,
  page: Dictionary,
  id: number,
  where: string,
  owners: ReadonlyMap<string, Element>,
  say: Say,
): void {
  const annotations = file.list(page, 'Annots');
  if (annotations.length > 0 && file.name(page, 'Tabs') !== 'S')
    say('28-009', `${where} does not set Tabs to S`);
  for (const ref of annotations) {
    const annotation = file.of(ref);
    if (!isKind(annotation, 'dictionary') || !isKind(ref, 'ref')) continue;
    const element = owners.get(`annotation ${ref.id}`);
    if (element?.type !== 'Link') say('28-011', `${where}: a link is not in a Link element`);
    if (!file.text(annotation, 'Contents')?.trim()) say('28-012', `${where}: a link has no Contents`);
    if (typeof file.get(annotation, 'StructParent') !== 'number') say('28-011', `${where}: no StructParent`);
    const flags = file.get(annotation, 'F');
    if (typeof flags !== 'number' || (flags & 4) === 0 || (flags & 0b100011) !== 0)
      say('PDF/A', `${where}: a link is hidden or not printed`);
  }
  if (typeof file.get(page, 'StructParents') !== 'number') say('01-006', `${where} has no StructParents`);
  const open: string[] = [];
  const seen = new Set<number>();
  const operands: Value[] = [];
  const reader = new Reader(file.content(page));
  while (!reader.ended) {
    const value = reader.value();
    if (!isKind(value, 'operator')) {
      operands.push(value);
      continue;
    }
    const [first, second] = operands;
    switch (value.word) {
      case 'BMC':
      case 'BDC': {
        const tag = isKind(first, 'name') ? first.name : '';
        if (tag === 'Artifact' && open.some((other) => other !== 'Artifact'))
          say('01-003', `${where}: an artifact stands in tagged content`);
        const mcid = isKind(second, 'dictionary') ? file.get(second, 'MCID') : null;
        if (typeof mcid === 'number') {
          if (open.includes('Artifact')) say('01-004', `${where}: tagged content stands in an artifact`);
          if (seen.has(mcid)) say('01-005', `${where}: the number ${mcid} is used twice`);
          seen.add(mcid);
          if (!owners.has(`${id} ${mcid}`)) say('01-005', `${where}: ${tag} ${mcid} is in no element`);
        } else if (tag !== 'Artifact' && open.length === 0) {
          // Inside of other content a Span may stand for the words of a few glyphs: it belongs to what is around it.
          say('01-005', `${where}: ${tag} has no number`);
        }
        open.push(tag);
        break;
      }
      case 'EMC':
        if (open.pop() === undefined) say('content', `${where}: marked content ends that never began`);
        break;
      default:
        if (PAINTS.has(value.word) && open.length === 0)
          say('01-005', `${where}: ${value.word} paints outside of marked content`);
        if (value.word === 'Tj' || value.word === 'TJ') {
          if (glyphsOf(first).includes(0)) say('31-030', `${where}: a missing glyph is shown`);
        }
        if ((value.word === 'K' || value.word === 'k') && operands.length === 4)
          say('PDF/A', `${where}: a colour is not RGB`);
    }
    operands.length = 0;
  }
  if (open.length > 0) say('content', `${where}: marked content is never closed`);
  for (const key of owners.keys()) {
    const [on, mcid] = key.split(' ');
    if (on === String(id) && !seen.has(Number(mcid)))
      say('01-005', `${where}: the page does not draw ${mcid}`);
  }
}

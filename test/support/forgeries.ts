import { deflateSync, inflateSync } from 'node:zlib';
import { isArray } from '../../src/main/pdf/reading/pdf-value.ts';
import {
  dict,
  type LooseDict,
  type LoosePdf,
  type LooseStream,
  type LooseValue,
  loosePdf,
  name,
  objectBytes,
  ref,
  stream,
  string,
  tableBytes,
  valueText,
  writePackedPdf,
  writePdf,
} from './write-pdf.ts';

/** The same for the same seed. */
type Chance = { readonly below: (most: number) => number; readonly of: <T>(all: readonly T[]) => T };

function chance(seed: number): Chance {
  let state = (seed * 2654435761 + 1013904223) >>> 0;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  for (let round = 0; round < 8; round += 1) next();
  const below = (most: number): number => next() % Math.max(1, most);
  return {
    below,
    of: (all) => {
      const chosen = all[below(all.length)];
      if (chosen === undefined) throw new Error('there is nothing to choose from');
      return chosen;
    },
  };
}

export type Forgery = { readonly name: string; readonly bytes: Uint8Array };

const isKind = <K extends 'dict' | 'stream'>(
  value: LooseValue | undefined,
  kind: K,
): value is K extends 'dict' ? LooseDict : LooseStream =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
const isRef = (value: LooseValue | undefined): value is ReturnType<typeof ref> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'ref';

/** A PDF that is being forged, with ways to what is in it. */
function forged(bytes: Uint8Array) {
  const pdf: LoosePdf = loosePdf(bytes);
  const at = (value: LooseValue | undefined): LooseValue =>
    isRef(value) ? (pdf.objects.get(value.number) ?? null) : (value ?? null);
  const dictAt = (value: LooseValue | undefined): LooseDict => {
    const found = at(value);
    if (!isKind(found, 'dict')) throw new Error('no dictionary there');
    return found;
  };
  const all = <T extends LooseValue>(test: (value: LooseValue) => value is T): T[] =>
    [...pdf.objects.values()].filter(test);
  const ofType = (type: string): LooseDict[] =>
    all((value): value is LooseDict => isKind(value, 'dict') && nameIn(value, 'Type') === type);
  const root = dictAt(pdf.trailer.get('Root'));
  const info = dictAt(pdf.trailer.get('Info'));
  const add = (value: LooseValue): ReturnType<typeof ref> => {
    const number = Math.max(...pdf.objects.keys()) + 1;
    pdf.objects.set(number, value);
    return ref(number);
  };
  return { pdf, at, dictAt, all, ofType, root, info, add, pages: ofType('Page') };
}
type Forged = ReturnType<typeof forged>;

const nameIn = (value: LooseDict | LooseStream, key: string): string | null => {
  const found = value.entries.get(key);
  return typeof found === 'object' && found !== null && 'kind' in found && found.kind === 'name'
    ? found.name
    : null;
};

const textOf = ({ data, entries }: LooseStream): string =>
  (entries.has('Filter') ? inflateSync(data) : Buffer.from(data)).toString('latin1');

function rewrite(it: LooseStream, change: (text: string) => string): boolean {
  const before = textOf(it);
  const after = change(before);
  const bytes = Buffer.from(after, 'latin1');
  it.data = it.entries.has('Filter') ? deflateSync(bytes) : bytes;
  return after !== before;
}

/** Replaces one match of many. */
function replaceOne(text: string, pattern: RegExp, by: (match: string) => string, pick: Chance): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const one = pick.of(found);
  return `${text.slice(0, one.index)}${by(one[0])}${text.slice(one.index + one[0].length)}`;
}

/** Changes objects; false where this file offers nothing to change. */
type Change = (it: Forged, pick: Chance) => boolean;

const content = (it: Forged, pick: Chance): LooseStream =>
  it.at(pick.of(it.pages).entries.get('Contents')) as LooseStream;
const inContent =
  (change: (text: string, pick: Chance) => string): Change =>
  (it, pick) =>
    rewrite(content(it, pick), (text) => change(text, pick));
/** Puts an operator on a line of its own. */
const inserted = (operators: string): Change =>
  inContent((text, pick) => {
    const lines = text.split('\n');
    const where = lines.flatMap((line, index) => (/(?:TJ|BT|scn|cm)$/.test(line) ? [index] : []));
    if (where.length === 0) return text;
    lines.splice(pick.of(where), 0, operators);
    return lines.join('\n');
  });

const fonts = (it: Forged): LooseDict[] => it.ofType('Font');
const composites = (it: Forged): LooseDict[] =>
  fonts(it).filter((font) => nameIn(font, 'Subtype') === 'Type0');
const faces = (it: Forged): LooseDict[] => fonts(it).filter((font) => nameIn(font, 'Subtype') !== 'Type0');
const swap = (a: LooseDict, b: LooseDict, key: string): boolean => {
  const [one, other] = [a.entries.get(key), b.entries.get(key)];
  if (a === b || one === undefined || other === undefined) return false;
  a.entries.set(key, other);
  b.entries.set(key, one);
  return true;
};
const annotations = (it: Forged): LooseDict[] =>
  it.ofType('Annot').length > 0
    ? it.ofType('Annot')
    : it.all((value): value is LooseDict => isKind(value, 'dict') && nameIn(value, 'Subtype') === 'Link');
const specs = (it: Forged): LooseDict[] => it.ofType('Filespec');
const elements = (it: Forged): LooseDict[] =>
  it.all(
    (value): value is LooseDict => isKind(value, 'dict') && value.entries.has('S') && value.entries.has('P'),
  );
const put =
  (target: (it: Forged, pick: Chance) => LooseDict, key: string, value: (it: Forged) => LooseValue): Change =>
  (it, pick) => {
    const into = target(it, pick);
    const now = value(it);
    if (JSON.stringify(into.entries.get(key)) === JSON.stringify(now)) return false;
    into.entries.set(key, now);
    return true;
  };
const taken =
  (target: (it: Forged, pick: Chance) => LooseDict, key: string): Change =>
  (it, pick) =>
    target(it, pick).entries.delete(key);
const page = (it: Forged, pick: Chance): LooseDict => pick.of(it.pages);
const root = (it: Forged): LooseDict => it.root;
const info = (it: Forged): LooseDict => it.info;
const script = (): LooseValue => dict({ S: name('JavaScript'), JS: string('app.alert(1)') });
const annotation = (it: Forged, more: Readonly<Record<string, LooseValue>>): LooseValue =>
  it.add(dict({ Type: name('Annot'), Rect: [50, 50, 300, 300], F: 4, ...more }));

/** Any value, changed as little as can be. */
function otherValue(value: LooseValue, it: Forged, pick: Chance): LooseValue {
  if (typeof value === 'number')
    return Number.isInteger(value) ? value + 1 + pick.below(3) : value * 1.01 + 0.5;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 1;
  if (isArray(value as never)) {
    const members = [...(value as LooseValue[])];
    if (members.length === 0) return [1];
    const index = pick.below(members.length);
    if (pick.below(4) === 0) members.splice(index, 1);
    else members[index] = otherValue(members[index] ?? null, it, pick);
    return members;
  }
  switch ((value as Exclude<LooseValue, null | boolean | number | LooseValue[]>).kind) {
    case 'name':
      return name(`${(value as { name: string }).name}X`);
    case 'string': {
      const { bytes } = value as { bytes: string };
      return string(bytes.length === 0 ? 'x' : `${bytes.slice(0, -1)}${bytes.endsWith('7') ? '8' : '7'}`);
    }
    case 'ref': {
      const others = [...it.pdf.objects.keys()].filter(
        (number) => number !== (value as { number: number }).number,
      );
      return ref(pick.of(others));
    }
    case 'dict':
      return dict({ ...Object.fromEntries((value as LooseDict).entries), Added: 1 });
    default:
      return null;
  }
}

const anyContainer = (it: Forged, pick: Chance): LooseDict | LooseStream =>
  pick.of(
    it.all(
      (value): value is LooseDict | LooseStream =>
        (isKind(value, 'dict') || isKind(value, 'stream')) && value.entries.size > 0,
    ),
  );

/** Keys of a stream that say how it is packed: changed, the stream is damaged and not forged. */
const PACKING = ['Length', 'Filter', 'DecodeParms'];

const CHANGES: Readonly<Record<string, Change>> = {
  'a glyph in the drawing': inContent((text, pick) =>
    replaceOne(
      text,
      /<(?:[0-9a-f]{4})+>/g,
      (hex) => `<${(Number.parseInt(hex.slice(1, 5), 16) ^ 1).toString(16).padStart(4, '0')}${hex.slice(5)}`,
      pick,
    ),
  ),
  'a number in the drawing': inContent((text, pick) =>
    replaceOne(text, /(?<=[ \n])-?\d+(?:\.\d+)?(?= )/g, (number) => String(Number(number) + 1.5), pick),
  ),
  'a line of the drawing taken out': inContent((text, pick) => {
    const lines = text.split('\n');
    lines.splice(pick.below(lines.length - 1), 1);
    return lines.join('\n');
  }),
  'invisible text': inserted('3 Tr'),
  'white text': inserted('1 1 1 rg'),
  'a clip': inserted('0 0 1 1 re W n'),
  'a bar stretched': inserted('1.4 0 0 1 0 0 cm'),
  'moved off the page': inserted('1 0 0 1 5000 0 cm'),
  'something drawn upon it': inContent((text) => `${text}\nq 1 1 1 rg 60 60 300 200 re f Q\n`),
  'a graphics state that hides': (it, pick) => {
    const one = page(it, pick);
    it.dictAt(one.entries.get('Resources')).entries.set('ExtGState', dict({ Hide: dict({ ca: 0 }) }));
    return rewrite(it.at(one.entries.get('Contents')) as LooseStream, (text) => `/Hide gs\n${text}`);
  },
  'a hidden layer': (it, pick) => {
    const one = page(it, pick);
    const layer = it.add(dict({ Type: name('OCG'), Name: string('caveats') }));
    it.root.entries.set('OCProperties', dict({ OCGs: [layer], D: dict({ OFF: [layer] }) }));
    it.dictAt(one.entries.get('Resources')).entries.set('Properties', dict({ L: layer }));
    return rewrite(it.at(one.entries.get('Contents')) as LooseStream, (text) => `/OC /L BDC\n${text}\nEMC`);
  },
  'two parts of a drawing': (it, pick) => {
    const one = page(it, pick);
    const more = it.add(stream({}, Buffer.from('q 0 g 60 60 300 200 re f Q')));
    one.entries.set('Contents', [one.entries.get('Contents') ?? null, more]);
    return true;
  },
  'pages exchanged': (it, pick) =>
    it.pages.length > 1 && swap(pick.of(it.pages), pick.of(it.pages), 'Contents'),
  'pages turned round': (it) => {
    const pages = it.dictAt(it.root.entries.get('Pages'));
    const kids = pages.entries.get('Kids');
    if (!Array.isArray(kids) || kids.length < 2) return false;
    pages.entries.set('Kids', [...kids].reverse());
    return true;
  },
  'a page taken out': (it, pick) => {
    const pages = it.dictAt(it.root.entries.get('Pages'));
    const kids = pages.entries.get('Kids');
    if (!Array.isArray(kids)) return false;
    pages.entries.set('Kids', kids.toSpliced(pick.below(kids.length), 1));
    pages.entries.set('Count', kids.length - 1);
    return true;
  },
  'the page cropped': put(page, 'CropBox', () => [0, 200, 400, 700]),
  'the page turned': put(page, 'Rotate', () => 180),
  'another unit': put(page, 'UserUnit', () => 2),
  'another page size': put(page, 'MediaBox', () => [0, 0, 500, 500]),
  'a trim box': put(page, 'TrimBox', () => [0, 0, 500, 500]),
  'a page that runs something': put(page, 'AA', () => dict({ O: script() })),
  'a page without its links': taken(page, 'Annots'),
  'a page without reading order': taken(page, 'StructParents'),
  'a thumbnail': put(page, 'Thumb', (it) =>
    it.add(
      stream({ Width: 1, Height: 1, ColorSpace: name('DeviceGray'), BitsPerComponent: 8 }, Buffer.of(0)),
    ),
  ),
  'letters of two faces exchanged': (it, pick) => {
    const [one, other] = [pick.of(composites(it)), pick.of(composites(it))];
    const letters = [one, other].map((face) => (it.at(face.entries.get('ToUnicode')) as LooseStream).data);
    // Two faces that hold the same letters may exchange them: nobody reads anything else.
    return (
      !Buffer.from(letters[0] ?? []).equals(letters[1] ?? Buffer.alloc(0)) && swap(one, other, 'ToUnicode')
    );
  },
  'faces exchanged': (it, pick) => swap(pick.of(composites(it)), pick.of(composites(it)), 'DescendantFonts'),
  'another letter for a glyph': (it, pick) =>
    rewrite(it.at(pick.of(composites(it)).entries.get('ToUnicode')) as LooseStream, (text) =>
      replaceOne(text, /<00[3-7][0-9a-f]>/g, () => '<0038>', pick),
    ),
  'another glyph for a code': (it, pick) => {
    const map = Buffer.alloc(512);
    for (let code = 0; code < 256; code += 1) map.writeUInt16BE(code === 19 ? 26 : code, code * 2);
    pick
      .of(faces(it))
      .entries.set('CIDToGIDMap', it.add(stream({ Filter: name('FlateDecode') }, deflateSync(map))));
    return true;
  },
  'other widths': (it, pick) => {
    const face = pick.of(faces(it));
    face.entries.set('DW', 20);
    return face.entries.delete('W');
  },
  'a width': (it, pick) => {
    const face = pick.of(faces(it));
    const widths = face.entries.get('W');
    if (widths === undefined) return false;
    face.entries.set('W', otherValue(widths, it, pick));
    return true;
  },
  'font programs exchanged': (it, pick) =>
    swap(pick.of(it.ofType('FontDescriptor')), pick.of(it.ofType('FontDescriptor')), 'FontFile2'),
  'a font program changed': (it, pick) => {
    const file = it.at(pick.of(it.ofType('FontDescriptor')).entries.get('FontFile2'));
    return (
      isKind(file, 'stream') &&
      rewrite(file, (text) => {
        const where = 400 + pick.below(text.length - 500);
        return `${text.slice(0, where)}${String.fromCharCode(text.charCodeAt(where) ^ 0x55)}${text.slice(where + 1)}`;
      })
    );
  },
  'no font program': (it, pick) => pick.of(it.ofType('FontDescriptor')).entries.delete('FontFile2'),
  'vertical writing': put(
    (it, pick) => pick.of(composites(it)),
    'Encoding',
    () => name('Identity-V'),
  ),
  'a link that leads elsewhere': (it, pick) => {
    const links = annotations(it).flatMap((link) => {
      const action = it.at(link.entries.get('A'));
      return isKind(action, 'dict') && action.entries.has('URI') ? [action] : [];
    });
    if (links.length === 0) return false;
    pick.of(links).entries.set('URI', string('https://example.org/'));
    return true;
  },
  'all links lead elsewhere': (it) =>
    annotations(it)
      .map((link) => {
        const action = it.at(link.entries.get('A'));
        return (
          isKind(action, 'dict') &&
          action.entries.has('URI') &&
          action.entries.set('URI', string('https://example.org/')) !== undefined
        );
      })
      .includes(true),
  'a link that starts a program': put(
    (it, pick) => pick.of(annotations(it)),
    'A',
    () => dict({ S: name('Launch'), F: string('cmd.exe') }),
  ),
  'a larger link': put(
    (it, pick) => pick.of(annotations(it)),
    'Rect',
    () => [0, 0, 600, 800],
  ),
  'words upon a link': put(
    (it, pick) => pick.of(annotations(it)),
    'Contents',
    () => string('See our offer'),
  ),
  'a note upon the page': (it, pick) => {
    const one = page(it, pick);
    const old = one.entries.get('Annots');
    const now = annotation(it, {
      Subtype: name('FreeText'),
      Contents: string('830 projects'),
      DA: string('0 g'),
    });
    one.entries.set('Annots', [...(Array.isArray(old) ? old : []), now]);
    return true;
  },
  'a stamp that covers': (it, pick) => {
    const one = page(it, pick);
    const old = one.entries.get('Annots');
    const form = it.add(
      stream(
        { Type: name('XObject'), Subtype: name('Form'), BBox: [0, 0, 100, 100] },
        Buffer.from('1 g 0 0 100 100 re f'),
      ),
    );
    one.entries.set('Annots', [
      ...(Array.isArray(old) ? old : []),
      annotation(it, { Subtype: name('Stamp'), AP: dict({ N: form }) }),
    ]);
    return true;
  },
  'a script on opening': put(root, 'OpenAction', script),
  'a program on opening': put(root, 'OpenAction', () => dict({ S: name('Launch'), F: string('cmd.exe') })),
  'another page on opening': put(
    root,
    'OpenAction',
    (it) =>
      [it.dictAt(it.root.entries.get('Pages')).entries.get('Kids') as never, name('Fit')]
        .flat()
        .slice(-2) as LooseValue[],
  ),
  'scripts on closing': put(root, 'AA', () => dict({ WC: script() })),
  'a script by name': (it) => {
    it.dictAt(it.root.entries.get('Names')).entries.set(
      'JavaScript',
      dict({ Names: [string('a'), script()] }),
    );
    return true;
  },
  'another language': put(root, 'Lang', () => string('fr-FR')),
  'another way to open': put(root, 'PageMode', () => name('UseAttachments')),
  'other preferences': put(root, 'ViewerPreferences', () => dict({ HideWindowUI: true, HideToolbar: true })),
  'a form': put(root, 'AcroForm', () => dict({ Fields: [], NeedAppearances: true })),
  'a version': put(root, 'Version', () => name('1.3')),
  'page labels': put(root, 'PageLabels', () => dict({ Nums: [0, dict({ S: name('R'), St: 7 })] })),
  'no metadata': taken(root, 'Metadata'),
  'no structure': taken(root, 'StructTreeRoot'),
  'no bookmarks': taken(root, 'Outlines'),
  'no colour profile': taken(root, 'OutputIntents'),
  permissions: put(root, 'Perms', () => dict({})),
  'a base address': put(root, 'URI', () => dict({ Base: string('https://example.org/') })),
  'a collection': put(root, 'Collection', () => dict({ View: name('D') })),
  'metadata changed': (it, pick) =>
    rewrite(it.at(it.root.entries.get('Metadata')) as LooseStream, (text) =>
      replaceOne(text, /[0-9]/g, (digit) => String((Number(digit) + 1) % 10), pick),
    ),
  'another title': put(info, 'Title', () => string('A better title')),
  'another author': put(info, 'Author', () => string('Somebody else')),
  'another producer': put(info, 'Producer', () => string('Ministry of Truth')),
  'another day': put(info, 'ModDate', () => string('D:20200101000000Z')),
  'made on another day': put(info, 'CreationDate', () => string('D:20200101000000Z')),
  'one more property': put(info, 'Approved', () => string('by the Minister')),
  'a property less': (it, pick) => info(it).entries.delete(pick.of([...info(it).entries.keys()])),
  'a file added': (it) => {
    const file = it.add(stream({ Type: name('EmbeddedFile') }, Buffer.from('MZ')));
    const spec = it.add(
      dict({ Type: name('Filespec'), F: string('a.exe'), UF: string('a.exe'), EF: dict({ F: file }) }),
    );
    const af = it.at(it.root.entries.get('AF'));
    if (!Array.isArray(af)) return false;
    it.root.entries.set('AF', [...af, spec]);
    return true;
  },
  'a file by another name': put(
    (it, pick) => pick.of(specs(it)),
    'UF',
    () => string('invoice.csv'),
  ),
  'other words about a file': put(
    (it, pick) => pick.of(specs(it)),
    'Desc',
    () => string('Approved'),
  ),
  'another relation of a file': put(
    (it, pick) => pick.of(specs(it)),
    'AFRelationship',
    () => name('Alternative'),
  ),
  'a file changed': (it, pick) => {
    const file = it.at(it.dictAt(pick.of(specs(it)).entries.get('EF')).entries.get('F'));
    return (
      isKind(file, 'stream') &&
      rewrite(file, (text) => replaceOne(text, /[0-9]/g, (digit) => String((Number(digit) + 1) % 10), pick))
    );
  },
  'a file for one system': (it, pick) => {
    const files = it.dictAt(pick.of(specs(it)).entries.get('EF'));
    files.entries.set('DOS', it.add(stream({}, Buffer.from('other'))));
    return true;
  },
  'files not listed': taken(root, 'AF'),
  'other words for a picture': put(
    (it, pick) => {
      const pictures = elements(it).filter((element) => element.entries.has('Alt'));
      return pick.of(pictures.length > 0 ? pictures : elements(it));
    },
    'Alt',
    () => string('A chart that rises'),
  ),
  'other words aloud': put(
    (it, pick) => pick.of(elements(it)),
    'ActualText',
    () => string('830'),
  ),
  'another kind of paragraph': put(
    (it, pick) => pick.of(elements(it)),
    'S',
    () => name('Artifact'),
  ),
  'a language of one part': put(
    (it, pick) => pick.of(elements(it)),
    'Lang',
    () => string('zh'),
  ),
  'an expansion': put(
    (it, pick) => pick.of(elements(it)),
    'E',
    () => string('not'),
  ),
  'another order aloud': (it, pick) => {
    const long = elements(it).filter((element) => {
      const kids = element.entries.get('K');
      return Array.isArray(kids) && kids.length > 1;
    });
    if (long.length === 0) return false;
    const one = pick.of(long);
    one.entries.set('K', [...(one.entries.get('K') as LooseValue[])].reverse());
    return true;
  },
  roles: (it) => {
    it.dictAt(it.root.entries.get('StructTreeRoot')).entries.set('RoleMap', dict({ P: name('NonStruct') }));
    return true;
  },
  'another bookmark': (it, pick) => {
    const marks = it.all(
      (value): value is LooseDict =>
        isKind(value, 'dict') && value.entries.has('Title') && value.entries.has('Parent'),
    );
    if (marks.length === 0) return false;
    pick.of(marks).entries.set('Title', string('830 projects'));
    return true;
  },
  'a drawing that is packed otherwise': (it, pick) => {
    const one = content(it, pick);
    const text = textOf(one).replace(/<(?:[0-9a-f]{4})+>/, '<0013>');
    one.entries.set('Filter', name('ASCIIHexDecode'));
    one.data = Buffer.from(`${Buffer.from(text, 'latin1').toString('hex')}>`);
    return true;
  },
  'a drawing packed twice': (it, pick) => {
    const one = content(it, pick);
    one.entries.set('Filter', [name('ASCIIHexDecode'), name('FlateDecode')]);
    one.data = Buffer.from(`${deflateSync(Buffer.from('0 g 0 0 600 800 re f')).toString('hex')}>`);
    return true;
  },
  'a drawing in another file': (it, pick) => {
    content(it, pick).entries.set('F', string('other.bin'));
    return true;
  },
  'a drawing with a predictor': (it, pick) => {
    content(it, pick).entries.set('DecodeParms', dict({ Predictor: 2, Columns: 5 }));
    return true;
  },
  'something behind packed data': (it, pick) => {
    const one = content(it, pick);
    one.data = Buffer.concat([one.data, Buffer.from('\n900 0 obj\n<</Type/Catalog>>\nendobj\n')]);
    return true;
  },
  'a key that stands twice': (it, pick) => {
    const one = page(it, pick);
    const other = it.add(stream({}, Buffer.from('0 g 0 0 600 800 re f')));
    one.entries.set('Tabs', { kind: 'raw', text: `/S /Contents ${other.number} 0 R` });
    return true;
  },
  'an object that nothing leads to': (it) => {
    it.add(dict({ Type: name('Catalog'), Pages: it.root.entries.get('Pages') ?? null }));
    return true;
  },
  'a key of anything': (it, pick) => {
    const into = anyContainer(it, pick);
    const keys = [...into.entries.keys()].filter((key) => !(isKind(into, 'stream') && PACKING.includes(key)));
    if (keys.length === 0) return false;
    const key = pick.of(keys);
    into.entries.set(key, otherValue(into.entries.get(key) ?? null, it, pick));
    return true;
  },
  'a key of anything taken out': (it, pick) => {
    const from = anyContainer(it, pick);
    const keys = [...from.entries.keys()].filter((key) => !(isKind(from, 'stream') && PACKING.includes(key)));
    return keys.length > 0 && from.entries.delete(pick.of(keys));
  },
  'a key added to anything': (it, pick) => {
    const key = pick.of([
      'AA',
      'A',
      'OC',
      'Alt',
      'ActualText',
      'Metadata',
      'AF',
      'PieceInfo',
      'Group',
      'Rotate',
      'JS',
      'F',
    ]);
    const into = anyContainer(it, pick);
    if (into.entries.has(key)) return false;
    into.entries.set(
      key,
      pick.of([1, true, string('x'), name('X'), dict({ S: name('JavaScript'), JS: string('x') })]),
    );
    return true;
  },
  'any stream': (it, pick) => {
    const one = pick.of(it.all((value): value is LooseStream => isKind(value, 'stream')));
    return rewrite(one, (text) => {
      if (text.length === 0) return 'x';
      const where = pick.below(text.length);
      return `${text.slice(0, where)}${String.fromCharCode(text.charCodeAt(where) ^ (1 << pick.below(8)))}${text.slice(where + 1)}`;
    });
  },
};

/** Changes of a written file: what its own table says, and what another viewer would find. */
const SHADOWS: Readonly<Record<string, (it: Forged, pick: Chance) => Uint8Array>> = {
  'an update at the end': (it, pick) => {
    const { bytes } = writePdf(it.pdf);
    const [number, value] = anyDrawing(it, pick);
    return updated(it, bytes, number, redrawn(value));
  },
  'an update of a new document': (it) => {
    const { bytes } = writePdf(it.pdf);
    const number = Math.max(...it.pdf.objects.keys()) + 1;
    const object = objectBytes(
      number,
      dict({ ...Object.fromEntries(it.root.entries), OpenAction: script() }),
    );
    const trailer = new Map([...it.pdf.trailer, ['Root', ref(number)] as const]);
    return Buffer.concat([
      bytes,
      object,
      tableBytes(new Map([[number, bytes.length]]), trailer, bytes.length + object.length, {
        Prev: startOf(bytes),
      }),
    ]);
  },
  'an update that takes an object away': (it, pick) => {
    const { bytes } = writePdf(it.pdf);
    const [number] = anyDrawing(it, pick);
    const size = Math.max(...it.pdf.objects.keys()) + 1;
    const trailer = [...it.pdf.trailer].map(([key, value]) => `/${key} ${valueText(value)}`).join(' ');
    return Buffer.concat([
      bytes,
      Buffer.from(
        `xref\n${number} 1\n0000000000 00001 f \ntrailer\n<<${trailer} /Size ${size} /Prev ${startOf(bytes)}>>\nstartxref\n${bytes.length}\n%%EOF\n`,
        'latin1',
      ),
    ]);
  },
  'an object said to be gone in the same table': (it, pick) => {
    const text = writePdf(it.pdf).bytes.toString('latin1');
    const [number] = anyDrawing(it, pick);
    return Buffer.from(text.replace('trailer\n', `${number} 1\n0000000000 00001 f \ntrailer\n`), 'latin1');
  },
  'words in a comment': (it) => spliced(it, () => 15, Buffer.from('%<script>alert(1)</script>\n')),
  'a page that no reference leads to': (it) => {
    const pages = it.dictAt(it.root.entries.get('Pages'));
    const kids = pages.entries.get('Kids') as LooseValue[];
    pages.entries.set('Kids', [it.at(kids[0]), ...kids.slice(1)]);
    return writePdf(it.pdf).bytes;
  },
  'whole numbers as fractions': (it) => {
    const pages = it.dictAt(it.root.entries.get('Pages'));
    pages.entries.set('Count', { kind: 'raw', text: `${String(pages.entries.get('Count'))}.0` });
    return writePdf(it.pdf).bytes;
  },
  'a table for two kinds of viewers': (it, pick) => {
    const { bytes } = writePdf(it.pdf);
    const [number, value] = anyDrawing(it, pick);
    const object = objectBytes(number, redrawn(value));
    const hidden = objectBytes(
      90_000,
      stream(
        { Type: name('XRef'), Size: 90_001, W: [1, 4, 2], Index: [number, 1] },
        Buffer.concat([Buffer.of(1), Buffer.of(...be(bytes.length)), Buffer.of(0, 0)]),
      ),
    );
    const at = bytes.length + object.length + hidden.length;
    return Buffer.concat([
      bytes,
      object,
      hidden,
      tableBytes(new Map([[90_000, bytes.length + object.length]]), it.pdf.trailer, at, {
        Prev: startOf(bytes),
        XRefStm: bytes.length + object.length,
      }),
    ]);
  },
  'a second object of a number, behind': (it, pick) => {
    const [number, value] = anyDrawing(it, pick);
    return spliced(it, (bytes) => bytes.lastIndexOf('xref\n0 1'), objectBytes(number, redrawn(value)));
  },
  'a second object of a number, before': (it, pick) => {
    const [number, value] = anyDrawing(it, pick);
    return spliced(it, () => 15, objectBytes(number, redrawn(value)));
  },
  'junk between objects': (it, pick) =>
    spliced(
      it,
      (bytes) => bytes.indexOf('\nendobj\n', pick.below(bytes.length / 2)) + 8,
      Buffer.from('junk\n'),
    ),
  'an object in a comment': (it, pick) => {
    const [number, value] = anyDrawing(it, pick);
    return spliced(it, () => 15, Buffer.concat([Buffer.from('% '), objectBytes(number, redrawn(value))]));
  },
  'something behind the end': (it, pick) =>
    Buffer.concat([
      writePdf(it.pdf).bytes,
      Buffer.from(pick.of(['\0PK', '%%EOF\n', 'startxref\n9\n%%EOF\n', 'MZ', '\n<script>'])),
    ]),
  'two ends': (it) =>
    spliced(it, (bytes) => bytes.lastIndexOf('startxref'), Buffer.from('startxref\n20\n%%EOF\n')),
  'a row that leads elsewhere': (it, pick) => {
    const { bytes, starts } = writePdf(it.pdf);
    const numbers = [...starts.keys()];
    return changedRow(bytes, pick.of(numbers), starts.get(pick.of(numbers)) ?? 15);
  },
  'a row that frees an object': (it, pick) => {
    const { bytes, starts } = writePdf(it.pdf);
    const text = bytes.toString('latin1');
    const number = pick.of([...starts.keys()]);
    const at = text.indexOf(`${String(starts.get(number)).padStart(10, '0')} 00000 n`);
    return Buffer.from(`${text.slice(0, at + 17)}f${text.slice(at + 18)}`, 'latin1');
  },
  'an object numbered 0': (it, pick) => {
    const [number] = anyDrawing(it, pick);
    return writePdf(it.pdf, { as: (from) => (from === number ? 0 : from) }).bytes;
  },
  'an encrypted file': (it) => {
    it.pdf.trailer.set(
      'Encrypt',
      dict({ Filter: name('Standard'), V: 1, R: 2, P: -4, O: string('0'), U: string('0') }),
    );
    return writePdf(it.pdf).bytes;
  },
  'more in the trailer': (it) => {
    it.pdf.trailer.set('AdditionalStreams', [1]);
    return writePdf(it.pdf).bytes;
  },
  'another identifier': (it) => {
    it.pdf.trailer.set('ID', [string('0123456789abcdef'), string('0123456789abcdef')]);
    return writePdf(it.pdf).bytes;
  },
  'fewer objects than there are': (it) => {
    const text = writePdf(it.pdf).bytes.toString('latin1');
    return Buffer.from(text.replace(/\/Size \d+/, '/Size 20'), 'latin1');
  },
  'packed objects with one more': (it) => writePackedPdf(it.pdf, (text) => `${text} <</Type /Catalog>>`),
  'packed objects, one changed': (it) =>
    writePackedPdf(it.pdf, (text) =>
      text.replace('/Rotate', '/rotate').replace(/\/MediaBox \[0 0/, '/MediaBox [9 0'),
    ),
  'bytes overwritten': (it, pick) => {
    const bytes = Buffer.from(writePdf(it.pdf).bytes);
    const at = 20 + pick.below(bytes.length - 60);
    for (let next = at; next < at + 1 + pick.below(12); next += 1)
      bytes[next] = (bytes[next] ?? 0) ^ (1 + pick.below(255));
    return bytes;
  },
  'a byte taken out': (it, pick) => {
    const { bytes } = writePdf(it.pdf);
    const stream = bytes.indexOf('stream\n', pick.below(bytes.length / 2)) + 7 + pick.below(40);
    return Buffer.concat([bytes.subarray(0, stream), bytes.subarray(stream + 1)]);
  },
  'the end cut off': (it, pick) => writePdf(it.pdf).bytes.subarray(0, -1 - pick.below(20_000)),
};

const be = (value: number): readonly number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];
const startOf = (bytes: Buffer): number =>
  Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString('latin1', bytes.length - 60))?.[1]);

function anyDrawing(it: Forged, pick: Chance): readonly [number, LooseStream] {
  const contents = pick.of(it.pages).entries.get('Contents');
  if (!isRef(contents)) throw new Error('a page without a drawing');
  return [contents.number, it.at(contents) as LooseStream];
}

const redrawn = (value: LooseStream): LooseStream => ({
  ...value,
  data: deflateSync(Buffer.from(`${textOf(value)}\nq 0 g 60 60 300 200 re f Q\n`, 'latin1')),
});

const updated = (it: Forged, bytes: Buffer, number: number, value: LooseValue): Buffer => {
  const object = objectBytes(number, value);
  return Buffer.concat([
    bytes,
    object,
    tableBytes(new Map([[number, bytes.length]]), it.pdf.trailer, bytes.length + object.length, {
      Prev: startOf(bytes),
    }),
  ]);
};

/** With something put in between, and a table that knows where everything stands now. */
function spliced(it: Forged, where: (bytes: Buffer) => number, more: Buffer): Buffer {
  const { bytes, starts } = writePdf(it.pdf);
  const at = where(bytes);
  const table = startOf(bytes);
  const moved = new Map(
    [...starts].map(([number, start]) => [number, start >= at ? start + more.length : start]),
  );
  if (at > table) return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
  return Buffer.concat([
    bytes.subarray(0, at),
    more,
    bytes.subarray(at, table),
    tableBytes(moved, it.pdf.trailer, table + more.length),
  ]);
}

function changedRow(bytes: Buffer, number: number, start: number): Buffer {
  const text = bytes.toString('latin1');
  const table = text.lastIndexOf('xref\n0 1\n');
  const row = text.indexOf(`\n${number} 1\n`, table) + `\n${number} 1\n`.length;
  const now = String(start).padStart(10, '0');
  const changed = text.slice(row, row + 10) === now ? '0000000015' : now;
  return Buffer.from(`${text.slice(0, row)}${changed}${text.slice(row + 10)}`, 'latin1');
}

export const FORGERY_KINDS: readonly string[] = [...Object.keys(CHANGES), ...Object.keys(SHADOWS)];

/** A forgery of this export by this seed; every kind in turn. Null where this file offers nothing to change. */
export function forge(bytes: Uint8Array, seed: number): Forgery | null {
  const kind = FORGERY_KINDS[seed % FORGERY_KINDS.length] ?? '';
  const pick = chance(seed);
  const it = forged(bytes);
  const change = CHANGES[kind];
  if (!change) return { name: kind, bytes: new Uint8Array(SHADOWS[kind]?.(it, pick) ?? []) };
  if (!change(it, pick)) return null;
  return {
    name: kind,
    bytes: new Uint8Array(pick.below(3) === 0 ? writePackedPdf(it.pdf) : writePdf(it.pdf).bytes),
  };
}

/** The same file saved again by nobody's program: other numbers, another order, packed or not. */
export function savedAgain(bytes: Uint8Array, seed: number): Uint8Array {
  const pick = chance(seed);
  const pdf = loosePdf(bytes);
  const id = pdf.trailer.get('ID');
  if (Array.isArray(id)) pdf.trailer.set('ID', [id[0] ?? null, string(`saving ${seed}`)]);
  if (pick.below(3) === 0) return new Uint8Array(writePackedPdf(pdf));
  const order = [...pdf.objects.keys()]
    .map((number) => ({ number, at: pick.below(1_000_000) }))
    .sort((a, b) => a.at - b.at);
  const numbers = new Map(order.map(({ number }, index) => [number, index + 1]));
  return new Uint8Array(
    writePdf(pdf, { order: order.map(({ number }) => number), as: (from) => numbers.get(from) ?? from })
      .bytes,
  );
}

/** Every 1 is called 8, and every 8 is called 1: a reader sees other digits than a search, a copy or a screen reader finds. */
export function digitsExchanged(bytes: Uint8Array): Uint8Array {
  const it = forged(bytes);
  for (const font of composites(it))
    rewrite(it.at(font.entries.get('ToUnicode')) as LooseStream, (text) =>
      text.replace(/<003([18])>/g, (_, digit) => (digit === '1' ? '<0038>' : '<0031>')),
    );
  return writePdf(it.pdf).bytes;
}

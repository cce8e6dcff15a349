import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Expression, type MemberExpression, type Node, parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
// biome-ignore lint/correctness/useImportExtensions: the types lie beside it, in a .d.mts file
import { cataloguesIn, sentencesOf, signatures, stringsFolder, texts } from '../../scripts/strings.mjs';
import { LANGUAGES, type Language } from '../../src/shared/languages.ts';

type Sentence = ReturnType<typeof sentencesOf>['sentences'][number];

const source = join(import.meta.dirname, '..', '..', 'src');
const languages = Object.keys(LANGUAGES) as Language[];

const catalogues = new Map(
  languages.map((language) => [language, cataloguesIn(join(stringsFolder, language))]),
);
const english = new Map(catalogues.get('en'));
const byId = (text: string): ReadonlyMap<string, Sentence> =>
  new Map(sentencesOf(text).sentences.map((it) => [it.id, it]));

const all = languages.flatMap((language) =>
  (catalogues.get(language) ?? []).map(([area, text]) => ({ language, area, text })),
);

describe('every catalogue', () => {
  test.each(all)('$language $area is read, and says only what the English one says', ({ area, text }) => {
    const { sentences, faults } = sentencesOf(text);
    expect(faults).toEqual([]);
    const known = byId(english.get(area) ?? '');
    for (const { id, used } of sentences) {
      const takes = known.get(id)?.takes.map(({ name }) => name);
      expect(takes, `${id} in English`).toBeDefined();
      expect(takes, id).toEqual(expect.arrayContaining([...used]));
    }
  });

  test.each(all)('$language $area has a form for every count of its language', ({ language, text }) => {
    const formsOf = (type: 'cardinal' | 'ordinal') =>
      new Set(new Intl.PluralRules(LANGUAGES[language].tag, { type }).resolvedOptions().pluralCategories);
    const plural = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
    for (const { id, selected } of sentencesOf(text).sentences)
      for (const [name, choices] of selected)
        for (const keys of choices) {
          const forms = keys.filter((key) => plural.has(key));
          // Where only numbers are picked out, the rest is said alike.
          if (forms.length > 1)
            expect(new Set(forms), id).toEqual(formsOf(name === 'ordinal' ? 'ordinal' : 'cardinal'));
        }
  });
});

test('the English catalogues name what they take', () => {
  for (const [area, text] of english)
    for (const { id, unnamed } of sentencesOf(text).sentences) expect(unnamed, `${area}.${id}`).toEqual([]);
});

test('types and argument names are those of the English catalogues: npm run strings', () => {
  const written = readFileSync(join(stringsFolder, 'signatures.ts'), 'utf8');
  expect(written).toBe(signatures([...english]));
});

test('the texts that a PDF is printed from are those of the catalogues: npm run strings', () => {
  const written = readFileSync(join(stringsFolder, 'texts.ts'), 'utf8');
  expect(written).toBe(texts([...catalogues].sort(([a], [b]) => a.localeCompare(b))));
});

test.each(languages.filter((it) => it !== 'en' && LANGUAGES[it].window))(
  'the frame speaks %s without a gap',
  (language) => {
    const own = new Map(catalogues.get(language));
    for (const area of ['actions', 'app', 'frame', 'settings'])
      expect([...byId(own.get(area) ?? '').keys()], area).toEqual([...byId(english.get(area) ?? '').keys()]);
  },
);

function eachNode(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') visit(value as Node);
  for (const inner of Object.values(value)) eachNode(inner, visit);
}

/** Ids that a file asks for: `strings.home.briefs`, or through a name that stands for an area or a group. */
function asked(path: string): ReadonlySet<string> {
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  const names = new Map<string, Set<string>>([['strings', new Set([''])]]);
  const found = new Set<string>();
  const literals = new Set<string>();
  const under = (place: string, id: string): string => (place === '' ? id : `${place}.${id}`);
  const bind = (name: string, places: readonly string[]): void => {
    names.set(name, new Set([...(names.get(name) ?? []), ...places]));
  };
  const placesOf = (node: Expression): readonly string[] => {
    if (node.type === 'Identifier') return [...(names.get(node.name) ?? [])];
    if (node.type !== 'MemberExpression') return [];
    return placesOf(node.object).map((place) => under(place, memberOf(node)));
  };
  const memberOf = (node: MemberExpression): string =>
    !node.computed && node.property.type === 'Identifier' ? node.property.name : '*';
  const visit = (node: Node): void => {
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') literals.add(node.value);
        break;
      case 'MemberExpression':
        for (const place of placesOf(node)) found.add(place);
        break;
      case 'VariableDeclarator': {
        const places = node.init ? placesOf(node.init) : [];
        if (node.id.type === 'Identifier') bind(node.id.name, places);
        if (node.id.type !== 'ObjectPattern') break;
        for (const it of node.id.properties) {
          if (it.type === 'RestElement' && it.argument.type === 'Identifier') bind(it.argument.name, places);
          if (it.type !== 'Property' || it.key.type !== 'Identifier') continue;
          const { name } = it.key;
          const inner = places.map((place) => under(place, name));
          for (const place of inner) found.add(place);
          if (it.value.type === 'Identifier') bind(it.value.name, inner);
        }
      }
    }
  };
  // Twice: a name may be used above the place where it is declared.
  for (const _ of ['names', 'uses']) eachNode(program, visit);
  for (const place of [...found].filter((it) => it.endsWith('.*')))
    for (const literal of literals) found.add(place.replace(/\*$/, literal));
  return found;
}

/** Words of the workshop behind the window; `docs` of the design give the plain ones. */
const BANNED =
  /\b(?:packs?|records?|waivers?|seeds?|scores?|mend(?:s|ed|ing)?|dismiss(?:ed|es)?|please|caveats?|preflight|overlays?|pin(?:s|ned)?|facets?|schemas?|payload|JSON|IPC|null|undefined|boolean)\b/i;
/** Said to a reader of a letter, in its manners. */
const PRINTED = ['issued.apologyText'];

describe('words of the window', () => {
  const areas = [...english].filter(([area]) => !['charts', 'courtesy', 'labels'].includes(area));

  test.each(areas)('%s uses none that only its makers know, and names no id', (area, text) => {
    let id = '';
    const found = text.split('\n').flatMap((line) => {
      if (line.startsWith('#')) return [];
      id = /^([\w-]+) =/.exec(line)?.[1] ?? id;
      const words = line.replace(/^\s*[.[*\w\]-]+\s=|\{[^}]*\}|\{.*->/g, ' ');
      const said = BANNED.exec(words)?.[0] ?? /\b[A-Z]\d{3}\b/.exec(words)?.[0];
      return said === undefined || PRINTED.includes(`${area}.${id}`)
        ? []
        : [`${id}: ${said} in ${line.trim()}`];
    });
    expect(found).toEqual([]);
  });
});

describe('ids that the window asks for', () => {
  const files = readdirSync(join(source, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(source, 'renderer', name));
  const used = new Set(files.flatMap((path) => [...asked(path)]));
  const areas = [...english].filter(([area]) => !['actions', 'charts', 'courtesy', 'labels'].includes(area));

  test.each(areas)('no id of %s is unused', (area, text) => {
    const ids = [...byId(text).keys()];
    const unused = ids.filter((id) => {
      const [group = ''] = id.split('.');
      const whole = `${area}.${group}`;
      if (!id.includes('.')) return !used.has(whole);
      const named = ids.filter((it) => it.startsWith(`${group}.`)).some((it) => used.has(`${area}.${it}`));
      // A group that is asked for as a whole, or by a name that is known at run time, is used whole.
      const asWhole = used.has(`${whole}.*`) || (used.has(whole) && !named);
      return !asWhole && !used.has(`${area}.${id}`);
    });
    expect(unused).toEqual([]);
  });
});

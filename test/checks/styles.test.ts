import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

/** Sides of the paper: in a layout that mirrors, only the beginning and the end of a line are known. */
const PHYSICAL =
  /(?:^|[\s;{])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*[:;]/;

/** Where the paper's side is meant; each says why where it stands. */
const MEANT = [
  ':root[dir="rtl"] body',
  ':root[data-platform="darwin"] .bar',
  // Drawings of pages and maps have the paper's own sides.
  'data-paper',
];

type Rule = { readonly selector: string; readonly body: string };

function rulesOf(css: string): readonly Rule[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: (selector ?? '').trim(),
    body: body ?? '',
  }));
}

const files = globSync('src/renderer/**/*.css');

describe('styles', () => {
  test('there are some to look at', () => expect(files.length).toBeGreaterThan(15));

  test.each(files)('%s knows no left and right, so that it mirrors', (file) => {
    const found = rulesOf(readFileSync(file, 'utf8'))
      .filter(({ selector }) => !MEANT.some((meant) => selector.includes(meant)))
      .flatMap(({ selector, body }) => {
        const [, what] = PHYSICAL.exec(body) ?? [];
        return what === undefined ? [] : [`${selector}: ${what}`];
      });
    expect(found).toEqual([]);
  });
});

/** The classes that the components use of each CSS module; `*` where one is chosen as the window runs. */
function usedClasses(): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const file of globSync('src/renderer/**/*.{ts,tsx}')) {
    const modules = new Map<string, Set<string>>();
    const { program } = parseSync(file, readFileSync(file, 'utf8'));
    new Visitor({
      ImportDeclaration({ source, specifiers: [name] }) {
        if (!source.value.endsWith('.module.css') || !name) return;
        const module = join(dirname(file), source.value);
        const classes = used.get(module) ?? new Set();
        used.set(module, classes);
        modules.set(name.local.name, classes);
      },
      MemberExpression({ object, property, computed }) {
        if (object.type !== 'Identifier') return;
        const name = !computed && property.type === 'Identifier' ? property.name : '*';
        modules.get(object.name)?.add(name);
      },
    }).visit(program);
  }
  return used;
}

/** The classes that a stylesheet defines, and those that it composes of others. */
function definedClasses(css: string): readonly string[] {
  return rulesOf(css).flatMap(({ selector }) =>
    [...selector.matchAll(/\.([a-z]\w*)(?![\w-])/gi)].map(([, name]) => name ?? ''),
  );
}

const composed = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/composes:([^;]*?)(?: from "([^"]+)")?;/g)].flatMap(
    ([, names = '', from]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => `${from === undefined ? file : join(dirname(file), from)} ${name}`),
  ),
);

describe('a class of a CSS module', () => {
  const used = usedClasses();

  test('that others are composed of is defined', () => {
    const defined = files.flatMap((file) =>
      definedClasses(readFileSync(file, 'utf8')).map((name) => `${file} ${name}`),
    );
    expect(composed.filter((it) => !defined.includes(it))).toEqual([]);
  });

  test.each(files.filter((file) => file.endsWith('.module.css')))(
    'of %s is used where it is defined',
    (file) => {
      const classes = used.get(file) ?? new Set();
      const defined = definedClasses(readFileSync(file, 'utf8'));
      const unused = defined.filter((name) => !classes.has(name) && !composed.includes(`${file} ${name}`));
      expect([...classes].filter((name) => name !== '*' && !defined.includes(name))).toEqual([]);
      expect(classes.has('*') ? [] : unused).toEqual([]);
    },
  );
});

// npm run strings: writes the types and argument names of every sentence from the English catalogues, and the texts of
// those catalogues that a PDF is printed from.
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FluentParser, serialize, Visitor } from '@fluent/syntax';

const parser = new FluentParser();

/** `new-brief.ftl` holds the area `newBrief`. */
const areaOf = (file) => basename(file, '.ftl').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The variables that a pattern uses, and those that it selects by: a name with the keys of its variants. */
function variablesIn(pattern, resource) {
  const used = new Set();
  const selected = new Map();
  class Reader extends Visitor {
    visitVariableReference(node) {
      used.add(node.id.name);
    }
    visitSelectExpression(node) {
      if (node.selector.type === 'VariableReference') {
        const keys = selected.get(node.selector.id.name) ?? [];
        selected.set(node.selector.id.name, [
          ...keys,
          node.variants.map(({ key }) => (key.type === 'Identifier' ? key.name : key.value)),
        ]);
      }
      this.genericVisit(node);
    }
    visitMessageReference(node) {
      const message = resource.body.find(
        (entry) => entry.type === 'Message' && entry.id.name === node.id.name,
      );
      if (message?.value) this.visit(message.value);
    }
  }
  new Reader().visit(pattern);
  return { used, selected };
}

/**
 * Every sentence of one catalogue by its id, `id.attribute` for those of a group: what it takes, in the order of its
 * comment, and what it selects by.
 * @param {string} text
 */
export function sentencesOf(text) {
  const resource = parser.parse(text);
  const faults = resource.body
    .filter(({ type }) => type === 'Junk')
    .map(
      (junk) => `${junk.annotations[0]?.message ?? 'cannot be read'}: ${junk.content.trim().slice(0, 80)}`,
    );
  const sentences = resource.body
    .filter(({ type }) => type === 'Message')
    .flatMap((message) => {
      const comment = message.comment?.content ?? '';
      const declared = [...comment.matchAll(/^\$(\S+) \((.+)\)$/gm)].map(([, name, type]) => ({
        name,
        type,
      }));
      const one = (id, pattern) => {
        const { used, selected } = variablesIn(pattern, resource);
        const takes = declared.filter(({ name }) => used.has(name));
        const unnamed = [...used].filter((name) => !declared.some((it) => it.name === name));
        return { id, takes, used, unnamed, selected };
      };
      const group = message.attributes.map(({ id, value }) => one(`${message.id.name}.${id.name}`, value));
      const all = message.value ? [one(message.id.name, message.value), ...group] : group;
      for (const { name } of declared)
        if (!all.some(({ used }) => used.has(name))) faults.push(`${message.id.name} does not use $${name}`);
      return all;
    });
  return { sentences, faults };
}

/** The catalogues of a language: [area, text]. */
export const cataloguesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ftl'))
    .sort()
    .map((name) => [areaOf(name), readFileSync(join(folder, name), 'utf8')]);

const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const typeOf = (type) =>
  ({ String: 'string', Number: 'number' })[type] ??
  type
    .split(' | ')
    .map((key) => `'${key}'`)
    .join(' | ');
const functionOf = ({ takes }) =>
  `(${takes.map(({ name, type }) => `${name}: ${typeOf(type)}`).join(', ')}) => string`;

/** The words in lines of a page's width. */
function wrapped(words, pad) {
  const lines = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < 110) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`${pad}${word}`);
  }
  return lines;
}

/** `Words<'a' | 'b'>`, then what takes arguments or is a group of its own. */
function typeLines(plain, rest, indent) {
  const pad = ' '.repeat(indent);
  const short = `Words<${plain.map((id) => `'${id}'`).join(' | ')}>`;
  const lines = wrapped(
    plain.map((id) => `| '${id}'`),
    `${pad}  `,
  );
  const words =
    lines.length === 1 ? [short] : lines.length > 1 ? [`Words<\n${lines.join('\n')}\n${pad}>`] : [];
  const others =
    rest.length > 0
      ? [
          `{\n${wrapped(
            rest.map((it) => `readonly ${it};`),
            `${pad}  `,
          ).join('\n')}\n${pad}}`,
        ]
      : [];
  return [...words, ...others].join(' & ');
}

function areaType(sentences) {
  const alone = sentences.filter(({ id }) => !id.includes('.'));
  const groups = Map.groupBy(
    sentences.filter(({ id }) => id.includes('.')),
    ({ id }) => id.split('.')[0],
  );
  const plainIn = (some) =>
    some.filter(({ takes }) => takes.length === 0).map(({ id }) => id.split('.').at(-1));
  const takingIn = (some) =>
    some
      .filter(({ takes }) => takes.length > 0)
      .map((it) => `${quoted(it.id.split('.').at(-1))}: ${functionOf(it)}`);
  return typeLines(
    plainIn(alone),
    [
      ...takingIn(alone),
      ...[...groups].map(([name, some]) => `${quoted(name)}: ${typeLines(plainIn(some), takingIn(some), 4)}`),
    ],
    2,
  );
}

/** The text of signatures.ts for these English catalogues. */
export function signatures(catalogues) {
  const areas = catalogues.map(([area, text]) => [area, sentencesOf(text).sentences]);
  const types = areas.map(([area, sentences]) => `  readonly ${area}: ${areaType(sentences)};`);
  const taken = areas.map(([area, sentences]) => {
    const lines = sentences
      .filter(({ takes }) => takes.length > 0)
      .map(({ id, takes }) => `${quoted(id)}: [${takes.map(({ name }) => `'${name}'`).join(', ')}],`);
    return [`  ${area}: {`, ...wrapped(lines, '    '), '  },'].join('\n');
  });
  return `// Written by \`npm run strings\` from en/*.ftl: edit those.

type Words<Id extends string> = { readonly [id in Id]: string };

export type Strings = {
${types.join('\n')}
};

/** What a sentence takes, in this order. */
export const ARGUMENTS = {
${taken.join('\n')}
} as const;
`;
}

/** A catalogue as it is read: without its comments. */
function withoutComments(text) {
  const resource = parser.parse(text);
  resource.body = resource.body.filter(({ type }) => type === 'Message');
  for (const message of resource.body) message.comment = null;
  return serialize(resource, {});
}

/** What a PDF prints: plain Node reads these as well as a bundler. */
const PRINTED = ['charts', 'courtesy', 'labels'];

/** The text of texts.ts for the catalogues of each language. */
export function texts(languages) {
  const constants = PRINTED.map((area) => {
    const lines = languages.flatMap(([language, catalogues]) =>
      catalogues
        .filter(([name]) => name === area)
        .map(([, text]) => `  ${language}: ${JSON.stringify(withoutComments(text))},`),
    );
    return `export const ${area.toUpperCase()} = {\n${lines.join('\n')}\n} as const;\n`;
  });
  return `// Written by \`npm run strings\` from the .ftl files: edit those.\n\n${constants.join('\n')}`;
}

const here = dirname(dirname(fileURLToPath(import.meta.url)));
export const stringsFolder = join(here, 'src', 'shared', 'strings');
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const languages = readdirSync(stringsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => [name, cataloguesIn(join(stringsFolder, name))]);
  writeFileSync(join(stringsFolder, 'signatures.ts'), signatures(new Map(languages).get('en')));
  writeFileSync(join(stringsFolder, 'texts.ts'), texts(languages));
}

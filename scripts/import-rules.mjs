// Which file may import what. The table below is the rule; the rest of this file only reads it.
// On the command line it checks src/ and names every import that breaks a rule.
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

/** The rooms of src/main, in the direction of the data: a room imports itself and the rooms before it. */
const rooms = ['threads', 'storage', 'packs', 'library', 'briefs', 'pdf', 'formats', 'ledger', 'team'];

const mainRooms = rooms.map((room) => `src/main/${room}`);

/** The folders of the app: use cases know neither the window's calls nor a host; both hosts reach them through app.ts. */
const appFolders = ['threads', 'stores', 'use-cases', 'calls'].map((folder) => `src/main/app/${folder}`);

/** What only a window can use. */
const windowPackages =
  /^(react|react-dom|react-aria|react-aria-components|react-stately|@react-\w+|@internationalized|lucide-react|zustand|zundo)(\/|$)/;

const anyPackage = (_name) => true;
const noWindowPackage = (name) => !windowPackages.test(name);
const only = (...names) => {
  const test = (name) => names.some((allowed) => name === allowed || name.startsWith(`${allowed}/`));
  return test;
};
const none = only();

/**
 * The first line whose `files` match is the one that counts.
 *   may       the places in src/ that these files may import, besides their own
 *   packages  the npm packages that they may import
 *   node      whether they may import Node's own modules
 *   electron  whether they may import Electron
 *   because   the rule, as a sentence
 */
export const rules = [
  {
    place: 'the contract',
    files: /^src\/shared\/contract(\/|\.ts$)/,
    may: ['src/shared'],
    packages: only('zod'),
    node: false,
    electron: false,
    because: 'the contract lists what crosses between window and main: it is made of src/shared and zod',
  },
  {
    place: 'src/shared',
    files: /^src\/shared\//,
    may: [],
    packages: only('zod', '@fluent/bundle'),
    node: false,
    electron: false,
    because:
      'src/shared is what both processes know: it imports nothing but itself, zod and Fluent, and its views know no call',
  },
  ...rooms.map((room, i) => ({
    place: `src/main/${room}`,
    files: new RegExp(`^src/main/${room}/`),
    may: ['src/shared', ...rooms.slice(0, i).map((earlier) => `src/main/${earlier}`)],
    packages: noWindowPackage,
    node: true,
    electron: false,
    because: `a room imports itself, src/shared and the rooms before it (${rooms.join(' ← ')}), and knows neither window, contract nor Electron`,
  })),
  {
    place: 'src/main/app.ts',
    files: /^src\/main\/[^/]+\.ts$/,
    may: ['src/shared', 'the contract', ...appFolders, ...mainRooms],
    packages: noWindowPackage,
    node: true,
    electron: false,
    because: 'app.ts wires the rooms: it imports them, its own folder and src/shared, never a host',
  },
  ...appFolders.map((place, i) => ({
    place,
    files: new RegExp(`^${place}/`),
    may: ['src/shared', 'the contract', ...appFolders.slice(0, i), ...mainRooms],
    packages: noWindowPackage,
    node: true,
    electron: false,
    because: `a folder of the app imports the rooms, src/shared and the folders before it (${appFolders.map((it) => posix.basename(it)).join(' ← ')}), and only app.ts imports them all`,
  })),
  {
    place: 'src/main/hosts/desktop',
    files: /^src\/main\/hosts\/desktop\//,
    may: [
      'src/shared',
      'the contract',
      'src/main/app.ts',
      'the entry of src/main/pdf',
      'src/main/hosts',
      'src/main/hosts/cli',
    ],
    packages: noWindowPackage,
    node: true,
    electron: true,
    because: 'a host reaches the rooms through app.ts; of the rooms it wires only the entry of src/main/pdf',
  },
  {
    // The command line, and what both hosts share: neither may pull in Electron by way of the desktop.
    place: 'src/main/hosts/cli',
    files: /^src\/main\/hosts\/cli\//,
    may: ['src/shared', 'the contract', 'src/main/app.ts', 'the entry of src/main/pdf', 'src/main/hosts'],
    packages: noWindowPackage,
    node: true,
    electron: false,
    because: 'the command line reaches the rooms through app.ts and runs without Electron',
  },
  {
    place: 'src/main/hosts',
    files: /^src\/main\/hosts\/[^/]+$/,
    may: ['src/shared', 'the contract', 'src/main/app.ts', 'the entry of src/main/pdf'],
    packages: noWindowPackage,
    node: true,
    electron: false,
    because: 'what the hosts share reaches the rooms through app.ts and runs without Electron',
  },
  {
    place: 'src/preload',
    files: /^src\/preload\//,
    may: ['src/shared', 'the contract'],
    packages: none,
    node: false,
    electron: true,
    because: 'src/preload is the bridge: it imports src/shared and Electron, nothing else',
  },
  {
    place: 'src/renderer',
    files: /^src\/renderer\//,
    may: ['src/shared', 'the contract'],
    packages: anyPackage,
    node: false,
    electron: false,
    because:
      'the window imports src/shared, itself and npm packages; everything else it asks for over the contract',
  },
];

/** What the hosts wire by themselves: the function that renders, and the worker that it runs in. */
const pdfEntry = /^src\/main\/pdf\/(render[^/]*|worker)\.ts$/;

// ---- reading -------------------------------------------------------------------------------------------

const ruleFor = (path) => rules.find(({ files }) => files.test(path));

/** Every module that a file names: imports, re-exports, import(), import types and require(), types included. */
function namedModules(path, text) {
  const found = [];
  const add = (node) => {
    const isText = typeof node?.value === 'string';
    if (node) found.push({ name: isText ? node.value : undefined, start: node.start });
  };
  const { program, errors } = parseSync(path, text);
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(node.arguments[0]);
    },
  }).visit(program);
  return { found, error: errors.find(({ severity }) => severity === 'Error') };
}

/** Why this rule does not let `path` import `name`; undefined when it does. */
function refusal(rule, path, name) {
  const isRelative = name.startsWith('.') || name.startsWith('/');
  if (!isRelative) {
    if (name === 'electron' || name.startsWith('electron/')) {
      return rule.electron ? undefined : `${rule.place} may not import Electron: ${rule.because}.`;
    }
    if (name.startsWith('node:') || builtinModules.includes(name)) {
      return rule.node ? undefined : `${rule.place} may not import Node's modules: ${rule.because}.`;
    }
    return rule.packages(name)
      ? undefined
      : `${rule.place} may not import the package ${name}: ${rule.because}.`;
  }
  const target = posix.join(posix.dirname(path), name.replace(/\?.*$/, ''));
  const targetRule = [target, `${target}.ts`, `${target}/index.ts`].map(ruleFor).find(Boolean);
  if (!targetRule) return `${rule.place} may not import ${target}, which lies outside src/: ${rule.because}.`;
  const isAllowed =
    targetRule === rule ||
    rule.may.includes(targetRule.place) ||
    (rule.may.includes('the entry of src/main/pdf') && pdfEntry.test(target));
  return isAllowed ? undefined : `${rule.place} may not import ${targetRule.place}: ${rule.because}.`;
}

/**
 * Every import that breaks a rule.
 * @param {{path: string, text: string}[]} files paths from the root of the clone, with `/`
 * @returns {{path: string, line: number, import: string, sentence: string}[]}
 */
export function importProblems(files) {
  return files.flatMap(({ path, text }) => {
    const { found, error } = namedModules(path, text);
    const problem = (start, name, sentence) => ({
      path,
      line: text.slice(0, start).split('\n').length,
      import: name,
      sentence,
    });
    if (error) return [problem(error.labels[0]?.start ?? 0, '', `cannot be read: ${error.message}`)];
    const rule = ruleFor(path);
    return found.flatMap(({ name, start }) => {
      if (!rule) return [problem(start, name ?? '', `${path} lies in no place that the rules know.`)];
      if (name === undefined) {
        return [problem(start, '', 'an import must name its module in plain text, or no rule can be held.')];
      }
      const sentence = refusal(rule, path, name);
      return sentence ? [problem(start, name, sentence)] : [];
    });
  });
}

/** The sources of a clone, as importProblems takes them. */
export function readSources(root) {
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .sort()
    .map((name) => ({
      path: `src/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(root, 'src', name), 'utf8'),
    }));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const files = readSources(dirname(dirname(fileURLToPath(import.meta.url))));
  const problems = importProblems(files);
  for (const { path, line, import: name, sentence } of problems) {
    console.log(`${path}:${line}  '${name}'  ${sentence}`);
  }
  console.log(`${files.length} files, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exit(problems.length > 0 ? 1 : 0);
}

// What of others is in the build: out/THIRD-PARTY.txt with every licence, out/sbom.cdx.json (CycloneDX) with every component.
// Stops the build where a licence is unknown, has no text, or asks for more than an app like this gives.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Licences that let their code be part of an MIT app; MPL asks that its files stay to be had, which npm sees to. */
const FINE = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1'],
  ...['CC0-1.0', 'Unlicense', 'BlueOak-1.0.0', 'Unicode-3.0', 'Zlib'],
];

/** Which of two is taken. */
const CHOSEN = { '(MIT OR GPL-3.0-or-later)': 'MIT', '(MIT AND Zlib)': 'MIT AND Zlib' };
/** Read in its licence file, because its manifest says nothing. */
const READ = { 'png-js': 'MIT' };

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Folders of packages of which code, or a face, is in the build. */
function bundledFolders(out, faces) {
  const lists = ['main', 'preload', 'renderer'].flatMap((part) => readJson(join(out, part, 'packages.json')));
  return [
    ...new Set([
      ...lists,
      ...faces.flatMap((name) =>
        ['@expo-google-fonts', '@fontsource'].map((of) => `node_modules/${of}/${name}`),
      ),
    ]),
  ].sort();
}

function licenceTexts(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort()
    .map((name) =>
      readFileSync(join(root, folder, name), 'utf8')
        .replace(/\r\n?/g, '\n')
        .trim(),
    );
}

const MIT_WORDS = (holders) => `MIT License

Copyright (c) ${holders}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify,
merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const ISC_WORDS = (holders) => `ISC License

Copyright (c) ${holders}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided
that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/** The words of a licence whose package forgot to bring them. */
function standardText(licence, holders) {
  if (licence === 'MIT') return MIT_WORDS(holders);
  if (licence === 'ISC') return ISC_WORDS(holders);
  return licence === 'Apache-2.0' ? licenceTexts('node_modules/pdfjs-dist')[0] : null;
}

const nameOf = (person) =>
  (typeof person === 'string' ? person : (person?.name ?? '')).replace(/\s*[<(].*$/, '');

function componentOf(folder) {
  const manifest = readJson(join(root, folder, 'package.json'));
  const { name, version } = manifest;
  const said = typeof manifest.license === 'string' ? manifest.license : manifest.license?.type;
  const licence = CHOSEN[said] ?? said ?? READ[name] ?? 'unknown';
  if (!licence.split(' AND ').every((part) => FINE.includes(part))) {
    throw new Error(
      `${name} ${version} is under “${licence}”: look at it, then name it in scripts/licences.mjs.`,
    );
  }
  const people = [manifest.author, ...(manifest.contributors ?? [])].map(nameOf).filter(Boolean);
  const texts = licenceTexts(folder);
  if (texts.length === 0) {
    const text = standardText(licence, people.join(', ') || `the authors of ${name}`);
    if (!text) throw new Error(`${name} ${version} (${licence}) brings no text of its licence.`);
    texts.push(text);
  }
  const repository = manifest.repository?.url ?? manifest.repository ?? manifest.homepage ?? '';
  return { name, version, licence, texts, source: String(repository).replace(/^git\+/, '') };
}

function integrities() {
  const { packages } = readJson(join(root, 'package-lock.json'));
  return (folder) => {
    const [algorithm, digest] = (packages[folder]?.integrity ?? '').split(/-(.*)/s);
    return algorithm === 'sha512' && digest ? Buffer.from(digest, 'base64').toString('hex') : null;
  };
}

const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function sbomOf(app, components) {
  const reference = `pkg:npm/${app.name}@${app.version}`;
  const parts = components.map(({ hash, ...it }) => ({
    type: 'library',
    'bom-ref': purlOf(it),
    name: it.name,
    version: it.version,
    purl: purlOf(it),
    licenses: it.licence.split(' AND ').map((id) => ({ license: { id } })),
    ...(hash ? { hashes: [{ alg: 'SHA-512', content: hash }] } : {}),
    ...(it.source ? { externalReferences: [{ type: 'vcs', url: it.source }] } : {}),
  }));
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const uuid = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid.join('-')}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': reference,
        name: app.name,
        version: app.version,
        licenses: [{ license: { id: app.license } }],
      },
    },
    components: parts,
    dependencies: [{ ref: reference, dependsOn: parts.map((part) => part['bom-ref']) }],
  };
}

const LINE = '-'.repeat(80);

/** @param {string[]} faces names of the packages whose faces ship */
export function writeLicences(out, faces) {
  const hashOf = integrities();
  const components = bundledFolders(out, faces).map((folder) => ({
    ...componentOf(folder),
    hash: hashOf(folder),
  }));
  const electron = readJson(join(root, 'node_modules', 'electron', 'package.json'));
  const sections = components.map(({ name, version, licence, texts, source }) =>
    [LINE, `${name} ${version}`, licence, ...(source ? [source] : []), '', texts.join('\n\n')].join('\n'),
  );
  const head = `What Attaché is made of besides its own code, with the licence of each part.

Attaché runs on Electron (${electron.license}; LICENSE.electron.txt), in which Chromium and its parts are: LICENSES.chromium.html
beside this file names them all. Of the files under the MPL-2.0 nothing was changed; they are to be had where each says.
`;
  writeFileSync(join(out, 'THIRD-PARTY.txt'), `${[head, ...sections].join('\n\n')}\n`);
  const app = readJson(join(root, 'package.json'));
  writeFileSync(join(out, 'sbom.cdx.json'), `${JSON.stringify(sbomOf(app, components), null, 1)}\n`);
}

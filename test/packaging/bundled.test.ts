// What ships of others: each part with its licence, in the text for people and in the list for programs.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const out = (name: string): string => readFileSync(join('out', name), 'utf8');

type Component = {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly hashes?: readonly { readonly content: string }[];
};
const sbom = JSON.parse(out('sbom.cdx.json')) as {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly dependsOn: readonly string[] }[];
};

/** Packages of which the bundles hold code, by what the bundles themselves say: their sources' names stand in the lists. */
const bundled = [
  ...new Set(
    ['main', 'preload', 'renderer'].flatMap(
      (part) => JSON.parse(out(`${part}/packages.json`)) as readonly string[],
    ),
  ),
].map((folder) => {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version}`;
});

it('names every bundled package and face, and nothing that is not there', () => {
  const listed = sbom.components.map(({ name, version }) => `${name} ${version}`);
  expect(listed).toEqual(expect.arrayContaining(bundled));
  const faces = listed.filter((it) => /^@(expo-google-fonts|fontsource)\//.test(it));
  expect(listed.length).toBe(new Set([...bundled, ...faces]).size);
  expect(faces.length).toBeGreaterThan(3);
  // What the manifest asks for and the app cannot do without is among them.
  for (const name of ['react', 'pdfkit', 'zod', 'tuf-js', 'lowdb'])
    expect(listed.some((it) => it.startsWith(`${name} `))).toBe(true);
});

it('gives each part’s licence in full, none unknown and none that asks for our own source', () => {
  const text = out('THIRD-PARTY.txt');
  for (const { name, version, licenses } of sbom.components) {
    const at = text.indexOf(`\n${name} ${version}\n`);
    expect(at, `${name} ${version}`).toBeGreaterThan(0);
    const section = text.slice(at, text.indexOf(`\n${'-'.repeat(80)}\n`, at) >>> 0);
    expect(section.length, name).toBeGreaterThan(500);
    for (const { license } of licenses) expect(license.id).not.toMatch(/unknown|GPL|SSPL|BUSL|^CC-BY-NC/);
  }
});

it('is CycloneDX with a hash of what the lock file fetched, and the same each time', () => {
  expect(JSON.parse(out('sbom.cdx.json'))).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: expect.stringMatching(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
    metadata: { component: { type: 'application', name: 'attache' } },
  });
  expect(out('sbom.cdx.json')).not.toMatch(/timestamp/);
  const unhashed = sbom.components.filter(({ hashes }) => !hashes).map(({ name }) => name);
  expect(unhashed).toEqual([]);
  expect(sbom.dependencies[0]?.dependsOn).toEqual(sbom.components.map(({ purl }) => purl));
});

it('has the licence of every face beside it', () => {
  const stems = ['SourceSans3', 'Newsreader', 'MarkaziText', 'IBMPlexSansArabic', 'NotoSansDevanagari'];
  for (const stem of stems) expect(existsSync(join('out', 'fonts', `${stem}-LICENSE.txt`))).toBe(true);
});

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { packVersion } from '../packs/pack-versions.ts';
import { OTHER_REGION } from '../packs/shipped-pack.ts';
import { editRecord, preview } from './asked.ts';
import { openWindow, temporaryFolder, usedHome } from './open-window.ts';

/** The invented region by another author: with places that the shipped region has too, and words that nobody here has seen. */
async function foreignPack(): Promise<string> {
  const folder = join(temporaryFolder(), 'foreign');
  cpSync(OTHER_REGION, folder, { recursive: true });
  const change = (file: string, ...pairs: readonly (readonly [string, string])[]): void => {
    const path = join(folder, file);
    let text = readFileSync(path, 'utf8');
    for (const [from, to] of pairs) text = text.replaceAll(from, to);
    writeFileSync(path, text);
  };
  for (const file of ['places.csv', 'facts.csv', 'clusters.csv', 'organisations.csv', 'series.csv'])
    change(file, ['Fellbridge', 'Coventry'], ['Ashcombe', 'Birmingham']);
  change('boundaries.geojson', ['Fellbridge', 'Coventry'], ['Ashcombe', 'Birmingham']);
  change(
    'facts.csv',
    [',high,combined-authority,measured,', ',hearsay,metro-county,dreamt,'],
    ['metres', 'furlongs'],
  );
  change('places.csv', ['borough', 'riding']);
  change('organisations.csv', [',business,', ',guild,']);
  await describePack(folder, { name: 'foreign', title: 'Foreign', version: '1.0.0' });
  return folder;
}

it('two regions with places of the same names are kept apart, each searched and briefed by itself', async () => {
  const window = await openWindow(await usedHome());
  const { call, answers } = window;
  const places = async () =>
    (await call('search', { query: 'coventry', facets: { kind: 'place' }, limit: 50 })).hits.map(
      ({ id }) => id,
    );
  const shipped = await places();
  expect(shipped).toEqual(['coventry']);
  const factsOfCoventry = async () =>
    (await call('search', { query: '', facets: { place: 'Coventry', kind: 'fact' }, limit: 1 })).total;
  const here = await factsOfCoventry();

  answers.folder = await foreignPack();
  expect(await call('installPack', {})).toMatchObject({ result: 'installed' });
  await call('usePack', { name: 'foreign' });
  expect(await places()).toEqual(['fellbridge']);
  const there = await factsOfCoventry();
  expect(there).toBeGreaterThan(0);
  expect(there).toBeLessThan(here);

  // An edit of one region's place is no edit of the other's.
  await editRecord(window, {
    recordType: 'place',
    recordId: 'fellbridge',
    kind: 'annotate',
    note: 'Ours.',
  });
  const made = await call('createBrief', { audienceId: 'us', delegationId: null, clusterIds: null });
  expect(made.brief.packName).toBe('foreign');
  await call('usePack', { name: 'west-midlands' });
  expect([await places(), await factsOfCoventry()]).toEqual([shipped, here]);
  expect(await call('recordPage', { kind: 'place', id: 'coventry' })).toMatchObject({
    overlay: null,
  });
  // The brief keeps to its own region, whichever is in use.
  const pins = (await call('brief', { id: made.brief.id })).brief;
  expect(JSON.stringify(pins)).not.toContain('"F0');
});

it('values that nobody here has seen are browsed, carried along and briefed', async () => {
  const window = await openWindow(await usedHome());
  const { call, answers } = window;
  answers.folder = await foreignPack();
  await call('installPack', {});
  const { seen } = await call('recordPage', { kind: 'fact', id: 'N1' });
  expect(seen).toMatchObject({ confidence: 'hearsay', geography: 'metro-county', basis: 'dreamt' });
  expect((await call('search', { query: 'dreamt', facets: {}, limit: 5 })).total).toBeGreaterThan(0);
  expect((await call('search', { query: 'guild', facets: { kind: 'organisation' }, limit: 5 })).total).toBe(
    readFileSync(join(answers.folder, 'organisations.csv'), 'utf8').split(',guild,').length - 1,
  );
  for (const audienceId of ['us', 'uae', 'india']) {
    const { brief } = await call('createBrief', { audienceId, delegationId: null, clusterIds: null });
    const { pages } = await preview(window, brief.id);
    expect(pages).toBeGreaterThan(1);
  }
});

it('another content under a version that was here already is said to be that', async () => {
  const told: string[] = [];
  const window = await openWindow(await usedHome(), {
    emit: (name, payload) => {
      if (name === 'notice') told.push((payload as { sentence: string }).sentence);
    },
  });
  window.answers.confirm = true;
  for (const change of [[], [['facts.csv', ',14.2,', ',13.9,']]] as const) {
    window.answers.folder = await packVersion(temporaryFolder(), '3.0.0', ...change);
    expect(await window.call('installPack', {})).toMatchObject({ result: 'installed' });
  }
  expect(told.filter((it) => it.includes('says other things than the copy before'))).toHaveLength(1);
});

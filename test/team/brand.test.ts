import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brandFolder } from '../../src/main/packs/file-by-hash.ts';
import { readLogoMark } from '../../src/main/packs/media/logo-mark.ts';
import { plainHash } from '../../src/main/packs/media/plain-hash.ts';
import { writeBatch } from '../../src/main/team/batch.ts';
import { deskFolder } from '../../src/main/team/folder.ts';
import { PLAIN_BRAND } from '../../src/shared/brand/brand-form.ts';
import type { Brand } from '../../src/shared/domain/index.ts';
import { latoFile } from '../support/branded.ts';
import { pngOf } from '../support/pictures.ts';
import { answer, carry, type Home, openHomes } from './homes.ts';

let opened: Awaited<ReturnType<typeof openHomes>>;
let ann: Home;
let bob: Home;
beforeEach(async () => {
  opened = await openHomes(['ann', 'bob']);
  [ann, bob] = opened.homes as [Home, Home];
});
afterEach(() => opened.close());

const logo = new Uint8Array(pngOf(640, 200, { type: 6 }));
const LOGO = plainHash(logo);
const deskOf = (home: Home): string => home.team.state().desk?.id ?? '';
const givenBy = (desk: Home, at: Home, hash = LOGO): string =>
  join(deskFolder(at.folder, deskOf(desk)), 'files', `${hash}.team`);
const filesOf = (home: Home): Promise<readonly string[]> => readdir(brandFolder(home.home)).catch(() => []);
const kept = (home: Home, hash = LOGO): Promise<Uint8Array> => readFile(join(brandFolder(home.home), hash));

async function look(): Promise<Brand> {
  const font = await readFile(latoFile('regular'));
  await mkdir(brandFolder(ann.home), { recursive: true });
  for (const bytes of [logo, font]) await writeFile(join(brandFolder(ann.home), plainHash(bytes)), bytes);
  return {
    ...PLAIN_BRAND,
    name: 'Cottonshire',
    logo: { alt: 'Cottonshire', onPaper: readLogoMark(logo), onDark: null },
    text: { family: 'Lato', licence: 'OFL-1.1', files: { regular: plainHash(font) } },
  };
}

/** Ann has chosen a look, and gives it; nothing of it has come to Bob. */
async function annsLook(): Promise<Brand> {
  const brand = await look();
  await ann.link.update((file) => ({ ...file, brand }));
  await ann.round();
  await ann.round();
  return brand;
}

describe('the look of a team', () => {
  it('comes to a colleague with its files, whoever gives them, and goes where it is taken off', async () => {
    const brand = await annsLook();
    await carry(ann, bob);
    await bob.round();
    const { status } = await bob.round();
    expect(bob.workspace.data.brand).toEqual(brand);
    expect([status.faults, status.missing]).toEqual([[], []]);
    expect(await filesOf(bob)).toHaveLength(2);
    expect(new Uint8Array(await kept(bob))).toEqual(logo);
    // What Ann gives is not given a second time; where hers is lost, Bob gives it.
    await expect(readFile(givenBy(bob, bob))).rejects.toThrow();
    await rm(join(deskFolder(bob.folder, deskOf(ann)), 'files'), { recursive: true });
    await bob.round();
    expect((await readFile(givenBy(bob, bob))).length).toBeGreaterThan(100);

    await bob.link.update((file) => ({ ...file, brand: null }));
    await bob.round();
    await carry(bob, ann);
    await ann.round();
    await ann.round();
    expect(ann.workspace.data.brand).toBeNull();
    // What copies were set in stays at home; the folder holds it no more.
    expect(await filesOf(ann)).toHaveLength(2);
    await expect(readFile(givenBy(ann, ann))).rejects.toThrow();
    await expect(readFile(givenBy(bob, bob))).rejects.toThrow();
  });

  const forged = (content: Uint8Array): Promise<void> =>
    writeFile(
      givenBy(ann, bob),
      writeBatch({ desk: deskOf(ann), what: 'file', from: 1, to: 1 }, content, 1).bytes,
    );
  it.each<readonly [string, string, () => Promise<void>]>([
    ['has come by half', 'cut', () => truncate(givenBy(ann, bob), 300)],
    [
      'was altered on its way',
      'changed',
      async () => {
        const bytes = await readFile(givenBy(ann, bob));
        bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
        await writeFile(givenBy(ann, bob), bytes);
      },
    ],
    [
      'is another picture under its name',
      'changed',
      () => forged(new Uint8Array(pngOf(700, 200, { type: 6 }))),
    ],
    ['is no file of Attaché', 'stranger', () => writeFile(givenBy(ann, bob), logo)],
    [
      'is longer than any logo',
      'stranger',
      async () => {
        await writeFile(givenBy(ann, bob), '');
        await truncate(givenBy(ann, bob), 30 * 1024 * 1024);
      },
    ],
    ['unpacks to more than any logo', 'changed', () => forged(new Uint8Array(25 * 1024 * 1024))],
  ])(
    'whose logo %s: it is said, work goes on, and it is taken in once it is whole',
    async (_, what, spoil) => {
      const brand = await annsLook();
      await carry(ann, bob);
      await spoil();
      await bob.round();
      const { status } = await bob.round();
      expect(status.faults).toEqual([{ path: `${deskOf(ann)}/files/${LOGO}.team`, what }]);
      expect(status.missing).toEqual(['logo']);
      expect(bob.workspace.data.brand).toEqual(brand);
      expect(await filesOf(bob)).toHaveLength(1);
      await carry(ann, bob);
      const after = await bob.round();
      expect([after.status.faults, after.status.missing]).toEqual([[], []]);
      expect(new Uint8Array(await kept(bob))).toEqual(logo);
    },
  );

  it('whose files come later than itself waits for them, and says which', async () => {
    await annsLook();
    await carry(ann, bob);
    await rm(join(deskFolder(bob.folder, deskOf(ann)), 'files'), { recursive: true });
    await bob.round();
    expect((await bob.round()).status.missing).toEqual(['logo', 'font']);
  });

  it('whose font is a picture, and whose logo a font, takes in neither', async () => {
    const brand = await look();
    const font = brand.text?.files.regular ?? '';
    await ann.link.update((file) => ({
      ...file,
      brand: {
        ...brand,
        logo: { alt: 'A', onPaper: { ...readLogoMark(logo), file: font } as never, onDark: null },
        text: { family: 'Lato', licence: 'OFL-1.1', files: { regular: LOGO } },
      },
    }));
    await ann.round();
    await ann.round();
    await carry(ann, bob);
    await bob.round();
    const { status } = await bob.round();
    expect(status.faults.map(({ what }) => what)).toEqual(['changed', 'changed']);
    expect(await filesOf(bob)).toEqual([]);
  });

  it('that two chose apart is asked about field by field, and comes to the same', async () => {
    const brand = await look();
    await ann.link.update((file) => ({ ...file, brand }));
    await bob.link.update((file) => ({ ...file, brand: { ...PLAIN_BRAND, name: 'Other' } }));
    for (let turn = 0; turn < 3; turn += 1)
      for (const [one, other] of [
        [ann, bob],
        [bob, ann],
      ] as const) {
        await one.round();
        await carry(one, other);
      }
    await ann.round();
    const asked = ann.workspace.data.team.questions;
    expect(asked.map(({ path }) => path).sort()).toEqual(['logo', 'name', 'text']);
    for (const question of asked)
      await answer(ann, question, question.sides.find(({ desk }) => desk === deskOf(ann))?.value);
    for (let turn = 0; turn < 2; turn += 1) {
      await ann.round();
      await carry(ann, bob);
      await bob.round();
    }
    expect(bob.workspace.data.brand).toEqual(brand);
    expect(ann.workspace.data.brand).toEqual(brand);
  });
});

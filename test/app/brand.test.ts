import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../src/main/pdf/reading/open-pdf.ts';
import { pagesOf } from '../../src/main/pdf/reading/pages-of.ts';
import { cutsOf, PLAIN_BRAND } from '../../src/shared/brand/brand-form.ts';
import type { Brand } from '../../src/shared/domain/index.ts';
import { latoFile } from '../support/branded.ts';
import { pngOf } from '../support/pictures.ts';
import { openWindow, usedHome } from './open-window.ts';

const bytesOf = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path));
const LOGO = join(import.meta.dirname, '../fixtures/brand/logo.svg');
const facesIn = (pdf: Uint8Array): readonly string[] =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/BaseFont \/[A-Z]+\+([\w-]+)/g),
  ].map(([, name = '']) => name);

describe('the team’s own look', () => {
  it('is tried on, kept with its files, worn by what is exported, and taken off again', async () => {
    const home = await usedHome();
    const window = await openWindow(home);
    expect(await window.call('brandOfTeam', {})).toEqual({
      own: null,
      ofPack: null,
      region: 'West Midlands',
    });
    const drawing = await window.call('readLogo', { name: 'logo.svg', bytes: bytesOf(LOGO) });
    const points = await window.call('readLogo', {
      name: 'logo.png',
      bytes: new Uint8Array(pngOf(640, 200, { type: 6 })),
    });
    const faces = [];
    for (const cut of ['regular', 'bold', 'italic'] as const)
      faces.push(await window.call('readFace', { name: `${cut}.ttf`, bytes: bytesOf(latoFile(cut)) }));
    expect(faces.map(({ family, embedding }) => `${family} ${embedding}`)).toEqual(
      Array(3).fill('Lato anywhere'),
    );
    const family = { family: 'Lato', licence: 'OFL-1.1' };
    const brand: Brand = {
      ...PLAIN_BRAND,
      name: 'Cottonshire',
      logo: { alt: 'Cottonshire', onPaper: drawing, onDark: points },
      titles: { ...family, files: cutsOf('titles', faces) },
      text: { ...family, files: cutsOf('text', faces) },
    };
    const { pdf } = await window.call('previewBrand', { brand });
    expect(pagesOf(openPdf(pdf))).toHaveLength(2);
    expect(facesIn(pdf)).toEqual(expect.arrayContaining(['Lato-Bold', 'Lato-Regular']));
    // Nothing is kept by trying on but the files.
    expect(await window.call('brandOfTeam', {})).toEqual({
      own: null,
      ofPack: null,
      region: 'West Midlands',
    });
    expect(await readdir(join(home, 'brand'))).toHaveLength(4);

    await window.call('saveBrand', { brand });
    const [audience] = await window.call('audiences', {});
    const made = await window.call('createBrief', {
      audienceId: audience?.id ?? '',
      delegationId: null,
      clusterIds: null,
    });
    const cover = await window.call('cover', { id: made.brief.id });
    expect(facesIn(cover.pdf ?? new Uint8Array())).toContain('Lato-Bold');
    await window.close();

    const again = await openWindow(home);
    expect((await again.call('brandOfTeam', {})).own).toEqual(brand);
    await again.call('saveBrand', { brand: null });
    expect(facesIn((await again.call('cover', { id: made.brief.id })).pdf ?? new Uint8Array())).not.toContain(
      'Lato-Bold',
    );
  });

  it.each<['readLogo' | 'readFace', string, Uint8Array<ArrayBuffer>, string]>([
    [
      'readLogo',
      'mark.svg',
      new TextEncoder().encode('<svg viewBox="0 0 9 9"><script/></svg>'),
      'mark.svg holds a script: save the logo as a plain SVG.',
    ],
    [
      'readLogo',
      'mark.png',
      new Uint8Array(pngOf(60, 60)),
      'mark.png is 60 points wide: a logo needs 600 or more, or an SVG.',
    ],
    [
      'readFace',
      'face.woff2',
      new TextEncoder().encode('wOF2 and more'),
      'face.woff2 is a web font: ask for the face as TTF or OTF.',
    ],
  ])('%s refuses %s by name', async (call, name, bytes, sentence) => {
    const window = await openWindow(await usedHome());
    expect((await window.refused(call, { name, bytes })).sentence).toBe(sentence);
  });

  it('cuts of a family go where they belong; one alone serves for all', () => {
    const face = (hash: string, weight: number, italic = false) => ({ hash, family: 'F', weight, italic });
    expect(cutsOf('titles', [face('a', 400), face('b', 700), face('c', 400, true)])).toEqual({
      regular: 'a',
      medium: 'b',
      italic: 'c',
    });
    expect(cutsOf('text', [face('a', 300), face('b', 600), face('c', 900)])).toEqual({
      light: 'a',
      semibold: 'b',
      bold: 'c',
      regular: 'b',
    });
    expect(cutsOf('text', [face('a', 800)])).toEqual({ bold: 'a', regular: 'a' });
  });
});

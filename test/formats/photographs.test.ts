// @vitest-environment jsdom
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { openWebFaces } from '../../src/main/formats/html/faces.ts';
import { htmlEdition } from '../../src/main/formats/html/html-edition.ts';
import { wordEdition } from '../../src/main/formats/word/word-edition.ts';
import { readPicture } from '../../src/main/packs/media/picture.ts';
import { compose } from '../../src/main/pdf/compose/compose.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { libraryIn } from '../library/shipped-library.ts';
import { fontFolder, shippedFonts } from '../support/fonts.ts';
import { picturesOf } from '../support/photographed.ts';
import { ROWS, WHERE_IT_STOOD, withPhotographs } from '../support/photographs.ts';
import { draftFor } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const scratch = mkdtempSync(join(tmpdir(), 'attache-photographs-out-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const folder = await withPhotographs(
  scratch,
  ROWS.map((row) => (row.image_id === 'IM-STORY' ? { ...row, story_ids: 'ST01;ST08' } : row)),
);
const library = await libraryIn(folder);
const document = {
  ...compose({
    brief: draftFor('us', { clusterIds: ['ev-batteries'] }, library),
    library,
    audience: shippedAudience('us'),
    delegation: null,
    measure: sceneMeasure(shippedFonts()),
  }),
  files: picturesOf(folder, library),
};
const CREDIT = 'Birmingham, 2025. Photo: A. Drawer, CC BY 4.0';

it('a web page holds its photographs, each with what it shows and whom it is by; nothing is asked for', async () => {
  const html = htmlEdition(document, openWebFaces(fontFolder()));
  const page = new DOMParser().parseFromString(html, 'text/html');
  const shown = [...page.querySelectorAll('figure.photograph')];
  expect(shown.map((it) => it.querySelector('img')?.alt)).toEqual([
    'The city centre from above',
    'A battery line',
    'An office building',
  ]);
  expect(shown[0]?.querySelector('figcaption')?.textContent).toBe(CREDIT);
  const sizes = shown.map((it) => {
    const [, data = ''] = (it.querySelector('img')?.getAttribute('src') ?? '').split('base64,');
    const { width, height } = readPicture(Buffer.from(data, 'base64'));
    expect(Buffer.from(data, 'base64').includes(WHERE_IT_STOOD)).toBe(false);
    return [width, height];
  });
  expect(sizes).toEqual([
    [2000, 1500],
    [1600, 500],
    [480, 360],
  ]);
  window.document.documentElement.innerHTML = page.documentElement.innerHTML;
  window.document.documentElement.lang = 'en';
  const { violations } = await axe.run(window.document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('a Word file holds them too, in its own parts, without what a camera noted', async () => {
  const parts = unzipSync(await wordEdition(document, shippedFonts()));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const alt of ['The city centre from above', 'A battery line', 'An office building'])
    expect(body).toContain(`descr="${alt}"`);
  expect(body.replace(/<[^>]+>/g, '')).toContain(CREDIT);
  const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
  const photographs = media.flatMap(([, bytes]) => {
    expect(Buffer.from(bytes).includes(WHERE_IT_STOOD)).toBe(false);
    const { width, height } = readPicture(bytes);
    return [`${width} ${height}`];
  });
  expect(photographs).toEqual(expect.arrayContaining(['2000 1500', '1600 500', '480 360']));
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from './launch.ts';

const kept = join(root, 'docs', 'pictures', 'parts');
const shots = join(root, 'test-results', 'screens');

/** A row of the sheet may differ in this share of its points: where edges of letters fall is the machine's. */
const MOST_DIFFERING = 0.01;

/**
 * The page as a picture, in `test-results/screens`, compared with the one that is kept, row by row; with
 * `ATTACHE_WRITE_PICTURES=1` it becomes the kept one: look at it first. Letters are drawn otherwise on other systems.
 */
export async function comparePicture(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
  mkdirSync(shots, { recursive: true });
  writeFileSync(join(shots, `${name}.png`), picture);
  const file = join(kept, `${name}.png`);
  if (process.env.ATTACHE_WRITE_PICTURES) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, picture);
  }
  expect(existsSync(file), `${name}.png is kept`).toBe(true);
  if (process.platform !== 'linux') return;
  const found = await differing(page, readFileSync(file).toString('base64'), picture.toString('base64'));
  expect(found, `${name} is drawn as in docs/pictures/parts`).toEqual([]);
}

/** The names of the rows that are drawn otherwise, each with the share of its points. */
const differing = (page: Page, before: string, now: string): Promise<readonly string[]> =>
  page.evaluate(
    async ([earlier, later, most]) => {
      const pointsOf = async (base64: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height) as ImageData;
      };
      const [a, b] = [await pointsOf(earlier), await pointsOf(later)];
      if (a.width !== b.width || a.height !== b.height)
        return [`it was ${a.width} × ${a.height}, and is ${b.width} × ${b.height}`];
      const rows = [...document.querySelectorAll('[data-part]')].map((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return { name: it.getAttribute('data-part'), from: Math.round(top), to: Math.round(bottom) };
      });
      if (rows.length === 0) rows.push({ name: 'the picture', from: 0, to: a.height });
      return rows.flatMap(({ name, from, to }) => {
        let count = 0;
        let ink = 0;
        for (let at = from * a.width * 4; at < to * a.width * 4; at += 4) {
          // Only where something is drawn counts: most of a row is paper.
          const isPaper = [0, 1, 2].every(
            (c) => a.data[at + c] === a.data[0 + c] && b.data[at + c] === a.data[c],
          );
          if (isPaper) continue;
          ink += 1;
          if ([0, 1, 2].some((c) => Math.abs((a.data[at + c] ?? 0) - (b.data[at + c] ?? 0)) > 40)) count += 1;
        }
        return count > ink * most ? [`${name}: ${((100 * count) / ink).toFixed(1)} % of its points`] : [];
      });
    },
    [before, now, MOST_DIFFERING] as const,
  );

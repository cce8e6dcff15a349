import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { conformanceFaults } from '../../src/main/pdf/conformance.ts';
import { layout } from '../../src/main/pdf/layout/layout.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { renderInWorker } from '../../src/main/pdf/render-in-worker.ts';
import { warmUpDocument } from '../../src/main/pdf/warm-up-document.ts';
import { Refused } from '../../src/shared/domain/index.ts';
import { fontFolder, shippedFonts } from '../support/fonts.ts';
import { composed } from '../support/made-brief.ts';
import { draftFor } from '../support/region.ts';

const WORKER = new URL('../../src/main/pdf/worker.ts', import.meta.url);

function workerFor(fonts: string, compiled?: string) {
  const render = renderInWorker(WORKER, fonts, compiled);
  onTestFinished(() => render.close());
  return render;
}

it('the page that warms the thread up can be drawn', () => {
  const pages = layout(warmUpDocument, shippedFonts());
  expect(conformanceFaults(warmUpDocument, pages, shippedFonts())).toEqual([]);
});

it('a warm thread gives the same bytes as this one, and as a thread that was cold', async () => {
  const document = composed(draftFor('us'));
  const here = await renderHere(shippedFonts())(document, () => {});
  const cold = workerFor(fontFolder());
  const warm = workerFor(fontFolder());
  warm.warmUp();
  for (const render of [cold, warm]) {
    const { pdf, pages, faults } = await render(document, () => {});
    expect([pages, faults]).toEqual([here.pages, here.faults]);
    expect(Buffer.from(pdf).equals(here.pdf)).toBe(true);
  }
});

it('keeps compiled code where it is told to, and does without where it cannot', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-compiled-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const kept = workerFor(fontFolder(), folder);
  await kept(warmUpDocument, () => {});
  expect(readdirSync(folder)).not.toEqual([]);
  const without = workerFor(fontFolder(), join(fontFolder(), 'SourceSans3_400Regular.ttf', 'compiled'));
  await expect(without(warmUpDocument, () => {})).resolves.toMatchObject({ faults: [] });
});

it('a thread without its faces says so when something is asked for, not when it warms up', async () => {
  const render = workerFor(join(tmpdir(), 'no-faces-here'));
  render.warmUp();
  await expect(render(warmUpDocument, () => {})).rejects.toBeInstanceOf(Refused);
});

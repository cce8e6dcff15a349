import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emit } from '../../src/main/pdf/emit.ts';
import { openFonts } from '../../src/main/pdf/fonts.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { fontFolder } from '../support/fonts.ts';
import { laidOut, made } from '../support/made-brief.ts';
import { AUDIENCES, draftFor, exampleDelegation } from '../support/region.ts';

const hashOf = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex');
const example = (id: (typeof AUDIENCES)[number]) => {
  const delegation = exampleDelegation(id);
  return made(draftFor(id, { delegation }), delegation);
};

describe('the same brief gives the same bytes', () => {
  it.each(AUDIENCES)('%s: with faces used before and with faces just opened', async (id) => {
    const first = await example(id);
    const { pdf } = await renderHere(openFonts(fontFolder()))(structuredClone(first.document), () => {});
    expect(hashOf(pdf)).toBe(hashOf(first.pdf));
  });

  it('twice in one process, and drawn at the same time as another', async () => {
    const [india, uae, indiaAgain] = await Promise.all([example('india'), example('uae'), example('india')]);
    expect(hashOf(india.pdf)).toBe(hashOf(indiaAgain.pdf));
    expect(hashOf(india.pdf)).not.toBe(hashOf(uae.pdf));
  });

  it.each([
    ['in Kolkata, in Hindi', { TZ: 'Asia/Kolkata', LC_ALL: 'hi_IN.UTF-8', LANG: 'hi_IN.UTF-8' }],
    ['west of the date line, in the C locale', { TZ: 'Pacific/Pago_Pago', LC_ALL: 'C' }],
  ])('in another process, %s', async (_, env) => {
    const script = join(import.meta.dirname, 'emitting-process.ts');
    const printed = execFileSync(process.execPath, [script], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    });
    expect(printed).toBe(hashOf((await example('india')).pdf));
  });

  it('another issue date, other bytes', async () => {
    const [today, tomorrow] = [
      await made(draftFor('us')),
      await made(draftFor('us', { issueDate: '2026-11-23' })),
    ];
    expect(hashOf(today.pdf)).not.toBe(hashOf(tomorrow.pdf));
  });

  it('the pages do not change when they are emitted', async () => {
    const { document, pages } = await example('us');
    const before = structuredClone(pages);
    await emit(document, pages, openFonts(fontFolder()));
    expect(pages).toEqual(before);
    expect(laidOut(document)).toEqual(before);
  });
});

it('progress is told by page, and ends at the last one', async () => {
  const { document, pages } = await example('us');
  const told: number[] = [];
  await emit(document, pages, openFonts(fontFolder()), ({ done, total }) => told.push(done / total));
  expect(told).toHaveLength(pages.pages.length);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

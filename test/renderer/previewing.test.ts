import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerVisiblePages, useBrief } from '../../src/renderer/state/brief.ts';
import { clearDesk } from '../../src/renderer/state/desk.ts';
import type { BriefView, CallInput } from '../../src/shared/contract.ts';
import { draftFor } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const brief = draftFor('us');
const view: BriefView = {
  brief,
  audience: shippedAudience('us'),
  delegation: null,
  sections: [],
  benchmarkIds: [],
  bound: [],
  cited: [],
  came: null,
};

type Asked = CallInput<'previewBrief'>;
let asked: Asked[] = [];
let untell = (): void => {};

const previewBrief = async (input: Asked) => {
  asked.push(input);
  const holds = input.shown ? [1] : [0, 1, 2];
  const value = { pdf: new Uint8Array([1]), pages: 3, holds, notes: [], parts: [], looks: [], words: 1 };
  return { ok: true, value };
};

beforeEach(async () => {
  vi.useFakeTimers();
  asked = [];
  const answer = async () => ({ ok: true, value: view });
  const saveDocuments = async () => ({ ok: true, value: { briefs: [], delegations: [] } });
  vi.stubGlobal('window', {
    attache: { call: { previewBrief, viewBrief: answer, saveDocuments }, on: {} },
  });
  clearDesk();
  await useBrief.getState().show(view);
  // Its first pages are there: all of them.
  expect(asked.at(-1)?.shown).toBeUndefined();
  asked = [];
});

afterEach(async () => {
  untell();
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const type = (title: string): boolean =>
  useBrief.getState().step('Rename', (it) => ({ ...it, title }), 'title');
const titles = (): readonly string[] => asked.map((it) => `${it.brief.title}${it.shown ? ' in sight' : ''}`);

describe('while words are typed', () => {
  it('only the pages in sight are asked for, and all of them once typing rests', async () => {
    untell = registerVisiblePages(() => [{ page: 1, look: 'a' }]);
    type('A');
    await vi.advanceTimersByTimeAsync(100);
    type('At');
    await vi.advanceTimersByTimeAsync(100);
    expect(asked[0]?.shown).toEqual([{ page: 1, look: 'a' }]);
    expect(useBrief.getState().preview?.holds).toEqual([1]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(titles()).toEqual(['A in sight', 'At in sight', 'At']);
    expect(useBrief.getState().preview?.holds).toEqual([0, 1, 2]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(3);
  });

  it('all pages are asked for where nobody draws them', async () => {
    type('B');
    await vi.advanceTimersByTimeAsync(1000);
    expect(titles()).toEqual(['B']);
  });
});

it('another brief begins with all its pages, whatever is in sight', async () => {
  untell = registerVisiblePages(() => [{ page: 1, look: 'a' }]);
  const other = { ...draftFor('uae'), title: 'Another' };
  await useBrief.getState().show({ ...view, brief: other });
  expect(titles()).toEqual(['Another']);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  applyEdit,
  clearDesk,
  editBrief,
  loadDocuments,
  redo,
  saveNow,
  takeInFromTeam,
  undo,
  useDesk,
  useSaveStatus,
} from '../../src/renderer/state/desk.ts';
import type { Documents } from '../../src/shared/contract.ts';
import { draftFor } from '../support/region.ts';

const brief = draftFor('us');
const other = draftFor('uae');
const titled = (title: string) => (it: typeof brief) => ({ ...it, title });
const title = (): string | undefined => useDesk.getState().briefs[brief.id]?.title;

let kept: Documents[] = [];
let full = false;

beforeEach(() => {
  kept = [];
  full = false;
  const keep = async (documents: Documents) => {
    if (full)
      return { ok: false, refusal: { code: 'cannot-write', sentence: 'Full.', next: null, details: [] } };
    kept.push(documents);
    return { ok: true, value: { briefs: [], delegations: [] } };
  };
  vi.stubGlobal('window', { attache: { call: { saveDocuments: keep }, on: {} } });
  clearDesk();
  loadDocuments({ briefs: { [brief.id]: brief } });
});

afterEach(() => vi.unstubAllGlobals());

describe('steps', () => {
  it('go back and forth, and are called what the officer did', () => {
    editBrief('Rename', brief.id, titled('One'));
    editBrief('Rename again', brief.id, titled('Two'));
    expect(undo()).toBe('Rename again');
    expect(title()).toBe('One');
    expect(undo()).toBe('Rename');
    expect(title()).toBe(brief.title);
    expect(undo()).toBeNull();
    expect(redo()).toBe('Rename');
    expect(redo()).toBe('Rename again');
    expect(redo()).toBeNull();
    expect(title()).toBe('Two');
  });

  it('of one group are one step: a word, not its letters', () => {
    for (const text of ['A', 'At', 'Att']) editBrief('Type', brief.id, titled(text), 'title');
    expect(title()).toBe('Att');
    undo();
    expect(title()).toBe(brief.title);
    redo();
    expect(title()).toBe('Att');
  });

  it('that change nothing are none', () => {
    editBrief('Nothing', brief.id, (it) => it);
    expect(undo()).toBeNull();
  });

  it('do not take away what was laid down after them', () => {
    editBrief('Rename', brief.id, titled('One'));
    loadDocuments({ briefs: { [other.id]: other } });
    undo();
    expect(useDesk.getState().briefs[other.id]).toEqual(other);
    redo();
    expect(useDesk.getState().briefs[other.id]).toEqual(other);
  });

  it('bring a removed brief back', () => {
    applyEdit('Remove', ({ briefs }) => ({ briefs: { ...briefs, [brief.id]: null } }));
    expect(useDesk.getState().briefs[brief.id]).toBeNull();
    undo();
    expect(useDesk.getState().briefs[brief.id]).toEqual(brief);
  });
});

describe('what is on the desk', () => {
  it('is kept as it is last, and said to be kept only then', async () => {
    editBrief('Rename', brief.id, titled('One'));
    expect(useSaveStatus.getState().state).toBe('saving');
    editBrief('Rename', brief.id, titled('Two'));
    expect(await saveNow()).toBe(true);
    expect(kept.map(({ briefs }) => briefs.map((it) => it.brief?.title))).toEqual([['Two']]);
    expect(useSaveStatus.getState().state).toBe('saved');
  });

  it('that was only laid down is not written again', async () => {
    expect(await saveNow()).toBe(true);
    expect(kept).toEqual([]);
  });

  it('is kept again after a step back', async () => {
    editBrief('Rename', brief.id, titled('One'));
    await saveNow();
    undo();
    await saveNow();
    expect(kept.at(-1)?.briefs[0]?.brief?.title).toBe(brief.title);
  });

  it('stays there when it cannot be kept; the reason is said, and a later try keeps it', async () => {
    full = true;
    editBrief('Rename', brief.id, titled('One'));
    expect(await saveNow()).toBe(false);
    expect(useSaveStatus.getState()).toMatchObject({ state: 'failed', refusal: { sentence: 'Full.' } });
    expect(title()).toBe('One');
    full = false;
    expect(await saveNow()).toBe(true);
    expect(kept.at(-1)?.briefs[0]?.brief?.title).toBe('One');
  });
});

describe('what others changed', () => {
  it('stays when an edit of another document is taken back, and is not sent over theirs', async () => {
    loadDocuments({ briefs: { [other.id]: other } });
    editBrief('Rename', brief.id, titled('Mine'));
    await saveNow();
    const theirs = { ...other, title: 'Theirs' };
    Object.assign(window.attache.call, {
      brief: async ({ id }: { id: string }) => ({
        ok: true,
        value: { brief: id === other.id ? theirs : useDesk.getState().briefs[id] },
      }),
      delegations: async () => ({ ok: true, value: [] }),
      enquiries: async () => ({ ok: true, value: [] }),
    });
    await takeInFromTeam();
    expect(useDesk.getState().briefs[other.id]?.title).toBe('Theirs');
    undo();
    expect(title()).toBe(brief.title);
    expect(useDesk.getState().briefs[other.id]?.title).toBe('Theirs');
    kept = [];
    await saveNow();
    expect(kept.flatMap(({ briefs }) => briefs.map(({ id }) => id))).toEqual([brief.id]);
    redo();
    expect(useDesk.getState().briefs[other.id]?.title).toBe('Theirs');
  });
});

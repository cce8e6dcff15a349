import '../../src/renderer/window.ts';
import { readFileSync } from 'node:fs';
import { cleanup, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, expect, vi } from 'vitest';
import type { StoreApi } from 'zustand';
import { App } from '../../src/renderer/App.tsx';
import { useActions } from '../../src/renderer/state/actions.ts';
import { useBrief } from '../../src/renderer/state/brief.ts';
import { useBriefs } from '../../src/renderer/state/briefs.ts';
import { useDelegations } from '../../src/renderer/state/delegations.ts';
import { clearDesk } from '../../src/renderer/state/desk.ts';
import { useDraft } from '../../src/renderer/state/draft.ts';
import { useImports } from '../../src/renderer/state/imports.ts';
import { useIssued } from '../../src/renderer/state/issued.ts';
import { useLibrary } from '../../src/renderer/state/library.ts';
import { usePalette } from '../../src/renderer/state/palette.ts';
import { useProgress } from '../../src/renderer/state/progress.ts';
import { useReading } from '../../src/renderer/state/reading.ts';
import { useRecord } from '../../src/renderer/state/record.ts';
import { useRegion } from '../../src/renderer/state/region.ts';
import { useRoute } from '../../src/renderer/state/route.ts';
import { useRecent } from '../../src/renderer/state/settings.ts';
import { useToasts } from '../../src/renderer/state/toasts.ts';
import { useUpdates } from '../../src/renderer/state/updates.ts';
import { Audience } from '../../src/shared/domain/audience.ts';
import { Delegation, DelegationFile } from '../../src/shared/domain/delegation.ts';
import { type Fake, fakeBridge, type Scene } from './fake-bridge.ts';
import type { Row, Rows } from './records.ts';

// A loaded machine takes its time to fetch a screen; what never comes is found out all the same.
configure({ asyncUtilTimeout: 30_000 });

const resource = (path: string): string => readFileSync(`resources/${path}`, 'utf8');
const table = (name: string): Row[] => parse(resource(`packs/west-midlands/${name}.csv`), { columns: true });

const delegation = (file: string, audienceId: string): Delegation => {
  const { name, sectors, interests, people, visit, itinerary, questions } = DelegationFile.parse(
    JSON.parse(resource(`delegations/${file}.json`)),
  );
  return Delegation.parse({
    id: file,
    audienceId,
    name,
    sectors,
    interests,
    people,
    visit,
    itinerary,
    questions,
  });
};

/** The shipped pack, read once. */
export const rows: Rows = {
  facts: table('facts'),
  sources: table('sources'),
  clusters: table('clusters'),
  organisations: table('organisations'),
  audiences: Audience.array().parse(JSON.parse(resource('packs/west-midlands/audiences.json'))),
  delegations: [delegation('us-aerospace-health', 'us'), delegation('india-automotive-medtech', 'india')],
};

const renewed =
  <T,>(store: StoreApi<T>) =>
  (): void =>
    store.setState(store.getInitialState(), true);

/** The stores outlive a window; each test begins with new ones. */
const renewStores = [
  clearDesk,
  renewed(useActions),
  renewed(useImports),
  renewed(usePalette),
  renewed(useRecent),
  renewed(useToasts),
  renewed(useBrief),
  renewed(useBriefs),
  renewed(useDelegations),
  renewed(useDraft),
  renewed(useLibrary),
  renewed(useReading),
  renewed(useRecord),
  renewed(useUpdates),
  renewed(useIssued),
  renewed(useProgress),
  renewed(useRegion),
  renewed(useRoute),
];

/** An element's words; dates and figures hold spaces that do not break. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ');

/** jsdom lays nothing out, so nothing is ever resized, nor scrolled. */
class NothingResized implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Opens the whole window on a scene, as an officer finds it. */
export function openWindow(scene: Scene = {}): Fake & { readonly user: UserEvent } {
  for (const renew of renewStores) renew();
  globalThis.ResizeObserver = NothingResized;
  Element.prototype.scrollIntoView = () => {};
  const fake = fakeBridge(rows, scene);
  Object.defineProperty(window, 'attache', { configurable: true, value: fake.bridge });
  render(<App />);
  return { ...fake, user: userEvent.setup() };
}

/** No rule of WCAG 2.2 A or AA is broken; colours are checked where they are drawn, in the real window. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

afterEach(cleanup);
// Screens are fetched behind the first one: a test file does not end while one is under way.
afterAll(() => vi.dynamicImportSettled());

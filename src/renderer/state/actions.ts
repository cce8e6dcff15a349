import { useEffect } from 'react';
import { create } from 'zustand';
import { isPressed } from '../../shared/actions/keys.ts';
import { namesIn } from '../../shared/actions/names.ts';
import { ACTION_IDS, type ActionId, actionOf } from '../../shared/actions.ts';
import { nextZoom } from '../../shared/settings.ts';
import { onKeys } from '../parts/typed-keys.ts';
import { beginVisit } from './delegations.ts';
import { focusNextPane } from './focus-pane.ts';
import { importFile } from './imports.ts';
import { useIssued } from './issued.ts';
import { useLibrary } from './library.ts';
import { usePalette } from './palette.ts';
import { useRegion } from './region.ts';
import { type Route, useRoute } from './route.ts';
import { isMac, useSettings } from './settings.ts';
import { redoStep, undoOwner, undoStep } from './steps.ts';
import { useUpdates } from './updates.ts';

/** What is open above the screens; one at a time. */
type Overlaid = 'palette' | 'shortcuts' | null;

type ActionsState = {
  readonly overlaid: Overlaid;
  readonly lay: (overlaid: Overlaid) => void;
  /** What the current screen can do. */
  readonly handlers: Readonly<Partial<Record<ActionId, () => void>>>;
};

export const useActions = create<ActionsState>()((set) => ({
  overlaid: null,
  lay: (overlaid) => set({ overlaid }),
  handlers: {},
}));

const go = (route: Route) => () => useRoute.getState().go(route);
/** The library and the map are two doors to one screen; what one was doing in the other view stays. */
const goToLibrary = (view: 'list' | 'map' | 'edits') => () => {
  const library = useLibrary.getState();
  if (view === 'edits' || (library.view === 'map') !== (view === 'map')) library.show(view);
  useRoute.getState().go({ screen: 'library' });
};
const settings = () => useSettings.getState();
const change = (change: Parameters<ReturnType<typeof settings>['change']>[0]) => () =>
  void settings().change(change);

/** Text typed before the palette appears already belongs to it. */
function typeAhead({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (useActions.getState().overlaid !== 'palette' || isDialogueOpen()) return false;
  if (key.length !== 1 || ctrlKey || metaKey || altKey) return false;
  const { query, type } = usePalette.getState();
  void type(query + key);
  return true;
}

const overlay = (name: Exclude<Overlaid, null>) => () => {
  const { overlaid, lay } = useActions.getState();
  if (name === 'palette' && overlaid !== name) void usePalette.getState().open();
  lay(overlaid === name ? null : name);
};

/** What each action does on every screen. The other actions are the current screen's, if it has them. */
const EVERYWHERE: Readonly<Partial<Record<ActionId, () => void>>> = {
  'new-brief': go({ screen: 'new-brief' }),
  'new-visit': () => void beginVisit(),
  'read-letter': go({ screen: 'delegations', letter: { text: '', name: null } }),
  import: () => void importFile(),
  'import-table': go({ screen: 'import' }),
  'add-data': () => {
    useRoute.getState().go({ screen: 'settings' });
    void useRegion.getState().installPack();
  },
  verify: () => void useIssued.getState().verify(null),
  undo: () => (undoOwner(document.activeElement) === 'own' ? document.execCommand('undo') : undoStep()),
  redo: () => (undoOwner(document.activeElement) === 'own' ? document.execCommand('redo') : redoStep()),
  'zoom-in': () => void settings().change({ zoom: nextZoom(settings().settings.zoom, 1) }),
  'zoom-out': () => void settings().change({ zoom: nextZoom(settings().settings.zoom, -1) }),
  'zoom-reset': change({ zoom: 100 }),
  'theme-system': change({ theme: 'system' }),
  'theme-light': change({ theme: 'light' }),
  'theme-dark': change({ theme: 'dark' }),
  'density-comfortable': change({ density: 'comfortable' }),
  'density-compact': change({ density: 'compact' }),
  sidebar: () =>
    void settings().change({ sidebar: settings().settings.sidebar === 'shown' ? 'hidden' : 'shown' }),
  palette: overlay('palette'),
  back: () => useRoute.getState().back(),
  forward: () => useRoute.getState().forward(),
  pane: focusNextPane,
  home: go({ screen: 'home' }),
  library: goToLibrary('list'),
  map: goToLibrary('map'),
  delegations: go({ screen: 'delegations' }),
  updates: go({ screen: 'updates' }),
  enquiries: go({ screen: 'enquiries' }),
  issued: go({ screen: 'issued' }),
  edits: goToLibrary('edits'),
  'check-updates': () => {
    useRoute.getState().go({ screen: 'updates' });
    void useUpdates.getState().check(null);
  },
  settings: go({ screen: 'settings' }),
  shortcuts: overlay('shortcuts'),
};

const handlerOf = (id: ActionId): (() => void) | undefined =>
  useActions.getState().handlers[id] ?? EVERYWHERE[id];

/** The actions available now, in the table's order. */
export const availableActions = (handlers: ActionsState['handlers']): readonly ActionId[] =>
  ACTION_IDS.filter((id) => handlers[id] ?? EVERYWHERE[id]);

/** @returns whether the action was available. */
export function runAction(id: ActionId): boolean {
  const run = handlerOf(id);
  run?.();
  return run !== undefined;
}

export const actionName = (id: ActionId): string =>
  namesIn(useSettings.getState().settings.language).actions[id];

/** What a screen can do, while it is there: `useOwnActions({ export: exportPdf })`, the same object from draw to draw. */
export function useOwnActions(own: Partial<Record<ActionId, () => void>>): void {
  useEffect(() => {
    useActions.setState(({ handlers }) => ({ handlers: { ...handlers, ...own } }));
    return () =>
      useActions.setState(({ handlers }) => ({
        handlers: Object.fromEntries(
          Object.entries(handlers).filter(([id, handler]) => own[id as ActionId] !== handler),
        ),
      }));
  }, [own]);
}

/** While a dialogue is open, only these actions are available. */
const IN_DIALOGUE: readonly ActionId[] = ['palette', 'shortcuts', 'zoom-in', 'zoom-out', 'zoom-reset'];
const isDialogueOpen = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

const isTyping = (element: Element | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable || undoOwner(element) === 'own' || element.matches('input, textarea'));

/** Handles the table's shortcuts on every screen. A field may keep a key for itself. */
export const handleShortcut = onKeys((event: KeyboardEvent) => {
  if (event.defaultPrevented) return;
  if (typeAhead(event)) {
    event.preventDefault();
    return;
  }
  const id = ACTION_IDS.find((it) => actionOf(it).keys?.some((keys) => isPressed(keys, event, isMac)));
  if (id === undefined) return;
  const focused = document.activeElement;
  if (event.key === '?' && isTyping(focused)) return;
  if ((id === 'undo' || id === 'redo') && undoOwner(focused) === 'own') return;
  if (isDialogueOpen() && !IN_DIALOGUE.includes(id)) return;
  if (runAction(id)) event.preventDefault();
});

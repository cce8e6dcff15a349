/**
 * Everything that can be done from anywhere: the one table behind the menus, the palette, the sheet of shortcuts and
 * the keys. What an action does is told in `src/renderer/state/actions.ts`; what it is called, in `actions/names.ts`.
 */

export const MENUS = ['file', 'edit', 'view', 'go', 'help'] as const;
export type MenuName = (typeof MENUS)[number];

type Entry = {
  readonly menu: MenuName;
  /** Entries of another block are set apart by a line. */
  readonly block: number;
  /** The first is shown. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: readonly string[];
  /** `brief`: only while a brief is open; its screen knows what to do. */
  readonly where?: 'brief';
  /** One of several, of which one holds: a setting. */
  readonly choice?: true;
};

const ACTIONS = {
  'new-brief': { menu: 'file', block: 0, keys: ['Mod+N'] },
  'new-visit': { menu: 'file', block: 0 },
  'read-letter': { menu: 'file', block: 0 },
  import: { menu: 'file', block: 1, keys: ['Mod+O'] },
  'import-table': { menu: 'file', block: 1 },
  'add-data': { menu: 'file', block: 1 },
  verify: { menu: 'file', block: 1 },
  export: { menu: 'file', block: 2, keys: ['Mod+E'], where: 'brief' },
  issue: { menu: 'file', block: 2, keys: ['Mod+Shift+E'], where: 'brief' },
  rename: { menu: 'file', block: 3, where: 'brief' },
  duplicate: { menu: 'file', block: 3, where: 'brief' },
  compare: { menu: 'file', block: 3, where: 'brief' },
  review: { menu: 'file', block: 3, where: 'brief' },
  send: { menu: 'file', block: 3, where: 'brief' },

  undo: { menu: 'edit', block: 0, keys: ['Mod+Z'] },
  redo: { menu: 'edit', block: 0, keys: ['Mod+Shift+Z', 'Mod+Y'] },

  'zoom-in': { menu: 'view', block: 0, keys: ['Mod+Plus', 'Mod+='] },
  'zoom-out': { menu: 'view', block: 0, keys: ['Mod+-'] },
  'zoom-reset': { menu: 'view', block: 0, keys: ['Mod+0'] },
  'theme-system': { menu: 'view', block: 1, choice: true },
  'theme-light': { menu: 'view', block: 1, choice: true },
  'theme-dark': { menu: 'view', block: 1, choice: true },
  'density-comfortable': { menu: 'view', block: 2, choice: true },
  'density-compact': { menu: 'view', block: 2, choice: true },
  sidebar: { menu: 'view', block: 3, keys: ['Mod+Shift+S'] },
  outline: { menu: 'view', block: 3, keys: ['Mod+Shift+O'], where: 'brief' },
  pages: { menu: 'view', block: 3, keys: ['Mod+Shift+P'], where: 'brief' },
  check: { menu: 'view', block: 3, keys: ['Mod+Shift+K'], where: 'brief' },

  palette: { menu: 'go', block: 0, keys: ['Mod+K'] },
  back: { menu: 'go', block: 0, keys: ['Mod+['] },
  forward: { menu: 'go', block: 0, keys: ['Mod+]'] },
  pane: { menu: 'go', block: 0, keys: ['F6'] },
  home: { menu: 'go', block: 1, keys: ['Mod+1'] },
  library: { menu: 'go', block: 1, keys: ['Mod+2'] },
  delegations: { menu: 'go', block: 1, keys: ['Mod+3'] },
  updates: { menu: 'go', block: 1, keys: ['Mod+4'] },
  enquiries: { menu: 'go', block: 1 },
  issued: { menu: 'go', block: 1, keys: ['Mod+5'] },
  map: { menu: 'go', block: 1, keys: ['Mod+6'] },
  edits: { menu: 'go', block: 1 },
  'check-updates': { menu: 'go', block: 2 },
  settings: { menu: 'go', block: 2, keys: ['Mod+,'] },

  shortcuts: { menu: 'help', block: 0, keys: ['Mod+/', '?'] },
} as const satisfies Readonly<Record<string, Entry>>;

export type ActionId = keyof typeof ACTIONS;

export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];

export const actionOf = (id: ActionId): Entry => ACTIONS[id];

/** What a menu cannot know by itself. */
export type MenuState = {
  /** The step that would be taken back, by name; null where there is none. */
  readonly back: string | null;
  readonly forth: string | null;
  /** What the screen in front can do. */
  readonly available: readonly ActionId[];
};

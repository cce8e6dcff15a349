import { create } from 'zustand';
import type { Recent } from '../../shared/contract.ts';
import { LANGUAGES } from '../../shared/languages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import { setLanguage } from '../strings.ts';
import { ask } from './client.ts';
import { showToast } from './toasts.ts';

const page = document.documentElement;

/** The page came with the settings on its root (`hosts/desktop/apply-settings.ts`), so that the first paint is right. */
function givenSettings(): Settings {
  try {
    return { ...DEFAULT_SETTINGS, ...(JSON.parse(page.dataset.settings ?? '{}') as Partial<Settings>) };
  } catch {
    return DEFAULT_SETTINGS;
  }
}

export const isMac = page.dataset.platform === 'darwin';

function applySettings(settings: Settings): void {
  const { tag, direction } = LANGUAGES[settings.language];
  page.lang = tag;
  page.dir = direction;
  page.dataset.density = settings.density;
  setLanguage(settings.language);
}

type SettingsState = {
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => Promise<void>;
};

/** The officer's settings. A change is applied immediately, and reverted if it cannot be saved. */
export const useSettings = create<SettingsState>()((set, get) => ({
  settings: givenSettings(),
  change: async (change) => {
    const before = get().settings;
    const put = (settings: Settings): void => {
      applySettings(settings);
      set({ settings });
    };
    put({ ...before, ...change });
    const answer = await ask('changeSettings', change);
    if (answer.ok) return;
    put(before);
    showToast(answer.refusal.sentence);
  },
}));

applySettings(useSettings.getState().settings);

type RecentState = {
  readonly recent: readonly Recent[];
  readonly load: () => Promise<void>;
  readonly use: (used: Recent) => Promise<void>;
};

/** What the palette offers first. A convenience: if it cannot be saved, nobody is told. */
export const useRecent = create<RecentState>()((set) => ({
  recent: [],
  load: async () => {
    const answer = await ask('recent', {});
    if (answer.ok) set({ recent: answer.value });
  },
  use: async (used) => {
    const answer = await ask('keepRecent', used);
    if (answer.ok) set({ recent: answer.value });
  },
}));

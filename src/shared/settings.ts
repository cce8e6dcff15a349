import type { WindowLanguage } from './languages.ts';

/** What the officer may choose about the window itself. Without schemas, because the window reads it too. */

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['compact', 'comfortable'] as const;
export const SIDEBARS = ['shown', 'hidden'] as const;
/** Steps of the zoom, in per cent. */
export const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

type Theme = (typeof THEMES)[number];
type Density = (typeof DENSITIES)[number];
type Sidebar = (typeof SIDEBARS)[number];
export type Zoom = (typeof ZOOMS)[number];

export type Settings = {
  readonly theme: Theme;
  readonly density: Density;
  readonly sidebar: Sidebar;
  readonly language: WindowLanguage;
  readonly zoom: Zoom;
};

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  density: 'comfortable',
  sidebar: 'shown',
  language: 'en',
  zoom: 100,
};

/** The next step of the zoom, or the last one. */
export const nextZoom = (zoom: Zoom, by: 1 | -1): Zoom => {
  const next = by === 1 ? ZOOMS.find((step) => step > zoom) : ZOOMS.findLast((step) => step < zoom);
  return next ?? zoom;
};

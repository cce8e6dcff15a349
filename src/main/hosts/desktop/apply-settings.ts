import { escapeMarkup } from '../../../shared/format/escape-markup.ts';
import { LANGUAGES } from '../../../shared/languages.ts';
import type { Settings } from '../../../shared/settings.ts';

/**
 * The window's page with the officer's settings on its root element, so that the first paint has the right language,
 * direction and density, and the script starts with the settings.
 */
export function applySettings(html: string, settings: Settings, platform: string): string {
  const attributes = {
    lang: LANGUAGES[settings.language].tag,
    dir: LANGUAGES[settings.language].direction,
    'data-density': settings.density,
    'data-platform': platform,
    'data-settings': JSON.stringify(settings),
  };
  const dressed = Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
    .join(' ');
  return html.replace(/<html[^>]*>/, `<html ${dressed}>`);
}

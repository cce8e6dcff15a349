// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { applySettings } from '../../../src/main/hosts/desktop/apply-settings.ts';
import { WINDOW_LANGUAGES } from '../../../src/shared/languages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/settings.ts';

const HTML = '<!doctype html>\n<html lang="en-GB">\n<head><title>Attaché</title></head><body></body></html>';

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

test.each(WINDOW_LANGUAGES)(
  'the page arrives with language, direction, density and settings in it: %s',
  (language) => {
    const settings: Settings = { ...DEFAULT_SETTINGS, language, density: 'compact', zoom: 125 };
    const { documentElement: page, title } = parsed(applySettings(HTML, settings, 'linux'));
    expect(page.lang).toBe({ en: 'en-GB', ar: 'ar', hi: 'hi' }[language]);
    expect(page.dir).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(page.dataset).toMatchObject({ density: 'compact', platform: 'linux' });
    expect(JSON.parse(page.dataset.settings ?? '')).toEqual(settings);
    expect(title).toBe('Attaché');
  },
);

test('what is written into the page cannot leave its attribute', () => {
  const { documentElement: page } = parsed(applySettings(HTML, DEFAULT_SETTINGS, '"><script>x</script>'));
  expect(page.dataset.platform).toBe('"><script>x</script>');
  expect(page.querySelector('script')).toBeNull();
});

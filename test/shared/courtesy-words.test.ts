import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amountLine, printAmount } from '../../src/shared/format/amount.ts';
import { amountWordsIn } from '../../src/shared/wording/courtesy.ts';
import { shippedAudience, shippedRate } from '../support/shipped.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a figure in a courtesy language', () => {
  it.each([
    ['ar', 'uae', 1, 'GBP million', '£1 مليون'],
    ['ar', 'uae', 2, 'GBP million', '£2 مليونان'],
    ['ar', 'uae', 3, 'GBP million a year', '£3 ملايين سنويًا'],
    ['ar', 'uae', 10, 'GBP billion', '£10 مليارات'],
    ['ar', 'uae', 11, 'GBP million', '£11 مليون'],
    ['ar', 'uae', 100, 'GBP million', '£100 مليون'],
    ['ar', 'uae', -3, 'GBP million', '−£3 ملايين'],
    ['ar', 'uae', 28.97, 'GBP billion', '£28.97 مليار'],
    ['ar', 'uae', 1.5, 'GBP trillion', '£1.5 تريليون'],
    ['ar', 'uae', 2508, 'GBP a month', '£2,508 شهريًا'],
    ['ar', 'uae', 12, 'GBP an hour', '£12 في الساعة'],
    ['ar', 'uae', 101500000, 'visitors', '101.5 مليون زائر'],
    ['ar', 'uae', 3, 'flights a week', '3 رحلات أسبوعيًا'],
    ['ar', 'uae', 2, 'projects', '2 مشروعان'],
    ['ar', 'uae', 11, 'projects a year', '11 مشروعًا سنويًا'],
    ['ar', 'uae', 3, 'rank', 'المرتبة 3'],
    ['ar', 'uae', 9.4, '%', '9.4%'],
    ['ar', 'uae', 7, 'gizmos a week', '7 gizmos a week'],
    ['ar', 'india', 101500000, 'count', '101.5 مليون'],
    ['hi', 'india', 101500000, 'visitors', '10.15 करोड़ पर्यटक'],
    ['hi', 'india', 1290000000000, 'count', '1.29 लाख करोड़'],
    ['hi', 'india', 28.97, 'GBP billion a year', '£2,897 करोड़ प्रति वर्ष'],
    ['hi', 'india', 1, 'projects', '1 परियोजना'],
    ['hi', 'india', 2, 'flights a day', '2 उड़ानें प्रति दिन'],
    ['hi', 'india', 1, 'rank', '1ला स्थान'],
    ['hi', 'india', 3, 'rank', '3रा स्थान'],
    ['hi', 'india', 4, 'rank', '4था स्थान'],
    ['hi', 'india', 6, 'rank', '6ठा स्थान'],
    ['hi', 'india', 14, 'rank', '14वाँ स्थान'],
    ['hi', 'us', 101500000, 'count', '10.15 करोड़'],
  ] as const)('%s for %s: %d %s is %s', (language, id, value, unit, printed) => {
    const figure = printAmount(value, unit, shippedAudience(id), shippedRate, amountWordsIn(language));
    expect(spaced(amountLine(figure))).toBe(printed);
  });

  it.each([
    ['ar', 'uae', 0.8, 'GBP million a year', 'AED 3.93 مليون', 'سنويًا'],
    ['ar', 'uae', 2508, 'GBP a month', 'AED 12,300', 'شهريًا'],
    ['hi', 'india', 1, 'GBP billion a year', '₹12,900 करोड़', 'प्रति वर्ष'],
    ['hi', 'india', 34900, 'GBP a year', '₹45 लाख', 'प्रति वर्ष'],
  ] as const)('%s for %s: %d %s is converted to %s %s', (language, id, value, unit, text, rate) => {
    const { converted } = printAmount(value, unit, shippedAudience(id), shippedRate, amountWordsIn(language));
    expect(spaced(converted?.text ?? '')).toBe(text);
    expect(converted?.unit).toBe(rate);
  });
});

it('plain Node reads the catalogues', () => {
  const wording = join(import.meta.dirname, '../../src/shared/wording/courtesy.ts');
  const words = join(import.meta.dirname, '../../src/shared/format/words.ts');
  const script = `
    import { amountWordsIn, wordingIn } from ${JSON.stringify(wording)};
    import { labelsIn } from ${JSON.stringify(words)};
    console.log([wordingIn('ar').visit, amountWordsIn('hi').scale('crore', 2), labelsIn('ar').measured].join());`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(said.trim()).toBe('الزيارة,करोड़,قياس');
});

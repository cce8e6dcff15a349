import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeHome, pdfToolsHere, type WritableHome } from '../../src/main/app/stores/open-home.ts';
import {
  audiencesOfTeam,
  readyAudiences,
  removeAudience,
  saveAudience,
  takeReadyAudience,
} from '../../src/main/app/use-cases/audiences.ts';
import { draftBrief } from '../../src/main/briefs/draft-brief.ts';
import { compose } from '../../src/main/pdf/compose/compose.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import {
  audienceOf,
  audienceProblems,
  EMPTY_FORM,
  formOf,
} from '../../src/shared/audiences/audience-form.ts';
import {
  type Audience,
  type AudienceForm,
  Audience as AudienceSchema,
} from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { fontFolder, shippedFonts } from '../support/fonts.ts';
import { AUDIENCES, ISSUED } from '../support/region.ts';
import { repository, shippedAudience } from '../support/shipped.ts';
import { readHere } from '../support/verified.ts';
import { NOW, usedHome } from './open-window.ts';

const resources = join(repository, 'resources');
const shipped = AUDIENCES.map(shippedAudience);
const ready = await readyAudiences({ resources });

const FRANCE: AudienceForm = {
  ...EMPTY_FORM,
  name: 'France',
  phrase: 'France',
  market: 'FR',
  currency: 'EUR',
  prefix: '€',
};

async function opened<T>(work: (home: WritableHome) => Promise<T>, home?: string): Promise<T> {
  const environment = { home: home ?? (await usedHome()), resources, now: () => new Date(NOW) };
  return changeHome(environment, pdfToolsHere(fontFolder(), readHere), work);
}

describe('the form of an audience', () => {
  it.each([...shipped, ...ready])('$name comes back from it as it was', (audience) => {
    expect(audienceOf(formOf(audience), audience)).toEqual(audience);
    expect(audienceProblems(formOf(audience), [])).toEqual({});
  });

  it('makes an audience that the schema takes, its countries named after it', () => {
    const made = AudienceSchema.parse(audienceOf(FRANCE, null));
    expect(made).toMatchObject({ id: 'france', countries: ['France'], marketWeights: { FR: 3, all: 1 } });
    expect(audienceOf({ ...FRANCE, prefix: 'CHF' }, null).currency.prefix).toBe('CHF ');
    expect(audienceOf({ ...FRANCE, grouping: 'lakh' }, null).numbers.scales[0]?.name).toBe('crore');
  });

  it.each([
    ['an empty name', { name: ' ' }, { name: 'missing' }],
    ['a name of the pack', { name: 'india' }, { name: 'name-taken' }],
    ['a market of the pack', { market: 'US' }, { market: 'market-taken' }],
    ['a market in small letters', { market: 'fr' }, { market: 'market-form' }],
    ['a currency by its name', { currency: 'Euro' }, { currency: 'currency-form' }],
    ['no sign', { prefix: '' }, { prefix: 'missing' }],
    ['five paragraphs', { greeting: 'a\n\nb\n\nc\n\nd\n\ne' }, { greeting: 'too-many' }],
    ['a long name', { name: 'x'.repeat(81) }, { name: 'too-long' }],
  ] as const)('%s is said at its field', (_, wrong, problems) => {
    expect(audienceProblems({ ...FRANCE, ...wrong }, shipped)).toEqual(problems);
  });
});

describe('audiences of the team', () => {
  it('one added by the form is the team’s own, and the pack is as it was', () =>
    opened(async (home) => {
      const before = home.libraryStore.data.packs;
      await saveAudience(home, { id: null, form: FRANCE });
      expect(home.libraryStore.data.packs).toEqual(before);
      expect(home.workspace.data.audiences.map(({ id }) => id)).toEqual(['france']);
    }));

  it('one that is kept is there when the home is opened again, and gone when it is taken away', async () => {
    const folder = await usedHome();
    await opened((home) => takeReadyAudience(home, 'Germany'), folder);
    const names = ({ audiences }: Awaited<ReturnType<typeof audiencesOfTeam>>): readonly string[] =>
      audiences.map(({ audience }) => audience.id);
    const kept = await opened(audiencesOfTeam, folder);
    expect(names(kept)).toEqual([...AUDIENCES, 'germany']);
    expect(kept.ready.map(({ id }) => id)).toEqual(['japan', 'saudi-arabia']);
    await expect(opened((home) => takeReadyAudience(home, 'germany'), folder)).rejects.toThrow('already');
    await opened((home) => removeAudience(home, 'germany'), folder);
    expect(names(await opened(audiencesOfTeam, folder))).toEqual([...AUDIENCES]);
  });

  it('the pack’s own row can be written anew, and counts again afterwards', async () => {
    const folder = await usedHome();
    const form = { ...formOf(shippedAudience('us')), greeting: 'Good to see you in {region}.' };
    await opened((home) => saveAudience(home, { id: 'us', form }), folder);
    const greetings = async (): Promise<readonly string[]> =>
      (await opened(audiencesOfTeam, folder)).audiences.map(
        ({ audience }) => audience.greeting.paragraphs[0] ?? '',
      );
    expect(await greetings()).toContain('Good to see you in {region}.');
    await opened((home) => removeAudience(home, 'us'), folder);
    expect(await greetings()).not.toContain('Good to see you in {region}.');
  });

  it('a form with a mistake keeps nothing', () =>
    opened(async (home) => {
      await expect(saveAudience(home, { id: null, form: { ...FRANCE, market: 'US' } })).rejects.toThrow(
        'does not describe an audience',
      );
      expect(home.workspace.data.audiences).toEqual([]);
    }));
});

describe('a brief for an audience without facts, links or a rate', async () => {
  const library = await shippedLibrary();
  const wordsFor = (audience: Audience): string => {
    const brief = draftBrief(library, {
      id: 'b',
      audience,
      delegation: null,
      clusterIds: null,
      edition: 'full',
      paper: audience.paper,
      issueDate: ISSUED,
      now: `${ISSUED}T09:00:00.000Z`,
    });
    const measure = sceneMeasure(shippedFonts());
    return JSON.stringify(compose({ brief, library, audience, delegation: null, measure }));
  };
  const countOf = (words: string, sentence: string): number => words.split(sentence).length - 1;

  it.each(ready)('$name: says once that nothing is converted', (audience) => {
    const sentence = `we hold no exchange rate for ${audience.currency.code}.`;
    expect(countOf(wordsFor(audience), sentence)).toBe(1);
  });

  it('facts that name the country are its links, where none is marked with it; where none names it that is said', () => {
    const [germany] = ready;
    if (!germany) throw new Error('no audience is ready');
    expect(wordsFor(germany)).toContain('Germany were the West Midlands’ leading sources');
    const nowhere = audienceOf({ ...FRANCE, name: 'Ruritania', phrase: 'Ruritania', market: 'RU' }, null);
    expect(wordsFor(nowhere)).toContain('We hold nothing yet on links with Ruritania.');
    expect(wordsFor(shippedAudience('us'))).not.toMatch(/We hold nothing yet|no exchange rate/);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeHome, pdfToolsHere, type WritableHome } from '../../src/main/app/stores/open-home.ts';
import {
  addRemark,
  approveReview,
  assertSignedOff,
  makeReviewCopy,
  requireSignOff,
  signOffOf,
} from '../../src/main/app/use-cases/sign-off.ts';
import type { Brief } from '../../src/shared/domain/index.ts';
import { readPdf, spaced } from '../pdf/read-pdf.ts';
import { briefOf, print, say, sectionOf } from '../support/composed-brief.ts';
import { fontFolder } from '../support/fonts.ts';
import { repository } from '../support/shipped.ts';
import { readHere } from '../support/verified.ts';
import { NOW, usedHome } from './open-window.ts';

const writing = (words: string): Brief =>
  briefOf([sectionOf('own', 'text', [print('F023'), say('t', words)])], 'us', { edition: 'summary' });
const brief = writing('Welcome to the region.');

/** The home of a team, open for writing. */
async function opened<T>(work: (home: WritableHome) => Promise<T>): Promise<T> {
  const environment = {
    home: await usedHome(),
    resources: join(repository, 'resources'),
    now: () => new Date(NOW),
  };
  return changeHome(environment, pdfToolsHere(fontFolder(), readHere), work);
}

/** The words of each page, its foot among them. */
const textsOf = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await readPdf(pdf)).pages.map(({ runs }) => spaced(runs.map(({ text }) => text).join(' ')));

describe('sign-off', () => {
  it('a review copy says so on every page, takes remarks, and its approval bears a name', () =>
    opened(async (home) => {
      expect((await signOffOf(home, brief)).state).toBe('none');
      const { pdf, pages } = await makeReviewCopy(home, brief);
      const texts = await textsOf(pdf);
      expect(texts).toHaveLength(pages);
      for (const text of texts) expect(text).toContain('Review copy, not to be handed over');
      await addRemark(home, brief, 'Helen Marsh', 'Name the counter.');
      expect((await signOffOf(home, brief)).state).toBe('waiting');
      await approveReview(home, brief, 'Amir Khan');
      const { state, review } = await signOffOf(home, brief);
      expect([state, review?.approved?.by]).toEqual(['approved', 'Amir Khan']);
      expect(review?.remarks).toMatchObject([{ by: 'Helen Marsh', words: 'Name the counter.' }]);
    }));

  it('one changed word voids it; another day of issue does not; going back gives it again', () =>
    opened(async (home) => {
      await makeReviewCopy(home, brief);
      await approveReview(home, brief, 'Amir Khan');
      const other = writing('Welcome to this region.');
      expect((await signOffOf(home, other)).state).toBe('changed');
      await expect(approveReview(home, other, 'Amir Khan')).rejects.toThrow('has changed since');
      expect((await signOffOf(home, { ...brief, issueDate: '2026-12-01' })).state).toBe('approved');
      expect((await signOffOf(home, { ...brief, edition: 'full' })).state).toBe('none');
      expect((await signOffOf(home, brief)).state).toBe('approved');
    }));

  it('an authority that requires it issues nothing without; one that does not, does', () =>
    opened(async (home) => {
      await assertSignedOff(home, brief);
      await requireSignOff(home, true);
      await expect(assertSignedOff(home, brief)).rejects.toThrow('issues nothing without approval');
      await makeReviewCopy(home, brief);
      await expect(assertSignedOff(home, brief)).rejects.toThrow('waits for approval');
      await approveReview(home, brief, 'Amir Khan');
      await assertSignedOff(home, brief);
      await expect(assertSignedOff(home, writing('Other words.'))).rejects.toThrow('no longer holds');
    }));
});

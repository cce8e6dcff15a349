import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DelegationFile } from '../../src/shared/domain/delegation.ts';

const root = join(import.meta.dirname, '..', '..');
const DAY_MS = 86_400_000;

/** Who comes, in how many days from now, and for how many of them. */
const COMING = [
  { file: 'india-automotive-medtech', audienceId: 'india', in: 5, for: 3 },
  { file: 'us-aerospace-health', audienceId: 'us', in: 9, for: 3 },
  { file: 'uae-logistics-energy', audienceId: 'uae', in: 16, for: 3 },
] as const;

const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Puts three visits and a brief for each of them into the home of this window, and shows them. */
export async function prepared(page: Page): Promise<void> {
  for (const coming of COMING) {
    const text = readFileSync(join(root, 'resources', 'delegations', `${coming.file}.json`), 'utf8');
    const { name, sectors, interests, people, questions, itinerary } = DelegationFile.parse(JSON.parse(text));
    const delegation = {
      ...{ id: coming.file, audienceId: coming.audienceId, name, sectors, interests, people, questions },
      visit: { from: inDays(coming.in), to: inDays(coming.in + coming.for - 1) },
      itinerary: itinerary.map((stop, i) => ({ ...stop, date: inDays(coming.in + (i % coming.for)) })),
    };
    await page.evaluate(async (it) => {
      const { saveDocuments, createBrief } = window.attache.call;
      const kept = await saveDocuments({
        briefs: [],
        delegations: [{ id: it.id, delegation: it }],
        overlays: [],
      });
      if (!kept.ok) throw new Error(kept.refusal.sentence);
      const made = await createBrief({ audienceId: it.audienceId, delegationId: it.id, clusterIds: null });
      if (!made.ok) throw new Error(made.refusal.sentence);
    }, delegation);
  }
}

/** What others have asked the team: one waits, one is answered. */
export async function enquired(page: Page): Promise<void> {
  for (const it of [
    {
      subject: 'Engineering salaries compared with Pune',
      from: 'Sahyadri Motors',
      asked: 'What does a graduate engineer cost in the West Midlands, and what in Pune?',
      owner: 'Helen Marsh',
      promisedBy: inDays(3),
      outcome: null,
    },
    {
      subject: 'Freight from the ports to Coventry',
      from: null,
      asked: '',
      owner: null,
      promisedBy: null,
      outcome: { what: 'answered' as const, note: 'Sent the logistics brief.', on: inDays(-2) },
    },
  ]) {
    const id = `e-${it.subject.length}`;
    const kept = await page.evaluate((given) => window.attache.call.saveDocuments(given), {
      briefs: [],
      delegations: [],
      overlays: [],
      enquiries: [{ id, enquiry: { ...it, id, reference: null, received: inDays(-9) } }],
    });
    if (!kept.ok) throw new Error(kept.refusal.sentence);
  }
}

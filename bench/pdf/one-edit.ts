import { renderInWorker } from '../../src/main/pdf/render-in-worker.ts';
import { pinsOfSection } from '../../src/shared/briefs/printed.ts';
import type { Brief } from '../../src/shared/domain/index.ts';
import { withFacts } from '../../test/support/changed-facts.ts';
import { fontFolder } from '../../test/support/fonts.ts';
import { composed } from '../../test/support/made-brief.ts';
import { draftFor } from '../../test/support/region.ts';

export type Edits = { readonly times: readonly number[]; readonly pages: number };

/** The brief with another statement in its middle fact. */
function edited(brief: Brief, statement: string): Brief {
  const facts = brief.sections.flatMap(pinsOfSection).map((pin) => pin.fact);
  const chosen = facts[Math.floor(facts.length / 2)];
  return withFacts(brief, (fact) => (fact === chosen ? { ...fact, statement } : fact));
}

/** From a changed fact to the bytes of the new preview, in a warm worker: composing, laying out, writing. */
export async function timeEdits(count: number): Promise<Edits> {
  const render = renderInWorker(
    new URL('../../src/main/pdf/worker.ts', import.meta.url),
    process.env.ATTACHE_BENCH_FONTS ?? fontFolder(),
  );
  const brief = draftFor('us');
  const times: number[] = [];
  let pages = 0;
  for (let edit = -3; edit < count; edit += 1) {
    const started = performance.now();
    const document = composed(
      edited(
        brief,
        `Edit ${edit + 4}: employment in the sector grew by ${edit + 4}.5% in the year, a fact just changed.`,
      ),
    );
    ({ pages } = await render(document, () => {}));
    if (edit >= 0) times.push(performance.now() - started);
  }
  await render.close();
  return { times, pages };
}

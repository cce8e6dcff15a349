import { join } from 'node:path';
import { Refused } from '../../../shared/domain/index.ts';
import { diffRecords, type RecordChange } from '../../library/diff.ts';
import { type Queries, refreshedRecords } from '../../library/refreshed.ts';
import type { CsvRows } from '../../packs/csv-rows.ts';
import { describePack } from '../../packs/describe-pack.ts';
import { packRefusal } from '../../packs/pack-refusal.ts';
import { readPack } from '../../packs/read-pack.ts';
import { type AskOffice, askOffice } from '../../packs/refresh/ask-office.ts';
import { answerOf, isQuery, type OfficeAnswer } from '../../packs/refresh/offices.ts';
import { cellAt, rewritten, tableOf } from '../../packs/rewrite-table.ts';
import { type TableName, tableNamed } from '../../packs/tables.ts';
import { sha256 } from '../../storage/hash.ts';
import { replaceFile } from '../../storage/replace-file.ts';

/** Figures of statistics offices, asked for again by the publisher. No home is needed, and no officer’s app does this. */

export type RefreshOutcome = {
  readonly queries: number;
  readonly changes: readonly RecordChange[];
  readonly byHand: readonly string[];
};

type Refresh = {
  readonly folder: string;
  readonly apply: boolean;
  readonly now: Date;
  readonly ask?: AskOffice;
};

/** What was fetched, when, and of which release: kept beside the tables, and no part of the pack. */
const PINS = 'refresh.json';

function queriesIn(table: CsvRows, key: string, file: string): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { row, cells } of table.rows) {
    const query = cellAt(table, 'query', cells);
    if (query === '') continue;
    if (!isQuery(query))
      throw new Refused(
        'bad-input',
        `${file}, row ${row}, column query: “${query.slice(0, 120)}” is no query of Nomis or the ONS.`,
        'Copy the address of the data from www.nomisweb.co.uk/api, api.beta.ons.gov.uk or a time series of www.ons.gov.uk.',
      );
    named.set(cellAt(table, key, cells), query);
  }
  return named;
}

/**
 * Asks again for every figure whose row names a query. With `apply` the tables are written with what changed in them; else
 * nothing is. @throws Refused where an office gives no answer: then nothing was changed.
 */
export async function refreshPack({ folder, apply, now, ask = askOffice }: Refresh): Promise<RefreshOutcome> {
  const reading = await readPack(folder);
  if (!reading.ok) throw packRefusal(reading.problems, reading.total, folder);
  const { records, descriptor } = reading;
  const pathOf = (name: TableName): string =>
    descriptor.resources.find((it) => it.name === name)?.path ?? tableNamed(name).path;
  const [facts, series] = [await tableOf(folder, pathOf('facts')), await tableOf(folder, pathOf('series'))];
  const queries: Queries = {
    facts: queriesIn(facts, 'id', pathOf('facts')),
    series: queriesIn(series, 'series_id', pathOf('series')),
  };
  const asked = [...new Set([...queries.facts.values(), ...queries.series.values()])];
  if (asked.length === 0)
    throw new Refused(
      'bad-input',
      `No row of ${pathOf('facts')} or ${pathOf('series')} names a query.`,
      'Add a column query, with the address of the data at Nomis or the ONS.',
    );
  const answers = new Map<string, OfficeAnswer>();
  for (const query of asked) answers.set(query, await answerOf(query, ask));
  const today = now.toISOString().slice(0, 10);
  const after = refreshedRecords(records, queries, answers, today);
  const outcome = {
    queries: asked.length,
    changes: diffRecords(records, after.records).changes,
    byHand: after.byHand,
  };
  if (!apply) return outcome;
  for (const name of ['facts', 'series', 'sources'] as const) {
    const table = await tableOf(folder, pathOf(name));
    const written = rewritten(name, table, records, after.records);
    if (written !== null) await replaceFile(join(folder, pathOf(name)), written, { mode: 0o644 });
  }
  const pins = asked.map((query) => {
    const { released, licence, figures } = answers.get(query) as OfficeAnswer;
    return {
      query,
      released,
      licence,
      fetched: now.toISOString(),
      hash: sha256(Buffer.from(JSON.stringify(figures))),
    };
  });
  await replaceFile(join(folder, PINS), `${JSON.stringify({ attache: 'refresh', pins }, null, 2)}\n`, {
    mode: 0o644,
  });
  await describePack(folder);
  return outcome;
}

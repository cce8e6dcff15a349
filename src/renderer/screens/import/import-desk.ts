import { useRef, useState } from 'react';
import type { CallOutput, FigureTable } from '../../../shared/contract.ts';
import type { ImportMapping, MappedTable } from '../../../shared/domain/import-mapping.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ask } from '../../state/client.ts';
import { useRegion } from '../../state/region.ts';

type FileFound = NonNullable<CallOutput<'chooseFigures'>>;
export type Outcome = CallOutput<'importFigures'>;
type Source = Readonly<Record<'title' | 'publisher' | 'url', string>>;

/** What one line says of all figures of a table. */
export const TOLD = ['unit', 'period', 'place', 'measure'] as const;

type Named = Pick<MappedTable, 'sheet' | 'table'>;
export const keyOf = ({ sheet, table }: Named): string => `${table} ${sheet}`;

const tidy = (mapped: MappedTable): MappedTable => {
  const units = Object.entries(mapped.units).flatMap(([name, unit]) =>
    unit.trim() ? [[name, unit.trim()] as const] : [],
  );
  const told = Object.fromEntries(TOLD.map((what) => [what, mapped[what]?.trim() || null]));
  return { ...mapped, ...told, units: Object.fromEntries(units) };
};

/** Nothing more is asked of it. */
const isPlain = (table: FigureTable, mapped: MappedTable): boolean =>
  table.gone.length === 0 && table.asks.every((what) => mapped[what]);

/** The state of the desk: the file, its table, what was said of it, and what came of it. */
export function useImportDesk() {
  const [file, setFile] = useState<FileFound | null>(null);
  const [key, setKey] = useState('');
  /** What is said of the table in sight, as it is typed. */
  const [draft, setDraft] = useState<MappedTable | null>(null);
  /** The tables that are taken: those of the last file, and the one in sight. */
  const [kept, setKept] = useState<readonly string[]>([]);
  const [source, setSource] = useState<Source>({ title: '', publisher: '', url: '' });
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = useRegion((state) => state.load);
  const looks = useRef(0);

  const chosen = file?.tables.find((it) => keyOf(it) === key) ?? null;

  const show = (table: FigureTable | undefined): void => {
    setKey(table ? keyOf(table) : '');
    setDraft(table?.mapped ?? null);
  };

  const choose = async (): Promise<void> => {
    setWorking(true);
    setRefusal(null);
    const answer = await ask('chooseFigures', {});
    setWorking(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    const found = answer.value;
    if (found === null) return;
    looks.current++;
    setFile(found);
    setOutcome(null);
    const lost = new Set(found.lost.map(keyOf));
    const keys = (found.mapping?.tables ?? []).map(keyOf).filter((it) => !lost.has(it));
    setKept(keys);
    const known = keys.flatMap((it) => found.tables.find((table) => keyOf(table) === it) ?? []);
    show(known.find((it) => !isPlain(it, it.mapped)) ?? known[0] ?? found.tables[0]);
    const before = found.mapping?.source;
    setSource({
      title: before?.title ?? '',
      publisher: before?.publisher ?? '',
      url: before?.url ?? '',
    });
  };

  /** Reads the table again as it is said to be; what a slower answer says no longer counts. */
  const look = async (said: MappedTable): Promise<void> => {
    const mapped = tidy(said);
    const turn = ++looks.current;
    const answer = await ask('figureTable', { table: mapped });
    if (turn !== looks.current) return;
    if (!answer.ok) return setRefusal(answer.refusal);
    const read = answer.value;
    if (read === null) return;
    setRefusal(null);
    setFile(
      (now) => now && { ...now, tables: now.tables.map((it) => (keyOf(it) === keyOf(read) ? read : it)) },
    );
  };
  const say = (mapped: MappedTable): void => {
    setDraft(mapped);
    void look(mapped);
  };

  /** Another table in sight; what was typed for all figures goes along where nothing is known of it. */
  const turnTo = (to: string): void => {
    const table = file?.tables.find((it) => keyOf(it) === to);
    if (!table) return;
    show(table);
    if (kept.includes(to) || !draft || kept.includes(key)) return;
    const told = Object.fromEntries(TOLD.map((what) => [what, table.mapped[what] ?? draft[what]]));
    say({ ...table.mapped, ...told });
  };

  /** What a table that is not here any more is now; null where it is to be left out. */
  const settleLost = (lost: MappedTable, to: string | null): void => {
    setFile((now) => now && { ...now, lost: now.lost.filter((it) => it !== lost) });
    const table = file?.tables.find((it) => keyOf(it) === to);
    if (!table) return;
    setKept([...kept, keyOf(table)]);
    show(table);
    say({ ...lost, sheet: table.sheet, table: table.table, title: null, heads: null });
  };

  const taken = (file?.tables ?? []).filter((it) => keyOf(it) === key || kept.includes(keyOf(it)));
  const saidOf = (table: FigureTable): MappedTable =>
    draft && keyOf(table) === key ? tidy(draft) : table.mapped;

  const take = async (): Promise<void> => {
    if (file === null || chosen === null) return;
    const mapping: ImportMapping = {
      attache: 'import',
      name: file.mapping?.name ?? file.name,
      title: file.mapping?.title ?? source.title,
      take: file.mapping?.take ?? 'both',
      source: { ...file.mapping?.source, ...source, url: source.url.trim() || null },
      tables: taken.map(saidOf),
    };
    setWorking(true);
    setRefusal(null);
    const answer = await ask('importFigures', { mapping });
    setWorking(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    setOutcome(answer.value);
    if (answer.value.result === 'installed') await load();
  };

  /** The other tables of which something is still asked. */
  const alsoAsking = taken.filter((it) => keyOf(it) !== key && !isPlain(it, it.mapped));
  const ready =
    chosen !== null &&
    draft !== null &&
    file?.lost.length === 0 &&
    isPlain(chosen, draft) &&
    alsoAsking.length === 0 &&
    [source.title, source.publisher].every((it) => it.trim() !== '');
  return {
    file,
    chosen,
    draft,
    setDraft,
    source,
    setSource,
    working,
    outcome,
    refusal,
    choose,
    look,
    say,
    turnTo,
    settleLost,
    take,
    alsoAsking,
    ready,
  };
}

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pinsOfSection } from '../../../shared/briefs/printed.ts';
import { regionMap } from '../../../shared/charts/region-map.ts';
import type { DelegationHistory } from '../../../shared/contract.ts';
import { earlierVisits } from '../../../shared/delegations/visit-feedback.ts';
import { type Delegation, Refused } from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { LETTER_FILES, type ReadingFrame } from '../../briefs/read-text/read-delegation-text.ts';
import type { LedgerFile } from '../../ledger/ledger-store.ts';
import { airportNear, pointsOf } from '../../library/points-of.ts';
import { LETTER_LIMITS, runJob } from '../threads/work-threads.ts';
import { delegationFrom } from '../use-cases/delegation-file.ts';
import { namedFeedback } from '../use-cases/visit-feedback.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** A letter is a few kilobytes; a mail brings its pictures along. */
const MOST_BYTES = 30_000_000;

/** Who is coming. */
export function delegationCalls({
  ports,
  workspace,
  ledger,
  region,
  measure,
}: AppContext): CallGroup<'delegationCalls'> {
  const frame = async (): Promise<ReadingFrame> => {
    const { library, audiences } = await region();
    const { places, clusters } = library.records;
    return {
      audiences,
      clusters,
      placeNames: places.filter(({ lat }) => lat !== null).map(({ name }) => name),
      homeName: library.homePlace.name,
      today: localDay(ports.now()),
    };
  };

  const read = (letter: Parameters<typeof runJob<'letter'>>[2]) =>
    runJob(ports.workThread, 'letter', letter, { limits: LETTER_LIMITS });

  return {
    delegations: async () => workspace.data.delegations,

    async importDelegation() {
      const path = await ports.dialogs.openFile({
        title: 'Import a delegation',
        filters: [{ name: 'Delegation', extensions: ['json'] }],
      });
      if (path === null) return null;
      const { library, audiences } = await region();
      const delegation = await delegationFrom(path, audiences, library.records.clusters);
      await workspace.update((file) => ({ ...file, delegations: [...file.delegations, delegation] }));
      return delegation;
    },

    readDelegation: async ({ text, fileName }) => read({ text, fileName, frame: await frame() }),

    async readDelegationFile() {
      const path = await ports.dialogs.openFile({
        title: 'Read a letter, a table of people or a delegation file',
        filters: [
          { name: 'Delegation, letter or table', extensions: ['json', 'csv', 'tsv', ...LETTER_FILES] },
        ],
      });
      if (path === null) return null;
      const fileName = basename(path);
      const found = await stat(path).catch(() => null);
      if (found && (!found.isFile() || found.size > MOST_BYTES)) {
        throw new Refused(
          'bad-input',
          `${fileName} is too long for a delegation.`,
          'Leave out what is not about the visit.',
        );
      }
      const bytes = await readFile(path).catch(() => {
        throw new Refused('cannot-read', `${fileName} cannot be read.`, 'Check that you may open it.');
      });
      return { fileName, reading: await read({ bytes, fileName, frame: await frame() }) };
    },

    delegationHistory: async ({ delegation }) => ({
      ...historyOf(delegation, workspace.data.delegations, workspace.data.briefs, ledger.data),
      notForVisit: namedFeedback(delegation, workspace.data.delegations, (await region()).library),
    }),

    async placeNames() {
      const { library } = await region();
      const own = library.ownPlaces;
      const named = library.records.places.filter(({ lat }) => lat !== null).map(({ name }) => name);
      return [...named.filter((name) => own.has(name)), ...named.filter((name) => !own.has(name))];
    },

    async visitMap({ places, width, height }) {
      const { library } = await region();
      const names = [...new Set(places)];
      const points = pointsOf(library, names).map((point) => ({
        ...point,
        numbers: places.flatMap((place, index) => (place === point.name ? [index + 1] : [])),
      }));
      const scene = regionMap({
        home: library.homeBoundaries,
        context: library.contextBoundaries,
        points,
        towns: pointsOf(library, [...library.ownPlaces]),
        airport: airportNear(library, names),
        unit: 'km',
        width,
        height,
        measure,
        subject: 'Stops of the visit',
      });
      const shown = new Set(points.map(({ name }) => name));
      return { scene, unknown: names.filter((name) => !shown.has(name)) };
    },
  };
}

type Workspace = AppContext['workspace']['data'];

/** Briefs made for it, and what it and earlier delegations of its organisations were given. */
function historyOf(
  delegation: Delegation,
  delegations: Workspace['delegations'],
  briefs: Workspace['briefs'],
  ledger: LedgerFile,
): Omit<DelegationHistory, 'notForVisit'> {
  const earlier = earlierVisits(delegation, delegations).map(({ delegation: other, shared }) => ({
    delegationId: other.id,
    name: other.name,
    shared,
  }));
  const briefOf = new Map(briefs.map((brief) => [brief.id, brief]));
  const given = copiesOf(ledger).flatMap((copy) => {
    const delegationId = briefOf.get(copy.briefId)?.delegationId;
    if (!delegationId) return [];
    const before = earlier.find((it) => it.delegationId === delegationId) ?? null;
    return delegationId === delegation.id || before ? [{ ...copy, earlier: before }] : [];
  });
  return {
    briefs: briefs
      .filter((brief) => brief.delegationId === delegation.id)
      .map(({ id, title, issueDate, sections }) => ({
        id,
        title,
        issueDate,
        facts: sections.reduce((sum, section) => sum + pinsOfSection(section).length, 0),
      })),
    given: given.reverse(),
  };
}

/** Every PDF that left the house, oldest first; an issued one stands for its own export. */
function copiesOf({ entries }: LedgerFile) {
  const issued = new Set(
    entries.flatMap(({ event }) => (event.kind === 'issued' ? [event.copy.fileHash] : [])),
  );
  return entries.flatMap(({ at, event }) => {
    if (event.kind !== 'issued' && event.kind !== 'exported') return [];
    if (event.kind === 'exported' && issued.has(event.fileHash)) return [];
    const { title, edition, issueDate, pages, briefId } = event.kind === 'issued' ? event.copy : event;
    const number = event.kind === 'issued' ? event.copy.number : null;
    return [{ title, edition, issueDate, at, number, pages, briefId }];
  });
}

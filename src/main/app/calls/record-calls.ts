import {
  type Audience,
  type InstalledPack,
  type PackRecords,
  Refused,
} from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { planChart } from '../../briefs/choose-series.ts';
import { recordUsage } from '../../briefs/record-usage.ts';
import { chartFinding, chartSubtitle, drawSeries, valuesOf } from '../../briefs/series-chart.ts';
import { seriesTable } from '../../briefs/series-table.ts';
import { issuedWith } from '../../ledger/issued-with.ts';
import { exportedCopies } from '../../ledger/ledger-store.ts';
import { clusterNetwork } from '../../library/cluster-network.ts';
import { recordHistory, type StoredVersion } from '../../library/history.ts';
import type { Library } from '../../library/library.ts';
import { findRecord } from '../../library/list-indexes.ts';
import { buildRegionMap } from '../../library/map-of-region.ts';
import { recordPage } from '../../library/pages/record-page.ts';
import { refsTo } from '../../library/pages/refs.ts';
import { kindOf } from '../../library/record-kinds.ts';
import { fileByHash } from '../../packs/file-by-hash.ts';
import { loadInstalled } from '../../packs/load-installed.ts';
import { bareFile } from '../../packs/media/bare-file.ts';
import { readPicture } from '../../packs/media/picture.ts';
import { overlayKey } from '../stores/team-items.ts';
import { findAudience } from '../use-cases/open-brief.ts';
import { recordTurnsOf } from '../use-cases/team-history.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** Versions that were read for a history, the last few: a pack's files never change. */
const KEPT_READINGS = 2;

/** Single records: their pages, their history, their figures, and the team's edits of them. */
export function recordCalls(context: AppContext): CallGroup<'recordCalls'> {
  const { ports, region, libraryStore, workspace, ledger, measure, teamDesk } = context;
  const { home, now } = ports;
  const readings = new Map<string, Promise<PackRecords | null>>();
  const recordsOf = (pack: InstalledPack): Promise<PackRecords | null> => {
    const known = readings.get(pack.hash);
    if (known) return known;
    const reading = loadInstalled(home, pack).then((it) => (it.ok ? it.records : null));
    readings.set(pack.hash, reading);
    for (const hash of [...readings.keys()].slice(0, -KEPT_READINGS)) readings.delete(hash);
    return reading;
  };
  const seriesOf = (library: Library, id: string) => {
    const series = library.seriesById(id);
    if (series) return series;
    throw new Refused('not-found', `The library holds no series ${id}.`, 'Search for it again.');
  };
  const audienceOr = (audiences: readonly Audience[], id: string): Audience | null =>
    audiences.find((audience) => audience.id === id) ?? null;

  return {
    async recordPage({ kind, id }) {
      const { library, audiences } = await region();
      return recordPage(kind, id, { library, audiences, today: localDay(now()) });
    },
    async recordHistory({ kind, id }) {
      const { library } = await region();
      const { packs, kept } = libraryStore.data;
      const versions = [...kept, ...packs]
        .filter(({ name }) => name === library.pack.name)
        .sort((a, b) => (a.created < b.created ? 1 : -1));
      const said: StoredVersion[] = [];
      for (const pack of versions) {
        const inUse = pack.hash === library.pack.hash;
        const records = inUse ? library.base : await recordsOf(pack);
        const record = records === null ? undefined : findRecord(records, kindOf(kind), id);
        said.push({ version: pack.version, created: pack.created, inUse, record });
      }
      return recordHistory(kind, said);
    },
    async recordTurns({ kind, id }) {
      const { library } = await region();
      const key = overlayKey({ packName: library.pack.name, recordType: kind, recordId: id });
      return recordTurnsOf(kind, await teamDesk.turns(key), teamDesk.here());
    },
    async recordUsage({ kind, id }) {
      const { library, audiences } = await region();
      const { briefs } = workspace.data;
      const used = recordUsage(kind, id, library, briefs, exportedCopies(ledger.data), (audience) =>
        audienceOr(audiences, audience),
      );
      return { ...used, issued: issuedWith(ledger.data, library.pack.name, kind, id) };
    },
    async seriesChart({ id, audienceId, width }) {
      const { library, audiences } = await region();
      const series = seriesOf(library, id);
      const audience = findAudience(audiences, audienceId);
      const reader = { library, audience, measure, width };
      const chart = planChart(series, library);
      const value = valuesOf(series);
      return {
        finding: chart && chartFinding(reader, series, chart, value),
        subtitle: chart ? chartSubtitle(reader, series, chart) : series.title,
        scene: chart && drawSeries(reader, series, chart, value),
        table: seriesTable(series, reader),
      };
    },
    async clusterNetwork({ id, width }) {
      const { library } = await region();
      const cluster = library.cluster(id);
      if (!cluster)
        throw new Refused('not-found', `The library holds no cluster ${id}.`, 'Search for it again.');
      return clusterNetwork(cluster, library, measure, width);
    },
    async regionMap({ shade, audienceId }) {
      const { library, audiences } = await region();
      return buildRegionMap(library, shade, findAudience(audiences, audienceId));
    },
    async photograph({ file }) {
      const { library } = await region();
      const bytes = await fileByHash(home, library.pack, file);
      return bytes && { bytes: bareFile(readPicture(bytes)) };
    },
    async recordRefs({ kind, ids }) {
      return refsTo((await region()).library, kind, ids);
    },
  };
}

import { z } from 'zod';
import { RecordKey } from '../domain/index.ts';
import {
  ClusterNetwork,
  RecordId,
  RecordKind,
  RecordPage,
  RecordRef,
  RecordTurn,
  RecordUsage,
  RecordVersion,
  RegionMap,
  SeriesChart,
} from '../views/index.ts';
import type { CallTable } from './parts.ts';

export const recordCalls = {
  recordPage: { input: RecordId.strict(), output: RecordPage },
  /** What each version of the pack on this computer says of the record, the newest first. */
  recordHistory: { input: RecordId.strict(), output: z.array(RecordVersion).readonly() },
  /** Who of the team edited it, and when, the newest first; empty where this computer is in no team. */
  recordTurns: { input: RecordId.strict(), output: z.array(RecordTurn).readonly() },
  recordUsage: { input: RecordId.strict(), output: RecordUsage },
  /** The figure that the PDF would draw, with every point behind it. Width in points. */
  seriesChart: {
    input: z
      .object({ id: z.string(), audienceId: z.string(), width: z.number().min(200).max(2000) })
      .strict(),
    output: SeriesChart,
  },
  clusterNetwork: {
    input: z.object({ id: z.string(), width: z.number().min(200).max(2000) }).strict(),
    output: ClusterNetwork.nullable(),
  },
  /** `shade`: `facts`, `organisations`, or the id of a series. */
  regionMap: {
    input: z.object({ shade: z.string().max(200), audienceId: z.string() }).strict(),
    output: RegionMap,
  },
  /** The file of a photograph, as it may leave; null where this computer does not have it. */
  photograph: {
    input: z.object({ file: z.string().regex(/^[0-9a-f]{64}$/) }).strict(),
    output: z.object({ bytes: z.instanceof(Uint8Array) }).nullable(),
  },
  /** Records by their ids, as links show them; those that are not there are left out. */
  recordRefs: {
    input: z.object({ kind: RecordKind, ids: z.array(RecordKey).max(500).readonly() }).strict(),
    output: z.array(RecordRef).readonly(),
  },
} as const satisfies CallTable;

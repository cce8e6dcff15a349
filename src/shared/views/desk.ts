import { z } from 'zod';
import { Brief, Delegation, Overlay, RecordKey, RecordType } from '../domain/index.ts';

/** Which record an overlay is about. */
export const OverlayKey = z.object({ packName: z.string(), recordType: RecordType, recordId: RecordKey });
export type OverlayKey = z.infer<typeof OverlayKey>;

/** Documents as they are to stand from now on; null removes one. */
export const Documents = z
  .object({
    briefs: z
      .array(z.object({ id: z.string().min(1).max(200), brief: Brief.nullable() }))
      .max(500)
      .readonly(),
    delegations: z
      .array(z.object({ id: z.string().min(1).max(200), delegation: Delegation.nullable() }))
      .max(500)
      .readonly(),
    overlays: z
      .array(z.object({ key: OverlayKey, overlay: Overlay.nullable() }))
      .max(5000)
      .readonly(),
  })
  .strict();
export type Documents = z.infer<typeof Documents>;

import { z } from 'zod';
import { Brief, Delegation, Enquiry, Overlay, RecordKey, RecordType } from '../domain/index.ts';

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
    enquiries: z
      .array(z.object({ id: z.string().min(1).max(200), enquiry: Enquiry.nullable() }))
      .max(5000)
      .readonly()
      .optional(),
  })
  .strict();
export type Documents = z.infer<typeof Documents>;

const anObject = <T extends object>() =>
  z.custom<T>(
    (sent) => typeof sent === 'object' && sent !== null && !Array.isArray(sent),
    'is not a document',
  );

/** The same as the window sends them: one that no schema takes must not keep the others from being saved. */
export const SentDocuments = z.strictObject({
  briefs: z
    .array(z.object({ id: z.string().min(1).max(200), brief: anObject<Brief>().nullable() }))
    .max(500)
    .readonly(),
  delegations: z
    .array(z.object({ id: z.string().min(1).max(200), delegation: anObject<Delegation>().nullable() }))
    .max(500)
    .readonly(),
  overlays: z
    .array(z.object({ key: OverlayKey, overlay: anObject<Overlay>().nullable() }))
    .max(5000)
    .readonly(),
  enquiries: z
    .array(z.object({ id: z.string().min(1).max(200), enquiry: anObject<Enquiry>().nullable() }))
    .max(5000)
    .readonly()
    .optional(),
});

/** Documents that were saved otherwise than they were sent; null: of this one nothing is saved. */
export const SavedDocuments = Documents.pick({ briefs: true, delegations: true, enquiries: true });
export type SavedDocuments = z.infer<typeof SavedDocuments>;

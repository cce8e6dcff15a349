import { z } from 'zod';
import { WINDOW_LANGUAGES } from '../languages.ts';
import { DENSITIES, SIDEBARS, THEMES, ZOOMS } from '../settings.ts';

export const Settings = z
  .object({
    theme: z.enum(THEMES),
    density: z.enum(DENSITIES),
    sidebar: z.enum(SIDEBARS),
    language: z.enum(WINDOW_LANGUAGES),
    zoom: z.literal(ZOOMS),
  })
  .strict();

/** Where the window stood, in the system's points; `maximised` keeps the size that it goes back to. */
export const WindowPlace = z
  .object({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int().min(1),
    height: z.number().int().min(1),
    maximised: z.boolean(),
  })
  .strict();
export type WindowPlace = z.infer<typeof WindowPlace>;

/** Something that the palette offers first because it was used last: a record, a brief, an action. */
export const Recent = z
  .object({
    group: z.enum(['action', 'record', 'brief', 'delegation']),
    /** What kind of record; null for other groups. */
    kind: z.string().max(40).nullable(),
    id: z.string().min(1).max(400),
    title: z.string().max(400),
  })
  .strict();
export type Recent = z.infer<typeof Recent>;

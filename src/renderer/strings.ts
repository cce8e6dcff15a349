import { app } from './strings/app.ts';
import { brief } from './strings/brief.ts';
import { exporting } from './strings/exporting.ts';
import { fact } from './strings/fact.ts';
import { home } from './strings/home.ts';
import { library } from './strings/library.ts';
import { newBrief } from './strings/new-brief.ts';
import { preview } from './strings/preview.ts';
import { updates } from './strings/updates.ts';

/** Every sentence of the window, an area a file: a new screen adds its file and one line here. */
export const strings = { app, home, newBrief, brief, preview, fact, library, updates, exporting } as const;

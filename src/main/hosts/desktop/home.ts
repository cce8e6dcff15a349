import { resolve } from 'node:path';
import { app } from 'electron';
import { homeFolder } from '../home-folder.ts';

/** Where this user's data lies: `--home=DIR`, or as for the command line. */
export const home = (): string =>
  resolve(app.commandLine.getSwitchValue('home') || homeFolder(process.env, process.platform));

import { resolve } from 'node:path';
import { app } from 'electron';
import { homeFolder } from '../home-folder.ts';

/** The folder of this user's data: `--home=DIR`, or the same as for the command line. */
export const homeFromArguments = (): string =>
  resolve(app.commandLine.getSwitchValue('home') || homeFolder(process.env, process.platform));

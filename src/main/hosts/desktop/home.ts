import { app } from 'electron';
import { homeFolder } from '../home-folder.ts';

/** The folder of this user's data: `--home=DIR`, or the same as for the command line. Throws `NoHomeFolder`. */
export const homeFromArguments = (): string =>
  homeFolder(
    app.commandLine.hasSwitch('home') ? app.commandLine.getSwitchValue('home') : null,
    process.env,
    process.platform,
  );

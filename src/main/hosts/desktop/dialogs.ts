import { BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '../../app.ts';

/** The system's dialogs, over the window that asked. */
const parent = (): BrowserWindow[] => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  return window ? [window] : [];
};

export const dialogs: Dialogs = {
  openFile: async (options) => {
    const { filePaths } = await open({ ...options, properties: ['openFile'] });
    return filePaths[0] ?? null;
  },
  openFolder: async (options) => {
    const { filePaths } = await open({ ...options, properties: ['openDirectory'] });
    return filePaths[0] ?? null;
  },
  saveFile: async ({ title, defaultName, filters }) => {
    const [window] = parent();
    // Windows and macOS ask before a file is replaced; GTK asks only when told to.
    const options: Electron.SaveDialogOptions = {
      title,
      defaultPath: defaultName,
      filters,
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    };
    const { filePath, canceled } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    return canceled || !filePath ? null : filePath;
  },
  confirm: async ({ question, detail, go }) => {
    const [window] = parent();
    const options: Electron.MessageBoxOptions = {
      type: 'question',
      message: question,
      detail,
      buttons: [go, 'Leave it'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    };
    const { response } = window
      ? await dialog.showMessageBox(window, options)
      : await dialog.showMessageBox(options);
    return response === 0;
  },
};

async function open(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
  const [window] = parent();
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
}

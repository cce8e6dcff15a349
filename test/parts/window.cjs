// A window on the address that it is given, for the page of parts: `test/e2e/parts.test.ts`.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const shown = new BrowserWindow({ width: 1440, height: 1000, useContentSize: true });
  shown.loadURL(process.argv.at(-1));
});
app.on('window-all-closed', () => app.quit());

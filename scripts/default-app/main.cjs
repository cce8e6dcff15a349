// Stands in for the app that Electron starts when it is given a folder: electron [-r MODULE]… FOLDER [ARGUMENTS]
// The runtime for tests comes without one. CommonJS, because modules named with -r must run first.
const { readFileSync, statSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

const preloads = [];
let target;
for (let i = 1; i < process.argv.length && target === undefined; i++) {
  const argument = process.argv[i];
  if (argument === '--version' || argument === '-v') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (argument === '-r' || argument === '--require') {
    preloads.push(process.argv[++i]);
  } else if (!argument.startsWith('-')) {
    target = resolve(argument);
  }
}
if (target === undefined) {
  console.error('usage: electron FOLDER');
  process.exit(1);
}
if (preloads.length > 0) Module._preloadModules(preloads);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });

function readManifest(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return {};
  }
}

const isFolder = statSync(target).isDirectory();
const folder = isFolder ? target : dirname(target);
const manifest = readManifest(folder);
if (manifest.version) app.setVersion(manifest.version);
if (manifest.productName ?? manifest.name) app.name = manifest.productName ?? manifest.name;
app.setAppPath(folder);

const main = require.resolve(isFolder ? join(folder, manifest.main ?? 'index.js') : target);
const isEsm = main.endsWith('.mjs') || (manifest.type === 'module' && !main.endsWith('.cjs'));
const load = isEsm ? import(pathToFileURL(main).href) : (async () => Module._load(main, Module, true))();
load.catch((error) => {
  console.error(error);
  process.exit(1);
});

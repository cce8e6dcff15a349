// What nothing uses: run over the whole tree, and with --production over src/ alone, as if there were no tests.
// What src/ exports for its own tests must at least be used in its own file.
export default {
  entry: [
    'src/main/hosts/desktop/{main,before-ready}.ts!',
    'test/**/*.test.{ts,tsx}',
    // Started by their paths, each as a process of its own.
    'test/**/*-process.ts',
    'test/support/disk-steps.ts',
    // Named by a page and by its window.
    'test/parts/page.tsx',
    'test/parts/window.cjs',
    'bench/*.ts',
    'bench/pack/*.ts',
    'bench/pdf/one-document.ts',
    'bench/team/open.ts',
    'scripts/*.mjs',
    'packaging/build.ts',
  ],
  project: ['src/**!', 'test/**/*.{ts,tsx}', 'bench/**/*.ts', 'scripts/**/*.mjs', 'packaging/*.ts'],
  ignoreExportsUsedInFile: process.argv.includes('--production'),
  // Faces are read from the folders of their packages; the peers of the benches and the packager have packages of their own.
  ignoreDependencies: [
    ...['@expo-google-fonts/.+', '@fontsource/.+', '@react-pdf/renderer', 'minisearch', 'pdfmake'],
    ...['electron-builder', '@resvg/resvg-js', 'ajv', 'app-builder-lib', '@electron/fuses'],
  ],
  ignoreBinaries: [
    ...[
      'apt-get',
      'dpkg',
      'dpkg-deb',
      'reg.exe',
      'runuser',
      'useradd',
      'userdel',
      'Xvfb',
      'ldd',
      'mkfifo',
      'mutool',
    ],
    ...['qpdf', 'pdftotext', 'gio'],
  ],
};

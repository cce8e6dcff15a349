// What electron-builder is told. One table for all systems; `build.ts` runs it, CI runs it where there is a network.

/** Files that open in Attaché. PDFs stay with the reader that people have: only "Open with" offers Attaché. */
export const FILE_KINDS = [
  { ext: 'attache', mime: 'application/vnd.attache', name: 'Attaché file', owned: true },
  { ext: 'pdf', mime: 'application/pdf', name: 'PDF document', owned: false },
  { ext: 'zip', mime: 'application/zip', name: 'Data pack', owned: false },
  {
    ext: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'Workbook',
    owned: false,
  },
  { ext: 'eml', mime: 'message/rfc822', name: 'Letter', owned: false },
  {
    ext: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word document',
    owned: false,
  },
] as const;

/** The window speaks these; Chromium's own words in the other fifty languages stay at home. */
const LANGUAGES = ['en-US', 'en-GB', 'ar', 'hi'];

/** Switches inside the executable, which no argument and no environment can turn. */
const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // Electron checks it on Windows and macOS; on Linux the package's owner is root.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** `folders.app` holds what goes into the asar, `folders.icons` the drawn icons, `folders.electron` an unpacked Electron. */
export type Folders = {
  readonly app: string;
  readonly icons: string;
  readonly output: string;
  readonly electron: string | null;
  /** Laid beside the program: licences, the list of components, the launcher. */
  readonly beside: string;
};

export function configFor({ app, icons, output, electron, beside }: Folders, electronVersion: string) {
  const associations = FILE_KINDS.map(({ ext, mime, name, owned }) => ({
    ext,
    name,
    description: name,
    mimeType: mime,
    role: owned ? 'Editor' : 'Viewer',
    rank: owned ? 'Owner' : 'Alternate',
    icon: owned ? `${icons}/document.ico` : undefined,
  }));
  const owned = associations.filter(({ rank }) => rank === 'Owner');
  return {
    appId: 'uk.attache.desktop',
    productName: 'Attaché',
    copyright: 'The Attaché founders, MIT licence',
    directories: { app, output },
    electronVersion,
    ...(electron ? { electronDist: electron } : {}),
    electronLanguages: LANGUAGES,
    electronFuses: FUSES,
    // Everything is bundled: no module is built or looked for on the way.
    npmRebuild: false,
    nodeGypRebuild: false,
    asar: true,
    files: ['**/*'],
    extraFiles: [{ from: beside, to: '.' }],
    publish: null,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own placeholders
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    linux: {
      executableName: 'attache-window',
      category: 'Office',
      icon: `${icons}/icon`,
      target: ['dir'],
    },
    win: {
      executableName: 'Attache',
      icon: `${icons}/icon.ico`,
      target: [
        { target: 'nsis', arch: ['x64', 'arm64'] },
        { target: 'msi', arch: ['x64'] },
      ],
      // Windows makes one of these the default for its kind: only our own.
      fileAssociations: owned,
      // With a certificate in the environment (WIN_CSC_LINK) it is signed; without one it is not, and says so.
      requestedExecutionLevel: 'asInvoker',
    },
    nsis: {
      // One installer for both: silent with /S, for all users with /allusers.
      oneClick: false,
      perMachine: false,
      allowElevation: true,
      allowToChangeInstallationDirectory: false,
      createDesktopShortcut: false,
      createStartMenuShortcut: true,
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
      // One installer for each kind of processor, named by it.
      buildUniversalInstaller: false,
      installerIcon: `${icons}/icon.ico`,
      uninstallerIcon: `${icons}/icon.ico`,
    },
    msi: {
      oneClick: true,
      perMachine: true,
      createDesktopShortcut: false,
      createStartMenuShortcut: true,
      runAfterFinish: false,
      // Windows installs a later package over an earlier one by this, and by nothing else.
      upgradeCode: '6B1B0D2C-5E0A-4B58-9C0C-7A6D3C1E2F41',
    },
    mac: {
      category: 'public.app-category.business',
      icon: `${icons}/icon.icns`,
      target: [{ target: 'dmg', arch: ['universal'] }],
      hardenedRuntime: true,
      gatekeeperAssess: false,
      darkModeSupport: true,
      minimumSystemVersion: '12.0',
      fileAssociations: associations.map(({ icon: _, ...kind }) => ({
        ...kind,
        ...(kind.rank === 'Owner' ? { icon: `${icons}/document.icns` } : {}),
      })),
    },
    dmg: { title: 'Attaché', writeUpdateInfo: false },
  };
}

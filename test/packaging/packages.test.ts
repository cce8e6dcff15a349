// What a package tells the desktop that it is put on, and what its pictures are made of.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configFor, FILE_KINDS } from '../../packaging/config.ts';
import { controlFile, desktopEntry, mimeTypes } from '../../packaging/deb.ts';
import { icnsOf, icoOf } from '../../packaging/icon-files.ts';

const folders = { app: 'app', icons: 'icons', output: 'dist', electron: null, beside: 'beside' };
const config = configFor(folders, '45.4.1');

describe('the table for electron-builder', () => {
  it('turns every fuse that would let another program in', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(config.asar).toBe(true);
  });

  it('makes an installer of every kind that an IT department asks for', () => {
    const targets = (['linux', 'win', 'mac'] as const).flatMap((system) =>
      config[system].target.map((it) => (typeof it === 'string' ? it : it.target)),
    );
    expect(targets).toEqual(['dir', 'nsis', 'msi', 'dmg']);
    expect(config.msi).toMatchObject({
      perMachine: true,
      upgradeCode: expect.stringMatching(/^[0-9A-F-]{36}$/),
    });
    // A person's work is not the program's to delete.
    expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false, allowElevation: true });
    expect(config.publish).toBeNull();
  });

  it('takes .attache for itself and leaves every other kind with the program that people chose', () => {
    expect(config.win.fileAssociations.map(({ ext }) => ext)).toEqual(['attache']);
    const owners = config.mac.fileAssociations.filter(({ rank }) => rank === 'Owner');
    expect(owners.map(({ ext }) => ext)).toEqual(['attache']);
    expect(config.mac.fileAssociations).toHaveLength(FILE_KINDS.length);
  });
});

describe('the desktop entry', () => {
  const lines = desktopEntry().split('\n');
  it('has a key once, and what the specification asks for', () => {
    expect(lines[0]).toBe('[Desktop Entry]');
    const keys = lines.slice(1, -1).map((line) => line.slice(0, line.indexOf('=')));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of ['Type', 'Name', 'Exec', 'Icon', 'Categories', 'MimeType']) expect(keys).toContain(key);
    expect(lines.find((line) => line.startsWith('Exec='))).toMatch(/^Exec=\/\S+ %F$/);
  });
  it('names each kind of file, and the system learns the one that is ours', () => {
    for (const { mime } of FILE_KINDS) expect(desktopEntry()).toContain(`${mime};`);
    expect(mimeTypes().match(/<mime-type /g)).toHaveLength(1);
    expect(mimeTypes()).toContain('<glob pattern="*.attache"/>');
  });
});

describe('what Debian says of the package', () => {
  const own = { version: '0.1.0', electron: '45.4.1', caution: '' };
  it.each([
    ['the Electron that ships', own, null],
    ['another, with what is to be known of it', { ...own, electron: '33.2.1' }, 'For trials.'],
  ])('names %s', (_, deb, caution) => {
    const lines = controlFile({ ...deb, caution: caution ?? '' }, 1000).split('\n');
    const about = lines.slice(lines.findIndex((line) => line.startsWith('Description:')) + 1, -1);
    expect(about).toContain(` In it is Electron ${deb.electron}.`);
    expect(about.includes(' For trials.')).toBe(caution !== null);
    // A line that does not go on is a field, and one that is empty ends the description.
    for (const line of about) expect(line).toMatch(/^ \S/);
  });
});

describe('icon files', () => {
  const pictures = [16, 256].map((size) => ({ size, png: Buffer.alloc(size, size % 256) }));
  it('Windows finds each picture where the directory says', () => {
    const ico = icoOf(pictures);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
    pictures.forEach(({ size, png }, i) => {
      const at = 6 + 16 * i;
      expect(ico[at]).toBe(size % 256);
      const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
      expect(ico.subarray(offset, offset + length)).toEqual(png);
    });
  });
  it('a Mac reads them one after the other to the end', () => {
    const icns = icnsOf(pictures.map(({ size, png }) => ({ name: `ic${size % 90}`, png })));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    let at = 8;
    for (const { png } of pictures) {
      expect(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))).toEqual(png);
      at += icns.readUInt32BE(at + 4);
    }
    expect(at).toBe(icns.length);
  });
  it('the mark is drawn of shapes alone: no face is needed to draw it', () => {
    for (const name of ['icon', 'document'])
      expect(readFileSync(`packaging/${name}.svg`, 'utf8')).not.toMatch(/<text|font-family|href/);
  });
});

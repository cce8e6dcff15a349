// Homes as earlier versions left them: everything in them is there, and what was is kept.
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { ledgerSpec } from '../../src/main/ledger/ledger-store.ts';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { openWindow, temporaryFolder } from './open-window.ts';

const homes = join(import.meta.dirname, '..', 'fixtures', 'homes');
const PACK = 'northmoor-test-0.3.1-b339bb2ad3b0';
const NAMES = readdirSync(homes).filter((name) => /^\d+-\d+-\d+$/.test(name));
const SPECS = [workspaceSpec, librarySpec, ledgerSpec] as const;
const versionsOf = (name: string): readonly number[] => name.split('-').map(Number);

function homeOf(name: string): string {
  const home = join(temporaryFolder(), 'home');
  cpSync(join(homes, name), home, { recursive: true });
  mkdirSync(join(home, 'packs'));
  cpSync(join(homes, PACK), join(home, 'packs', PACK), { recursive: true });
  return home;
}

it('there is one of every earlier version of the files', () => {
  SPECS.forEach(({ version }, at) => {
    const held = new Set(NAMES.map((name) => versionsOf(name)[at]));
    for (let before = 1; before < version; before += 1) expect(held).toContain(before);
  });
});

describe.each(NAMES)('a home of %s', (name) => {
  const [workspace = 0, , ledger = 0] = versionsOf(name);
  const wasIssued = ledger > 1;

  it('is opened with all that it holds, its older files are kept, and it stays as it is', async () => {
    const home = homeOf(name);
    const window = await openWindow(home);
    const { call } = window;
    const status = await call('status', {});
    expect(status).toMatchObject({ activePack: 'northmoor-test', notices: [] });
    const [visit] = await call('delegations', {});
    expect(visit?.people.length).toBeGreaterThan(0);
    const [brief] = await call('briefs', {});
    const { brief: whole } = await call('brief', { id: brief?.id ?? '' });
    expect(whole).toMatchObject({ audienceId: 'us', delegationId: visit?.id, packName: 'northmoor-test' });
    expect(whole.sections.length).toBeGreaterThan(2);
    if (workspace > 1)
      expect(await call('recordPage', { kind: 'fact', id: 'N1' })).toMatchObject({
        seen: { value: 14 },
        pack: { value: 14.2 },
      });
    window.answers.save = join(home, '..', 'brief.pdf');
    const parts = [{ briefId: whole.id, edition: 'full' as const }];
    const choice = { parts, paper: 'own' as const, courtesy: 'own' as const };
    // The edited figure is not what its statement says: the checks ask about it today.
    await call('exportFiles', { choice, where: 'ask', existing: 'replace', despite: true });
    expect(readFileSync(window.answers.save, 'latin1')).toMatch(/^%PDF-1\.7/);

    SPECS.forEach((spec, at) => {
      const version = versionsOf(name)[at] ?? 0;
      const copies = readdirSync(home).filter((file) => file.startsWith(`${spec.name}.v${version}-`));
      expect(copies.length, spec.name).toBe(version < spec.version ? 1 : 0);
      for (const copy of copies)
        expect(readFileSync(join(home, copy), 'utf8')).toBe(
          readFileSync(join(homes, name, `${spec.name}.json`), 'utf8'),
        );
    });
    await window.close();
    const again = await openWindow(home);
    expect((await again.call('status', {})).notices).toEqual([]);
    expect((await again.call('brief', { id: whole.id })).brief.sections).toEqual(whole.sections);
    await again.close();
  });

  if (wasIssued)
    it('knows what was issued from it, byte for byte', async () => {
      const home = homeOf(name);
      const window = await openWindow(home);
      const { copies } = await window.call('issued', {});
      expect(copies).toMatchObject([{ number: 'NO-2026-001' }]);
      window.answers.file = join(home, 'issued', 'NO-2026-001.pdf');
      expect(await window.call('verifyPdf', { path: null })).toMatchObject({
        integrity: { kind: 'identical' },
        provenance: { state: 'issued', number: 'NO-2026-001', recipient: 'Ada Planted' },
      });
      await window.close();
    });
});

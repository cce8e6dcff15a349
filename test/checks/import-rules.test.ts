import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
// biome-ignore lint/correctness/useImportExtensions: the types lie beside it, in a .d.mts file
import { importProblems, readSources, rules } from '../../scripts/import-rules.mjs';

/** place → what it may not import, each beside the nearest thing that it may. */
const table: { from: string; refused: string; allowed: string; why: string }[] = [
  {
    from: 'src/shared/domain/fact.ts',
    refused: "import { openStore } from '../../main/storage/store.ts'",
    allowed: "import { money } from '../format/money.ts'",
    why: 'src/shared may not import src/main/storage',
  },
  {
    from: 'src/shared/contract.ts',
    refused: "import { Button } from '../renderer/parts/button.tsx'",
    allowed: "import { factSchema } from './domain/fact.ts'",
    why: 'the contract may not import src/renderer',
  },
  {
    from: 'src/shared/contract.ts',
    refused: "import { bridge } from '../preload/index.ts'",
    allowed: "import { z } from 'zod'",
    why: 'the contract may not import src/preload',
  },
  {
    from: 'src/shared/views/briefs.ts',
    refused: "import { briefCalls } from '../contract/briefs.ts'",
    allowed: "import { Brief } from '../domain/index.ts'",
    why: 'src/shared may not import the contract',
  },
  {
    from: 'src/main/library/search.ts',
    refused: "import type { SearchAnswer } from '../../shared/contract.ts'",
    allowed: "import type { SearchAnswer } from '../../shared/views/index.ts'",
    why: 'src/main/library may not import the contract',
  },
  {
    from: 'src/main/ledger/verify/fact-verdicts.ts',
    refused: "import { ledgerCalls } from '../../../shared/contract/ledger.ts'",
    allowed: "import type { FigureVerdict } from '../../../shared/views/ledger.ts'",
    why: 'src/main/ledger may not import the contract',
  },
  {
    from: 'src/shared/format/money.ts',
    refused: "import { inspect } from 'node:util'",
    allowed: "import { util } from 'zod/v4/core'",
    why: "src/shared may not import Node's modules",
  },
  {
    from: 'src/shared/format/dates.ts',
    refused: "import { app } from 'electron'",
    allowed: "import { shortDate } from './short-date.ts'",
    why: 'src/shared may not import Electron',
  },
  {
    from: 'src/shared/charts/chart.ts',
    refused: "import PDFDocument from 'pdfkit'",
    allowed: "import { scale } from './scale.ts'",
    why: 'src/shared may not import the package pdfkit',
  },
  {
    from: 'src/main/threads/start-thread.ts',
    allowed: "import { Refused } from '../../shared/domain/index.ts'",
    refused: "import { openStore } from '../storage/store.ts'",
    why: 'src/main/threads may not import src/main/storage',
  },
  {
    from: 'src/main/storage/store.ts',
    refused: "import { readPack } from '../packs/read-pack.ts'",
    allowed: "import { Low } from 'lowdb'",
    why: 'src/main/storage may not import src/main/packs',
  },
  {
    from: 'src/main/packs/install.ts',
    refused: "import { search } from '../library/search.ts'",
    allowed: "import { openStore } from '../storage/store.ts'",
    why: 'src/main/packs may not import src/main/library',
  },
  {
    from: 'src/main/library/library.ts',
    refused: "import { score } from '../briefs/score.ts'",
    allowed: "import { readPack } from '../packs/read-pack.ts'",
    why: 'src/main/library may not import src/main/briefs',
  },
  {
    from: 'src/main/briefs/draft.ts',
    refused: "import { compose } from '../pdf/compose.ts'",
    allowed: "import { search } from '../library/search.ts'",
    why: 'src/main/briefs may not import src/main/pdf',
  },
  {
    from: 'src/main/pdf/layout/page.ts',
    refused: "import { issue } from '../../ledger/issue.ts'",
    allowed: "import { score } from '../../briefs/score.ts'",
    why: 'src/main/pdf may not import src/main/ledger',
  },
  {
    from: 'src/main/formats/html/html-edition.ts',
    refused: "import { issue } from '../../ledger/issue.ts'",
    allowed: "import type { Document } from '../../pdf/document.ts'",
    why: 'src/main/formats may not import src/main/ledger',
  },
  {
    from: 'src/main/ledger/recall.ts',
    refused: "import { app } from '../app.ts'",
    allowed: "import { render } from '../pdf/render.ts'",
    why: 'src/main/ledger may not import src/main/app.ts',
  },
  {
    from: 'src/main/team/team.ts',
    refused: "import { app } from '../app.ts'",
    allowed: "import { render } from '../pdf/render.ts'",
    why: 'src/main/team may not import src/main/app.ts',
  },
  {
    from: 'src/main/pdf/emit.ts',
    refused: "import { createElement } from 'react'",
    allowed: "import { readFileSync } from 'node:fs'",
    why: 'src/main/pdf may not import the package react',
  },
  {
    from: 'src/main/packs/read-pack.ts',
    refused: "import { net } from 'electron'",
    allowed: "import { parse } from 'csv-parse/sync'",
    why: 'src/main/packs may not import Electron',
  },
  {
    from: 'src/main/app.ts',
    refused: "import { openWindow } from './hosts/desktop/window.ts'",
    allowed: "import { draft } from './app/use-cases/draft.ts'",
    why: 'src/main/app.ts may not import src/main/hosts/desktop',
  },
  {
    from: 'src/main/app/threads/pack-work.ts',
    refused: "import type { Environment } from '../stores/environment.ts'",
    allowed: "import { readPack } from '../../packs/read-pack.ts'",
    why: 'src/main/app/threads may not import src/main/app/stores',
  },
  {
    from: 'src/main/app/calls/issue-calls.ts',
    refused: "import { dialog } from 'electron'",
    allowed: "import { issueEditions } from '../use-cases/issue.ts'",
    why: 'src/main/app/calls may not import Electron',
  },
  {
    from: 'src/main/app/use-cases/draft.ts',
    refused: "import { createApp } from '../../app.ts'",
    allowed: "import { readPack } from '../../packs/read-pack.ts'",
    why: 'src/main/app/use-cases may not import src/main/app.ts',
  },
  {
    from: 'src/main/app/use-cases/export.ts',
    refused: "import type { AppContext } from '../calls/context.ts'",
    allowed: "import type { OpenHome } from '../stores/open-home.ts'",
    why: 'src/main/app/use-cases may not import src/main/app/calls',
  },
  {
    from: 'src/main/app/use-cases/issue.ts',
    refused: "import { dialog } from 'electron'",
    allowed: "import { workOnce } from '../threads/work-threads.ts'",
    why: 'src/main/app/use-cases may not import Electron',
  },
  {
    from: 'src/main/app/stores/region.ts',
    refused: "import { openBrief } from '../use-cases/open-brief.ts'",
    allowed: "import { workOnce } from '../threads/work-threads.ts'",
    why: 'src/main/app/stores may not import src/main/app/use-cases',
  },
  {
    from: 'src/main/hosts/cli/main.ts',
    refused: "import { draft } from '../../app/use-cases/draft.ts'",
    allowed: "import { createApp } from '../../app.ts'",
    why: 'src/main/hosts/cli may not import src/main/app/use-cases',
  },
  {
    from: 'src/main/library/search.ts',
    refused: "import { print } from '../hosts/print.ts'",
    allowed: "import { fold } from './fold.ts'",
    why: 'src/main/library may not import src/main/hosts',
  },
  {
    from: 'src/main/hosts/desktop/main.ts',
    refused: "import { search } from '../../library/search.ts'",
    allowed: "import { createApp } from '../../app.ts'",
    why: 'src/main/hosts/desktop may not import src/main/library',
  },
  {
    from: 'src/main/hosts/desktop/main.ts',
    refused: "import { compose } from '../../pdf/compose.ts'",
    allowed: "import { renderBrief } from '../../pdf/render-brief.ts'",
    why: 'src/main/hosts/desktop may not import src/main/pdf',
  },
  {
    from: 'src/main/hosts/cli/main.ts',
    refused: "import { app } from 'electron'",
    allowed: "import { homeFolder } from '../home-folder.ts'",
    why: 'src/main/hosts/cli may not import Electron',
  },
  {
    from: 'src/main/hosts/cli/main.ts',
    refused: "import { openWindow } from '../desktop/window.ts'",
    allowed: "import { startWorker } from '../../pdf/worker.ts'",
    why: 'src/main/hosts/cli may not import src/main/hosts/desktop',
  },
  {
    from: 'src/main/hosts/home-folder.ts',
    refused: "import { app } from 'electron'",
    allowed: "import { homedir } from 'node:os'",
    why: 'src/main/hosts may not import Electron',
  },
  {
    from: 'src/preload/index.ts',
    refused: "import { createApp } from '../main/app.ts'",
    allowed: "import { contextBridge } from 'electron'",
    why: 'src/preload may not import src/main/app.ts',
  },
  {
    from: 'src/preload/index.ts',
    refused: "import { z } from 'zod'",
    allowed: "import { contract } from '../shared/contract.ts'",
    why: 'src/preload may not import the package zod',
  },
  {
    from: 'src/renderer/main.tsx',
    refused: "import { createApp } from '../main/app.ts'",
    allowed: "import { contract } from '../shared/contract.ts'",
    why: 'src/renderer may not import src/main/app.ts',
  },
  {
    from: 'src/renderer/screens/home.tsx',
    refused: "import { ipcRenderer } from 'electron'",
    allowed: "import { createRoot } from 'react-dom/client'",
    why: 'src/renderer may not import Electron',
  },
  {
    from: 'src/renderer/state/store.ts',
    refused: "import path from 'path'",
    allowed: "import { create } from 'zustand'",
    why: "src/renderer may not import Node's modules",
  },
  {
    from: 'src/renderer/parts/card.tsx',
    refused: "import pack from '../../../resources/pack.json'",
    allowed: "import './card.css'",
    why: 'src/renderer may not import resources/pack.json, which lies outside src/',
  },
];

const problemsIn = (path: string, text: string) => importProblems([{ path, text }]);

describe('the import rules', () => {
  it.each(table)('$from: $why', ({ from, refused, allowed, why }) => {
    expect(problemsIn(from, allowed)).toEqual([]);
    const [problem, ...others] = problemsIn(from, `${allowed};\n${refused};\n`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: from, line: 2, import: refused.match(/'(.*)'/)?.[1] });
    expect(problem?.sentence).toContain(why);
  });

  it('has an example for every place', () => {
    const shown = new Set(table.map(({ from }) => rules.find(({ files }) => files.test(from))?.place));
    expect(rules.map(({ place }) => place).filter((place) => !shown.has(place))).toEqual([]);
  });

  it.each([
    ['a type', "import type { App } from '../main/app.ts'"],
    ['a type among values', "import { type App } from '../main/app.ts'"],
    ['an import for its effects', "import '../main/app.ts'"],
    ['a re-export', "export { createApp } from '../main/app.ts'"],
    ['a re-export of everything', "export * from '../main/app.ts'"],
    ['a later import', "const load = () => import('../main/app.ts')"],
    ['a type from an import', "let app: import('../main/app.ts').App | undefined"],
    ['an import with equals', "import app = require('../main/app.ts')"],
    ['a require', "const app = require('../main/app.ts')"],
    ['a query for the bundler', "import workerUrl from '../main/app.ts?url'"],
    ['a missing extension', "import { createApp } from '../main/app'"],
  ])('sees %s', (_, text) => {
    expect(problemsIn('src/renderer/state.ts', text)).toHaveLength(1);
  });

  it('does not take words in comments and strings for imports', () => {
    const text = "// import { app } from 'electron'\nexport const hint = \"import 'electron'\";\n";
    expect(problemsIn('src/renderer/hint.ts', text)).toEqual([]);
  });

  it('refuses an import whose module is worked out while running', () => {
    const [problem] = problemsIn('src/main/app.ts', 'export const load = (name: string) => import(name);');
    expect(problem?.sentence).toContain('must name its module in plain text');
  });

  it('refuses a file in a place of its own', () => {
    const [problem] = problemsIn('src/helpers/index.ts', "import { z } from 'zod'");
    expect(problem?.sentence).toContain('no place that the rules know');
  });

  it('names a file that cannot be read', () => {
    expect(problemsIn('src/main/app.ts', 'import {')[0]?.sentence).toContain('cannot be read');
  });
});

it('src/ keeps the import rules', () => {
  const files = readSources(resolve('.'));
  expect(files.length).toBeGreaterThan(20);
  const lines = importProblems(files).map(
    ({ path, line, import: name, sentence }) => `${path}:${line} '${name}' ${sentence}`,
  );
  expect(lines).toEqual([]);
});

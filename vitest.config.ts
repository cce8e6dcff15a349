import { defineConfig } from 'vitest/config';

// Limits are long, for a slow or busy machine: what never comes is found out all the same.
const patience = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    // The default keeps a processor free; on the two of a small machine that is half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...patience,
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          environment: 'node',
          // No test file changes what another imports, so a worker loads each module once, faces and packs too.
          isolate: false,
        },
      },
      {
        test: {
          ...patience,
          name: 'window',
          include: ['test/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          css: { include: [] },
        },
      },
      {
        test: {
          ...patience,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 300_000,
          // A real window at a time on each display.
          maxWorkers: (process.env.ATTACHE_DISPLAYS ?? '').split(' ').length,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

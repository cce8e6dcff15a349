import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The default keeps a processor free; on the two of a small machine that is half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'window',
          include: ['test/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          testTimeout: 60_000,
          css: { include: [] },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One real window at a time: two cores.
          fileParallelism: false,
        },
      },
    ],
  },
});

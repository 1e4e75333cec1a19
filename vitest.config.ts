import { defineConfig } from 'vitest/config';

// The source condition makes `import 'foragym'` load src, so a test sees one copy of every class. Both places need it:
// without `ssr`, the environments load dist beside src.
const resolve = { conditions: ['foragym-source', 'node', 'import', 'default'] };

/** One project a folder of test/; `npx vitest --project unit` is the inner loop. */
const project = (name: string, testTimeout = 20_000) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout, hookTimeout: testTimeout },
});

export default defineConfig({
  resolve,
  ssr: { resolve },
  test: {
    passWithNoTests: true,
    exclude: ['**/node_modules/**', '**/dist/**', 'test/**/specimens/**'],
    coverage: { include: ['src/**', 'envs/**'] },
    projects: [
      project('unit'),
      project('laws', 60_000),
      project('contract', 60_000),
      project('fault', 60_000),
      project('golden'),
      project('docs', 60_000),
      project('package', 120_000),
      project('real', 120_000),
      project('boundaries', 60_000),
      project('checks'),
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          // npm run types reports the errors of every other file
          typecheck: {
            enabled: true,
            only: true,
            ignoreSourceErrors: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: 'tsconfig.json',
          },
        },
      },
    ],
  },
});

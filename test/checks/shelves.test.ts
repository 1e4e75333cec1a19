import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { brokenShelves } from '../../checks/shelves.mjs';

test('each part stands at the door of its room and has a test of its name', () => {
  const findings = brokenShelves(fileURLToPath(new URL('specimens/shelves/', import.meta.url)));
  expect(findings.map(({ path, says }) => [path, says])).toEqual([
    ['src/retrievers/forgotten.ts', expect.stringContaining('no neighbour uses it')],
    ['src/retrievers/not-at-the-door.ts', expect.stringContaining('is not at the door of its room')],
    ['src/retrievers/untested.ts', expect.stringContaining('has no test of its name')],
    ['src/rewards/components/answer/behind.ts', expect.stringContaining('is not at the door of its room')],
  ]);
});

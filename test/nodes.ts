import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';

const sentence = 'the other Nodes are not here: run npm ci --prefix checks/nodes';

/** The floor, and the newest of each line that must give the same bytes. */
const names = ['node-20-19', 'node-22', 'node-24'] as const;

const binaryOf = (name: string): string =>
  fileURLToPath(new URL(`../checks/nodes/node_modules/${name}/bin/node`, import.meta.url));

/** `describe` once for each pinned Node with the path of its binary: a skip where they are not installed, a failure in CI. */
export function describeNodes(name: string, tests: (binary: string) => void): void {
  describe.each(names)(`${name} on %s`, (node) => {
    const binary = binaryOf(node);
    if (existsSync(binary)) {
      tests(binary);
      return;
    }
    test('finds its Node', (context) => {
      if (process.env['CI'] === 'true') throw new Error(sentence);
      context.skip(sentence);
    });
  });
}

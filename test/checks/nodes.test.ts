import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { describeNodes } from '../nodes.ts';

describeNodes('a pinned Node', (binary) => {
  test('runs and is on or above the floor', () => {
    const [major = 0, minor = 0] = execFileSync(binary, ['--version'], { encoding: 'utf8' })
      .slice(1)
      .split('.')
      .map(Number);
    expect(major * 100 + minor).toBeGreaterThanOrEqual(2019);
  });
});

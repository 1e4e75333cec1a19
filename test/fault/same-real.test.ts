// Exponentials, logarithms and powers, and the curricula made of them, have the same bits on every Node. The engine's own
// do not: `Math.pow` differs between Node 22 and 24.
import { execFileSync } from 'node:child_process';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeNodes } from '../nodes.ts';

const door = pathToFileURL(fileURLToPath(new URL('../../dist/src/index.js', import.meta.url))).href;

/** Prints a digest of 60,000 values, and the published vector of ZeroSearch's curriculum in full. */
const program = `
import { Digest, exp, ln, power, curricula } from ${JSON.stringify(door)};
const digest = new Digest();
for (let at = 1; at <= 20000; at += 1) digest.number(power(4, at / 10000)).number(exp(at / 140 - 70)).number(ln(at / 197));
const { noise } = curricula.exponential();
console.log(digest.hex(), ...[20, 50, 101, 150, 180, 203].map((step) => noise({ step }, 1)));
`;

function bitsOn(node: string, flags: readonly string[] = []): string {
  return execFileSync(node, [...flags, '--input-type=module', '-e', program], { encoding: 'utf8' }).trim();
}

const here = bitsOn(process.execPath);

describe('real arithmetic', () => {
  it('gives ZeroSearch its vector', () => {
    const [, ...noise] = here.split(' ');
    expect(noise.map((one) => Number(one).toFixed(3))).toEqual(['0.024', '0.068', '0.166', '0.298', '0.403', '0.500']);
  });

  it.each(['--jitless', '--no-opt'])('has the same bits under %s', (flag) => {
    expect(bitsOn(process.execPath, [flag])).toBe(here);
  });
});

describeNodes('real arithmetic', (node) => {
  it('has the same bits', () => {
    expect(bitsOn(node)).toBe(here);
  });
});

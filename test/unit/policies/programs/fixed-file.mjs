// Prints a fixed file, a line whenever it is asked for a turn.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
const turns = readFileSync(new URL('fixed-turns.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
for await (const line of createInterface({ input: process.stdin })) {
  const { type, episode, turn } = JSON.parse(line);
  if (type === 'hello') console.log(JSON.stringify({ type: 'ready', protocol: 1, name: 'fixed' }));
  if (type === 'observation') console.log(JSON.stringify({ ...JSON.parse(turns[turn] ?? '{}'), episode, turn }));
}

// Asked for a turn, answers it and the next one in the same breath.
import { createInterface } from 'node:readline';
for await (const line of createInterface({ input: process.stdin })) {
  const { type, episode, turn } = JSON.parse(line);
  const both = [turn, turn + 1].map((turn) => JSON.stringify({ type: 'turn', episode, turn, text: `turn ${turn}` }));
  if (type === 'hello') process.stdout.write('{"type":"ready","protocol":1}\n');
  if (type === 'observation' && turn % 2 === 0) process.stdout.write(`${both.join('\n')}\n`);
}

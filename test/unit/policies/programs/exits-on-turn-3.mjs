// Plays its first three turns and exits on the next.
import { createInterface } from 'node:readline';
for await (const line of createInterface({ input: process.stdin })) {
  const { type, episode, turn } = JSON.parse(line);
  if (type === 'hello') console.log('{"type":"ready","protocol":1}');
  if (type !== 'observation') continue;
  if (turn < 3) console.log(JSON.stringify({ type: 'turn', episode, turn, text: `turn ${turn}` }));
  else {
    console.error('out of ideas');
    process.exit(7);
  }
}

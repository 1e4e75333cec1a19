// Writes back, as text, every line that it was sent; keeps its answers for one another when there are two episodes.
import { createInterface } from 'node:readline';
const held = [];
for await (const line of createInterface({ input: process.stdin })) {
  const { type, episode, turn, parallel } = JSON.parse(line);
  if (type === 'hello') {
    held.length = 0;
    console.log(JSON.stringify({ type: 'ready', protocol: 1 }));
    globalThis.parallel = parallel;
    globalThis.hello = line;
  }
  if (type !== 'observation') continue;
  held.push({ type: 'turn', episode, turn, text: JSON.stringify({ hello: globalThis.hello, line }) });
  // out of order: the last asked is answered first
  if (held.length === globalThis.parallel) while (held.length > 0) console.log(JSON.stringify(held.pop()));
}

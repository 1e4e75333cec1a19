// Writes back, as text, what it was told; with two episodes it waits for both and answers the last first.
import { createInterface } from 'node:readline';
const held = [];
let hello = '';
let parallel = 1;
for await (const line of createInterface({ input: process.stdin })) {
  const said = JSON.parse(line);
  if (said.type === 'hello') {
    [hello, parallel] = [line, said.parallel];
    console.log('{"type":"ready","protocol":1}');
  }
  if (said.type !== 'observation') continue;
  held.push({ type: 'turn', episode: said.episode, turn: said.turn, text: JSON.stringify({ hello, line }) });
  if (held.length === parallel) for (const turn of held.splice(0).toReversed()) console.log(JSON.stringify(turn));
}

// Gets ready and answers each observation with the line that it was started with; {episode} and {turn} are filled in.
import { createInterface } from 'node:readline';
const [, , said = ''] = process.argv;
for await (const line of createInterface({ input: process.stdin })) {
  const { type, episode, turn } = JSON.parse(line);
  if (type === 'hello') console.log('{"type":"ready","protocol":1}');
  if (type === 'observation') console.log(said.replace('{episode}', episode).replace('{turn}', turn));
}

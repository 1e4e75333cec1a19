// Says turns of 1 MiB that nobody asked for, for as long as somebody reads.
console.log('{"type":"ready","protocol":1}');
const text = 'x'.repeat(1024 * 1024 - 100);
let turn = 0;
const on = () => process.stdout.write(`${JSON.stringify({ type: 'turn', episode: 7, turn: (turn += 1), text })}\n`, on);
on();

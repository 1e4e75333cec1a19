// Answers its first turn with a line of 2 MiB.
console.log('{"type":"ready","protocol":1}');
process.stdin.on('data', () => {});
console.log(JSON.stringify({ type: 'turn', episode: 0, turn: 0, text: 'x'.repeat(2 * 1024 * 1024) }));
setInterval(() => {}, 1000);

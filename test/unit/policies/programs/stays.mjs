// Starts a program of its own that would stay for ever, tells both ids, and does not leave on bye.
import { spawn } from 'node:child_process';
const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
console.log('{"type":"ready","protocol":1}');
console.log(JSON.stringify({ type: 'turn', episode: 0, turn: 0, text: `${process.pid} ${grandchild.pid}` }));
process.stdin.on('data', () => {});
setInterval(() => {}, 1000);

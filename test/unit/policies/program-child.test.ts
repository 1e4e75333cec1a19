import { expect, describe, it } from 'vitest';
import { startProgram } from '../../../src/policies/program-child.ts';

/** Everything heard of a node program. */
async function heardOf(script: string): Promise<{ heard: string[]; stderr: string }> {
  const heard: string[] = [];
  const program = startProgram([process.execPath, '-e', script], {
    line: (line) => heard.push(`line ${line.length < 40 ? line : line.length}`),
    rubbish: (what) => {
      heard.push(`rubbish ${what}`);
      program.kill();
    },
    ended: (how) => heard.push(`ended ${how}`),
  });
  await program.gone;
  return { heard, stderr: program.stderr() };
}

describe('startProgram', () => {
  it('hears lines whole, however they were written', async () => {
    const { heard } = await heardOf(`
      process.stdout.write('on');
      setTimeout(() => process.stdout.write(Buffer.from('e\\ntwö\\nno end').subarray(0, 6)), 30);
      setTimeout(() => process.stdout.write(Buffer.from('e\\ntwö\\nno end').subarray(6)), 60);`);
    expect(heard).toEqual(['line one', 'line twö', 'ended it exited with code 0']);
  });

  it('takes a line of 1 MiB and refuses a longer one, ended or not', async () => {
    const { heard } = await heardOf(`process.stdout.write('x'.repeat(1048576) + '\\n' + 'y'.repeat(1048577) + '\\n')`);
    expect(heard.slice(0, 2)).toEqual(['line 1048576', 'rubbish a line of more than 1 MiB']);
    const endless = await heardOf(`const on = () => process.stdout.write('x'.repeat(65536), on); on()`);
    expect(endless.heard[0]).toBe('rubbish a line of more than 1 MiB');
    expect(endless.heard).toHaveLength(2);
  });

  it('refuses what is not UTF-8', async () => {
    const { heard } = await heardOf(`process.stdout.write(Buffer.from([0x61, 0xff, 0x0a]))`);
    expect(heard[0]).toBe('rubbish a line that is not UTF-8');
  });

  it('keeps the last 2 KiB of stderr, whole characters only', async () => {
    const { stderr } = await heardOf(`process.stderr.write('ä'.repeat(2000) + '!')`);
    expect(stderr).toBe(`${'ä'.repeat(1023)}!`);
  });

  it('says how a program came to its end', async () => {
    expect((await heardOf('process.exit(3)')).heard).toEqual(['ended it exited with code 3']);
    expect((await heardOf(`process.kill(process.pid, 'SIGTERM')`)).heard).toEqual(['ended it was ended by SIGTERM']);
  });

  it('does not wait for what a program left behind with its pipes', async () => {
    const began = performance.now();
    const left = `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'], { stdio: 'inherit', detached: true }).unref()`;
    await heardOf(left);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

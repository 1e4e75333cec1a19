import { onTestFinished } from 'vitest';

/** Notes the promises of this test that reject while nobody waits for them; asked, it tells them a moment later. */
export function unhandled(): () => Promise<readonly unknown[]> {
  const left: unknown[] = [];
  const note = (reason: unknown): void => void left.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  return () => new Promise((resolve) => setTimeout(() => resolve(left), 5));
}

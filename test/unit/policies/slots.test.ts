import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../../src/policies/slots.ts';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('slotsOf', () => {
  it('lets so many in at a time, in the order in which they came', async () => {
    const slots = slotsOf(2);
    const entered: number[] = [];
    for (const guest of [0, 1, 2, 3]) void slots.take().then(() => entered.push(guest));
    await settle();
    expect(entered).toEqual([0, 1]);
    slots.free();
    await settle();
    expect(entered).toEqual([0, 1, 2]);
    slots.free();
    slots.free();
    slots.free();
    await settle();
    expect(entered).toEqual([0, 1, 2, 3]);
    await slots.take();
    await slots.take();
    const third = slots.take().then(() => 'in');
    expect(await Promise.race([third, settle().then(() => 'waits')])).toBe('waits');
  });
});

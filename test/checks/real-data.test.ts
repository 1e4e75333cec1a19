import { describe, expect, test } from 'vitest';
import { realData } from '../real/data.ts';

describe('real data', () => {
  test('is the folder that FORAGYM_DATA names', () => {
    expect(realData({ FORAGYM_DATA: import.meta.dirname })).toEqual({ folder: import.meta.dirname });
  });

  test('skips with the sentence outside CI', () => {
    expect(realData({})).toEqual({ absent: expect.stringContaining('export FORAGYM_DATA='), fails: false });
  });

  test('fails with the sentence in CI, and names a folder that is not there', () => {
    const data = realData({ CI: 'true', FORAGYM_DATA: '/no/such/folder' });
    expect(data).toEqual({ absent: expect.stringMatching(/export FORAGYM_DATA=.*\/no\/such\/folder/), fails: true });
  });
});

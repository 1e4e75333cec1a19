import { describe, expect, test } from 'vitest';
import { emptyNames } from '../../checks/glossary.mjs';

describe('glossary', () => {
  test.each([
    ['src/text/utils.ts', 'export const a = 1;'],
    ['src/text/string-helpers.ts', 'export const a = 1;'],
    ['src/common/words.ts', 'export const a = 1;'],
    ['src/text/words.ts', 'export function searchManager() {}'],
    ['src/text/words.ts', 'export const taskData = 1;'],
    ['src/text/words.ts', 'export class BaseReward {}'],
    ['src/text/words.ts', 'export interface EventHandler {}'],
    ['src/text/words.ts', 'const a = 1; export { a as misc };'],
    ['src/text/words.ts', 'export interface Judge {}'],
  ])('%s with %s is refused', (path, text) => {
    expect(emptyNames(path, text)).toHaveLength(1);
  });

  test.each([
    ['src/text/words.ts', 'export const metadata = 1;'],
    ['src/text/database.ts', 'const helper = 1; export const held = helper;'],
    ['src/text/words.ts', 'export const judgeRefund = 1;'],
    ['src/text/index.ts', "export { held } from './words.ts'; export * from './words.ts';"],
  ])('%s with %s is fine', (path, text) => {
    expect(emptyNames(path, text)).toEqual([]);
  });
});

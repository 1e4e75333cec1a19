import { describe, expect, it } from 'vitest';
import { renderTable, wrap } from '../../../src/cli/table.ts';

const plain = { columns: 40, colour: false, terminal: false };

describe('renderTable', () => {
  it('puts texts on the left and figures on the right', () => {
    const text = renderTable(
      {
        columns: ['policy', 'em'],
        rows: [
          ['hop', '0.5'],
          ['first-query', '10.25'],
        ],
      },
      plain,
    );
    expect(text).toBe('policy          em\nhop            0.5\nfirst-query  10.25');
  });

  it('takes a dash for a figure that is not known', () => {
    const text = renderTable(
      {
        columns: ['a', 'value'],
        rows: [
          ['x', '-'],
          ['y', '1'],
        ],
      },
      plain,
    );
    expect(text.split('\n')[1]).toBe('x      -');
  });

  it('wraps texts so that no line is longer than the screen', () => {
    const says = 'a sentence that has more words in it than one line of this screen can hold';
    const text = renderTable({ columns: ['name', 'says'], rows: [['thing', says]] }, plain);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('can hold');
  });

  it('goes on below with the first column again where figures do not fit', () => {
    const columns = ['policy', 'one', 'two', 'three', 'four'];
    const text = renderTable({ columns, rows: [['hop', ...Array.from({ length: 4 }, () => '0.500 ±0.120')]] }, plain);
    const blocks = text.split('\n\n');
    expect(blocks).toHaveLength(2);
    expect(blocks.every((block) => block.startsWith('policy'))).toBe(true);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('shows notes, titles and cells as harmless', () => {
    const evil = '\u001b[2J\u202e';
    const text = renderTable({ title: evil, columns: ['a'], rows: [[evil]], notes: [evil] }, plain);
    expect(text.split('\n').map((line) => line.trim())).toEqual([
      '\u241b[2J\ufffd',
      'a',
      '\u241b[2J\ufffd',
      '\u241b[2J\ufffd',
    ]);
  });

  it('never wraps or cuts a name', () => {
    const name = 'search-r1-retrieval:published-with-more';
    expect(renderTable({ columns: ['name', 'says'], rows: [[name, 'short']] }, plain)).toContain(name);
  });

  it('colours only where the screen shows colours', () => {
    const table = { title: 'a title', columns: ['a'], rows: [['1']] };
    expect(renderTable(table, plain)).not.toContain('\u001b');
    expect(renderTable(table, { ...plain, colour: true })).toContain('\u001b');
  });

  it('shows title and notes around rows that are not there', () => {
    expect(renderTable({ title: 'nothing', columns: ['a'], rows: [], notes: ['none found'] }, plain)).toBe(
      'nothing\nnone found',
    );
  });
});

describe('wrap', () => {
  it('keeps every character but the spaces at line ends', () => {
    const text = 'one two three four five six seven';
    expect(wrap(text, 9).replaceAll('\n', ' ')).toBe(text);
  });

  it('breaks after a slash before it breaks inside a word', () => {
    expect(wrap('verl/utils/reward_score/qa_em.py', 24)).toBe('verl/utils/reward_score/\nqa_em.py');
    expect(wrap('abcdefghij', 4)).toBe('abcd\nefgh\nij');
  });
});

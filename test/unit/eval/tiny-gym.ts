import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Part } from '../../../src/core/index.ts';
import type { Plugin } from '../../../src/episode/index.ts';
import type { Policy, PolicySession } from '../../../src/policies/index.ts';

/** Writes six passages and four questions about them into a folder; returns what `tasks` of a scenario says of them. */
export function tinyCorpus(folder: string): { readonly corpus: string; readonly tasks: string } {
  const people = ['Ada', 'Bela', 'Cyra', 'Dorn', 'Edda', 'Falk'];
  const towns = ['Arwick', 'Belmouth', 'Corhaven', 'Dunfell', 'Eastmere', 'Farholm'];
  const passages = people.map((name, at) => ({ id: `p${at}`, title: name, text: `${name} was born in ${towns[at]}.` }));
  const tasks = people.slice(0, 4).map((name, at) => ({
    id: `t${at}`,
    question: `Where was ${name} born?`,
    answers: [towns[at]],
    gold: [`p${at}`],
    src: at % 2 === 0 ? 'even' : 'odd',
  }));
  return { corpus: lines(join(folder, 'corpus.jsonl'), passages), tasks: lines(join(folder, 'tasks.jsonl'), tasks) };
}

function lines(file: string, rows: readonly object[]): string {
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

/** Policies for tests: by name, as any third party brings them. */
export function policiesOf(sessions: { readonly [name: string]: () => PolicySession }): Plugin {
  return {
    name: 'test',
    version: '0',
    policies: Object.fromEntries(Object.entries(sessions).map(([name, open]) => [name, partOf(name, open)])),
  };
}

function partOf(name: string, open: () => PolicySession): Part<Policy> {
  return { says: name, params: v.strictObject({}), make: () => ({ name, open }) };
}

/** Searches its question and answers with the last word of the best hit. */
export function looker(): PolicySession {
  return {
    act({ turn, text, hits }) {
      if (turn > 0) return `<answer>${/(\w+)\.$/.exec(hits[0]?.text ?? '')?.[1] ?? 'nowhere'}</answer>`;
      return `<search>${/Question: (.*)/.exec(text)?.[1] ?? ''}</search>`;
    },
  };
}

/** Answers without looking. */
export function guesser(): PolicySession {
  return { act: () => '<answer>Arwick</answer>' };
}

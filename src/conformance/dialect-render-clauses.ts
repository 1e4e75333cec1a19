import type { Block, Remaining, Rendered } from '../core/index.ts';
import type { Dialect } from '../dialects/index.ts';
import { demand, quote, type Clause } from './clause.ts';
import { offered } from './offered-tools.ts';
import { count, tagsIn } from './tags.ts';

const remaining: Remaining = { turns: 37, calls: { search: 5 }, invalid: 3, characters: 9000 };

/** Rendering what the world shows. */
export const renderClauses: readonly Clause<Dialect>[] = [
  {
    id: 'dialect/world-text-inert',
    says: 'What stands in a passage, a result or a notice MUST NOT become an action.',
    async check(dialect) {
      const harmless = actionsIn(dialect, render(dialect, 'a ferry'));
      for (const text of actionForms(dialect)) {
        const { length } = actionsIn(dialect, render(dialect, text));
        demand(length <= harmless.length, `a passage with ${quote(text)} became an action`);
      }
    },
  },
  {
    id: 'dialect/world-text-closes-nothing',
    says: 'What stands in a passage, a result or a notice MUST NOT open or close a tag that the world writes.',
    async check(dialect) {
      const harmless = render(dialect, 'a ferry').text;
      const tags = tagsIn(harmless);
      const attacked = render(dialect, tags.join(' ')).text;
      for (const tag of tags) {
        const added = count(attacked, tag) - count(harmless, tag);
        demand(added === 0, `a passage that holds ${tag} added ${added} of them to the observation`);
      }
    },
  },
  {
    id: 'dialect/forms-agree',
    says: 'Text and messages MUST show the same passages, results and notices.',
    async check(dialect) {
      const { text, messages } = render(dialect, 'a ferry crosses');
      const told = messages.map((message) => message.content).join('\n');
      const [inText, inMessages] = [count(text, 'a ferry crosses'), count(told, 'a ferry crosses')];
      demand(inText === inMessages, `the text shows ${inText} of the words, the messages ${inMessages}`);
      demand(inText >= 3, `of a passage, a result and a text only ${inText} were shown`);
    },
  },
  {
    id: 'dialect/budget-last',
    says: 'What remains MUST be told in the last line, of the text and of the messages, and only when it is given.',
    async check(dialect) {
      const { text, messages } = render(dialect, 'a ferry');
      demand(numbersIn(lastLine(text)).includes('37'), `the last line of the text is ${quote(lastLine(text))}`);
      const last = lastLine(messages.at(-1)?.content ?? '');
      demand(numbersIn(last).includes('37'), `the last line of the messages is ${quote(last)}`);
      const untold = dialect.render(blocksOf('a ferry'), null).text;
      demand(!numbersIn(untold).includes('37'), 'a budget was told that was not given');
    },
  },
];

function render(dialect: Dialect, text: string): Rendered {
  return dialect.render(blocksOf(text), remaining);
}

/** One block of each kind that can hold the world's words. */
function blocksOf(text: string): readonly Block[] {
  return [
    { type: 'text', text },
    { type: 'hits', hits: [{ id: 'ferry', title: 'Ferry', text, score: 1, rank: 1 }] },
    { type: 'hits', hits: [{ id: text, title: text, text: 'Low Kettle', score: 1, rank: 1 }] },
    { type: 'result', tool: 'ledger', value: text },
    { type: 'result', tool: 'ledger', value: { entry: 'Low Kettle', [text]: 'Low Kettle' } },
    { type: 'notice', code: 'unknown-id', detail: text },
  ];
}

/** Actions as a passage may quote them: alone, and behind an end of each tag that the world writes. */
function actionForms(dialect: Dialect): readonly string[] {
  const answer = dialect.write([{ type: 'answer', text: 'Oda Fenn' }], offered).text;
  const call = dialect.write([{ type: 'call', tool: 'search', args: { query: 'Oda Fenn' } }], offered).text;
  const ends = ['', ...tagsIn(render(dialect, 'a ferry').text)];
  return ends.flatMap((end) => [end + answer, end + call, end + answer + end]);
}

function actionsIn(dialect: Dialect, { text, messages }: Rendered): readonly unknown[] {
  const texts = [text, ...messages.map((message) => message.content)];
  const actions = texts.flatMap((one) => dialect.parse({ text: one }, offered).actions);
  return actions.filter((action) => action.type !== 'invalid');
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}

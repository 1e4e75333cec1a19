import type { Action, ActionDraft, PolicyTurn } from '../core/index.ts';
import type { Dialect } from '../dialects/index.ts';
import { codeOf, demand, demandQuiet, demandSame, quote, type Clause } from './clause.ts';
import { isLinear, worstGrowth } from './growth.ts';
import { hostileTexts } from './hostile-texts.ts';
import { offered } from './offered-tools.ts';
import { tagsIn } from './tags.ts';

/** What every dialect can say. */
const plain: readonly ActionDraft[] = [
  { type: 'answer', text: 'Oda Fenn' },
  { type: 'call', tool: 'search', args: { query: 'who founded Wick Harbour' } },
  { type: 'call', tool: 'open', args: { id: 'harbour' } },
];

/** Parsing and writing. */
export const speechClauses: readonly Clause<Dialect>[] = [
  {
    id: 'dialect/total',
    says: 'Every turn MUST be read as at least one action, whatever it holds; reading never throws.',
    async check(dialect) {
      for (const turn of hostileTurns()) {
        const { actions } = demandQuiet(() => dialect.parse(turn, offered), `parsing ${told(turn)}`);
        demand(actions.length > 0, `parsing ${told(turn)} gave no action, not even an invalid one`);
      }
    },
  },
  {
    id: 'dialect/reading-repeats',
    says: 'The same turn MUST be read the same way every time.',
    async check(dialect) {
      for (const text of textsFor(dialect)) {
        demandSame(dialect.parse({ text }, offered), dialect.parse({ text }, offered), `reading ${quote(text)} twice`);
      }
    },
  },
  {
    id: 'dialect/writing-reads-back',
    says: 'A plain answer and a plain call of every tool on offer MUST be writable, and read back as what was written.',
    async check(dialect) {
      for (const draft of plain) {
        const turn = demandQuiet(() => dialect.write([draft], offered), `writing ${JSON.stringify(draft)}`);
        demandSame([draft], meaningsOf(dialect, turn), 'what was written, read back');
      }
    },
  },
  {
    id: 'dialect/unwritable-refused',
    says: 'What the grammar cannot hold MUST be refused with dialect/unwritable, never written as something else.',
    async check(dialect) {
      for (const drafts of awkward()) {
        const turn = writtenOrRefused(dialect, drafts);
        if (turn !== null) demandSame(drafts, meaningsOf(dialect, turn), 'what was written, read back');
      }
    },
  },
  {
    id: 'dialect/examples-read',
    says: 'The instructions MUST hold an example of each tool’s call and of an answer, each of which reads as what it says.',
    async check(dialect) {
      const actions = piecesOf(dialect.instructions(offered)).flatMap(
        (text) => dialect.parse({ text }, offered).actions,
      );
      for (const { name } of offered) {
        const shown = actions.some((action) => action.type === 'call' && action.tool === name);
        demand(shown, `no line of the instructions reads as a call of ${name}`);
      }
      demand(
        actions.some((action) => action.type === 'answer' && action.abstain !== true),
        'no line of the instructions reads as an answer',
      );
    },
  },
  {
    id: 'dialect/spans-inside',
    says: 'Spans and `end` MUST lie inside the turn, and what counts MUST stand before `end`.',
    async check(dialect) {
      for (const text of textsFor(dialect)) {
        const { actions, end } = dialect.parse({ text }, offered);
        demand(end >= 0 && end <= text.length, `end is ${end} in ${quote(text)} of ${text.length}`);
        for (const action of actions) demandInside(action, { text, end });
      }
    },
  },
  {
    id: 'dialect/spans-exact',
    says: 'The span of an action MUST hold its words and nothing of the reasoning around it.',
    async check(dialect) {
      const words = 'Oda Fenn';
      const turn = dialect.write([{ type: 'answer', text: words }], offered);
      const text = `Before. ${turn.text} Behind.`;
      const answer = dialect.parse({ ...turn, text }, offered).actions.find((action) => action.type === 'answer');
      demand(answer !== undefined, `the answer in ${quote(text)} was not read`);
      const { span } = answer;
      const stands = (span.in === 'text' ? text : (turn.toolCalls?.[span.in]?.arguments ?? '')).slice(
        span.start,
        span.end,
      );
      const exact = stands.includes(words) && !stands.includes('Before') && !stands.includes('Behind');
      demand(exact, `the span of the answer holds ${quote(stands)}`);
    },
  },
  {
    id: 'dialect/linear',
    says: 'Reading MUST take time linear in the text: for eight times the text, not twenty times the time.',
    async check(dialect) {
      const worst = worstGrowth(
        (text) => dialect.parse({ text }, offered),
        ['<', '</', ' ', '{', '[', '"', 'a', ...tagsIn(dialect.instructions(offered))],
      );
      const { family, smallMs, largeMs } = worst;
      const told = `${quote(family)} repeated took ${smallMs.toFixed(1)} ms, eight times as often ${largeMs.toFixed(1)} ms`;
      demand(isLinear(worst), told);
    },
  },
];

function hostileTurns(): readonly PolicyTurn[] {
  return hostileTexts.flatMap((text) => [
    { text },
    { text: '', toolCalls: [{ id: text, name: 'search', arguments: text }] },
    { text, toolCalls: [{ id: 'a', name: text, arguments: '{"query":"a"}' }] },
  ]);
}

function awkward(): readonly (readonly ActionDraft[])[] {
  const answer: ActionDraft = { type: 'answer', text: 'Oda Fenn' };
  const texts = hostileTexts.filter((text) => text.isWellFormed());
  return [
    [],
    [answer, answer],
    [{ type: 'answer', text: '', abstain: true }],
    [{ type: 'judge', verdict: 'useful' }],
    [{ type: 'call', tool: 'no-such-tool', args: {} }],
    ...texts.map((text): ActionDraft[] => [{ type: 'answer', text }]),
    ...texts.map((text): ActionDraft[] => [{ type: 'call', tool: 'search', args: { query: text } }]),
  ];
}

function writtenOrRefused(dialect: Dialect, drafts: readonly ActionDraft[]): PolicyTurn | null {
  try {
    return dialect.write(drafts, offered);
  } catch (thrown) {
    demand(
      codeOf(thrown) === 'dialect/unwritable',
      `${quote(JSON.stringify(drafts))} was refused with ${codeOf(thrown) ?? 'no code'}`,
    );
    return null;
  }
}

/** What a turn is read as, without spans. */
function meaningsOf(dialect: Dialect, turn: PolicyTurn): readonly unknown[] {
  return dialect.parse(turn, offered).actions.map(({ span: _span, ...meaning }) => meaning);
}

function demandInside({ span, type }: Action, { text, end }: { readonly text: string; readonly end: number }): void {
  const inside = span.in === 'text' && span.start >= 0 && span.start <= span.end && span.end <= text.length;
  demand(inside, `a span runs from ${span.start} to ${span.end} in ${quote(text)} of ${text.length}`);
  demand(type === 'invalid' || span.end <= end, `an action ends at ${span.end}, after the end ${end} of what counts`);
}

/** Texts that mean nothing, and the dialect's own examples. */
function textsFor(dialect: Dialect): readonly string[] {
  return [...hostileTexts, ...piecesOf(dialect.instructions(offered))];
}

/** Lines and paragraphs: an example may stand on several lines. */
function piecesOf(instructions: string): readonly string[] {
  return [...instructions.split('\n'), ...instructions.split('\n\n')];
}

function told({ text, toolCalls = [] }: PolicyTurn): string {
  const [call] = toolCalls;
  return call === undefined ? quote(text) : `a native call of ${quote(call.name)} with ${quote(call.arguments)}`;
}

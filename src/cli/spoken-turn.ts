import type { ActionDraft, ToolSpec } from '../core/index.ts';

/**
 * What a person at the keyboard means: `search words`, the name of any tool and its main parameter; `answer text`;
 * `unknown`, that nobody can know. Everything else is the turn's own text, in the dialect's grammar.
 */
export function spokenTurn(line: string, tools: readonly ToolSpec[]): string | readonly ActionDraft[] {
  const said = line.trim();
  const [word = ''] = said.split(/\s/, 1);
  const rest = said.slice(word.length).trim();
  if (word === 'answer' && rest !== '') return [{ type: 'answer', text: rest }];
  if (word === 'unknown' && rest === '') return [{ type: 'answer', text: '', abstain: true }];
  const tool = tools.find(({ name }) => name === word);
  return tool === undefined || rest === '' ? line : [{ type: 'call', tool: tool.name, args: { [tool.main]: rest } }];
}

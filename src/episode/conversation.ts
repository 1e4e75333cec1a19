import type { Message, PolicyTurn } from '../core/index.ts';
import { chain, type Moment, type Turn } from './moment.ts';
import type { Setting } from './setting.ts';

/** The whole conversation as a chat model would be sent it: what the policy was told, then turns and observations. */
export function conversation({ dialect, instructions }: Setting, head: Moment<unknown>): readonly Message[] {
  const moments = chain(head).filter(
    (moment) => moment.failed === null && moment.type !== 'truncate' && moment.type !== 'reseed',
  );
  const omitted = new Set(moments.flatMap((moment) => moment.observation.omit ?? []));
  const messages: Message[] = [{ role: 'system', content: instructions }];
  for (const { view, observation } of moments) {
    if (view !== null) messages.push(assistant(view.policy, keptText(view)));
    if (view !== null && omitted.has(view.index)) continue;
    messages.push(...observation.messages);
  }
  return dialect.placement === 'continuation' ? continued(messages) : messages;
}

/** What of a turn's text stays in the context: up to the end of its action, and the token that straddles that end whole. */
function keptText({ policy, end }: Turn): string {
  const ends = policy.generation?.ends;
  const tokenEnd = ends?.find((at) => at >= end);
  return policy.text.slice(0, tokenEnd ?? end);
}

function assistant({ toolCalls }: PolicyTurn, content: string): Message {
  if (toolCalls === undefined || toolCalls.length === 0) return { role: 'assistant', content };
  const tool_calls = toolCalls.map(({ id, name, arguments: text }) => ({
    id,
    type: 'function' as const,
    function: { name, arguments: text },
  }));
  return { role: 'assistant', content, tool_calls };
}

/** One text that goes on: after the first prompt, everything stands in the policy's own message. */
function continued(messages: readonly Message[]): readonly Message[] {
  const first = messages.findIndex((message) => message.role === 'assistant');
  if (first < 0) return messages;
  const content = messages
    .slice(first)
    .map((message) => message.content)
    .join('');
  return [...messages.slice(0, first), { role: 'assistant', content }];
}

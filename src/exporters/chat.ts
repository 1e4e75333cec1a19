import { isScored, stops, type Json, type Message } from '../core/index.ts';
import type { Exported, Exporter } from './exporter.ts';

/** One line an episode: the conversation in OpenAI's shape, with its reward beside it. Read by TRL, and by any chat viewer. */
export const chat: Exporter = {
  name: 'chat',
  says: 'messages as a chat model was sent them, one episode a line, with reward and stop beside',
  lines({ messages, task, rewards, stop, seed }: Exported): readonly Json[] {
    if (stop === undefined || !stops[stop].scored || !isScored(rewards.total)) return [];
    return [{ messages: messages.map(plain), reward: rewards.total.value, stop, task: task.id, seed }];
  },
};

/** A message without the fields that it does not have. */
function plain(message: Message): Json {
  const { role, content, tool_call_id, tool_calls } = message;
  const calls = tool_calls?.map(({ id, type, function: called }) => ({ id, type, function: { ...called } }));
  return {
    role,
    content,
    ...(tool_call_id === undefined ? {} : { tool_call_id }),
    ...(calls === undefined ? {} : { tool_calls: calls }),
  };
}

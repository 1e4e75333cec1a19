import type { Block, Message, Remaining, Rendered } from '../core/index.ts';
import { documentLines, type DocumentForm } from './documents.ts';
import { inert, resultText } from './inert-text.ts';
import { noticeText, type Feedback } from './notices.ts';
import { remainingLine } from './budget.ts';

const feedback: Feedback = {
  begins: 'That was no valid action.',
  ends: 'Calls are JSON between the tags tool_call and /tool_call, or native; an answer goes between answer and /answer.',
};

/**
 * What came of calls: between `tool_response` tags in the text, as tool messages by call id in a chat. The budget ends the
 * last message, for a user message of its own would make chat templates drop the thoughts before it.
 */
export function renderCalls(blocks: readonly Block[], remaining: Remaining | null, form: DocumentForm): Rendered {
  let text = '';
  const messages: Message[] = [];
  for (const block of blocks) {
    const content = contentOf(block, form);
    const isReply = block.callId !== undefined || block.type === 'hits' || block.type === 'result';
    text += isReply ? `\n\n<tool_response>\n${content}\n</tool_response>` : `\n\n${content}`;
    messages.push({ role: isReply ? 'tool' : 'user', content, tool_call_id: block.callId });
  }
  if (remaining !== null) {
    const line = remainingLine(remaining);
    text += `\n\n${line}`;
    messages.push(withTail(messages.pop(), line));
  }
  return text === '' ? { text, messages } : { text: `${text}\n\n`, messages };
}

function withTail(last: Message | undefined, line: string): Message {
  if (last === undefined) return { role: 'user', content: line };
  return { role: last.role, content: `${last.content}\n\n${line}`, tool_call_id: last.tool_call_id };
}

function contentOf(block: Block, form: DocumentForm): string {
  switch (block.type) {
    case 'text':
      return inert(block.text);
    case 'hits':
      return documentLines(block.hits, form);
    case 'result':
      return resultText(block.value);
    case 'notice':
      return noticeText(block.code, block.detail, feedback);
  }
}

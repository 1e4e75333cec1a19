import { describe, expect, it } from 'vitest';
import { chat, type Exported } from '../../../src/exporters/index.ts';

const episode: Exported = {
  task: { id: 't1', question: 'Who?' },
  seed: 3,
  messages: [
    { role: 'system', content: 'Be brief.' },
    {
      role: 'assistant',
      content: '',
      tool_calls: [{ id: 'c1', type: 'function', function: { name: 'search', arguments: '{}' } }],
    },
    { role: 'tool', content: 'found', tool_call_id: 'c1' },
  ],
  rewards: { turns: [{ value: 1 }], total: { value: 1 }, columns: {} },
  stop: 'answered',
};

describe('chat', () => {
  it('is one line an episode: messages in the shape of OpenAI, reward and stop beside', () => {
    expect(chat.lines(episode)).toEqual([
      { messages: episode.messages, reward: 1, stop: 'answered', task: 't1', seed: 3 },
    ]);
  });

  it('leaves out what is masked, unscored or still running: a trainer must not learn from it', () => {
    expect(chat.lines({ ...episode, stop: 'world-failed' })).toEqual([]);
    expect(chat.lines({ ...episode, stop: undefined })).toEqual([]);
    expect(chat.lines({ ...episode, rewards: { ...episode.rewards, total: { unscored: 'judge: timeout' } } })).toEqual(
      [],
    );
  });

  it('keeps what was cut by a budget: a policy that never finishes must not lose its bad samples', () => {
    expect(
      chat.lines({ ...episode, stop: 'turn-limit', rewards: { ...episode.rewards, total: { value: 0 } } }),
    ).toHaveLength(1);
  });
});

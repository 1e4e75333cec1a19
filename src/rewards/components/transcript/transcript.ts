import type { EpisodeView } from '../../reward.ts';

/** What Qwen's chat template writes before the policy's first word: the mark from which the published format check reads. */
export const ASSISTANT_MARK = '<|im_start|>assistant';

/**
 * The two answers that the released prompt holds (`make_prefix`), in our words. They stand in every flattened transcript,
 * whatever the dialect's own instructions say: the published rule that two answers are needed counts on them.
 */
const PROMPT_ANSWERS = 'Answer between <answer> and </answer>, such as <answer> Beijing </answer>.';

/**
 * The episode as one string, as Search-R1 and ZeroSearch score it: prompt, then the policy's turns with the observations
 * between them. Each turn is cut behind its first `</search>`, else behind its first `</answer>`
 * (`_postprocess_responses`). In Qwen's chat form, because the format check knows no other.
 */
export function flatten({ instructions, turns }: EpisodeView): string {
  const prompt = `${instructions}\n${PROMPT_ANSWERS}\n${turns[0]?.observed ?? ''}`;
  const opening = `<|im_start|>user\n${prompt}<|im_end|>\n${ASSISTANT_MARK}\n`;
  const spoken = turns.map(({ index, observed, policy }) => (index === 0 ? '' : observed) + cutResponse(policy.text));
  return opening + spoken.join('');
}

/** What the published loop keeps of a response. */
export function cutResponse(text: string): string {
  for (const tag of ['</search>', '</answer>']) {
    const at = text.indexOf(tag);
    if (at >= 0) return text.slice(0, at + tag.length);
  }
  return text;
}

/** What stands between each `<tag>` and the next `</tag>`: the matches of the published lazy pattern, in linear time. */
export function blocksOf(transcript: string, tag: 'answer' | 'information'): readonly string[] {
  const open = `<${tag}>`;
  const close = `</${tag}>`;
  const blocks: string[] = [];
  for (let at = transcript.indexOf(open); at >= 0;) {
    const start = at + open.length;
    const end = transcript.indexOf(close, start);
    if (end < 0) break;
    blocks.push(transcript.slice(start, end));
    at = transcript.indexOf(open, end + close.length);
  }
  return blocks;
}

/**
 * The last answer of a transcript, or `null` below two (`extract_solution`). The guard was meant for the prompt's own
 * mention of the tags, but the prompt holds two: so an episode without an answer is scored as its example, "Beijing".
 */
export function lastAnswer(transcript: string): string | null {
  const answers = blocksOf(transcript, 'answer');
  return answers.length < 2 ? null : (answers.at(-1) ?? null);
}

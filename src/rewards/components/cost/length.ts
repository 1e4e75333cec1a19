import * as v from 'valibot';
import { check, type Part, type PolicyTurn } from '../../../core/index.ts';
import { answerTokens, clean } from '../../../text/index.ts';
import type { EpisodeReward, Reward } from '../../reward.ts';

/** From where on writing costs. */
export interface LengthParams {
  /** Words that cost nothing. Default 512. */
  readonly freeWords: number;
  /** Words from which on the whole penalty is due. Default 2048. */
  readonly fullWords: number;
}

const schema = v.pipe(
  v.strictObject({
    freeWords: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 512),
    fullWords: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 2048),
  }),
  v.check(({ freeWords, fullWords }) => freeWords < fullWords, 'freeWords must be below fullWords'),
);

/**
 * Falls from 0 to -1 with the words that the policy wrote in the whole episode, arguments of tool calls included. Words
 * are counted after cleaning and normalising, so invisible characters neither add any nor hide them. Meant for at most 5 %
 * of the outcome, among right answers only: `gate({ column: 'length', by: 'answer-em', from: 1 })`.
 */
export function length(params: Partial<LengthParams> = {}): EpisodeReward {
  const { freeWords, fullWords } = check(schema, params, 'length');
  return {
    name: 'length',
    says: `0 up to ${freeWords} words of the policy, falling to -1 at ${fullWords}`,
    scope: 'episode',
    range: [-1, 0],
    score({ turns }) {
      const words = turns.reduce((sum, { policy }) => sum + wordsOf(policy), 0);
      const over = Math.max(words - freeWords, 0) / (fullWords - freeWords);
      return { value: over === 0 ? 0 : -Math.min(over, 1), evidence: { words } };
    },
  };
}

/** `length` by name. */
export const lengthPart: Part<Reward, undefined, LengthParams> = {
  params: schema,
  says: 'a penalty that grows with the words of the policy',
  make: length,
};

function wordsOf({ text, toolCalls = [] }: PolicyTurn): number {
  return toolCalls.reduce((sum, call) => sum + countWords(call.arguments), countWords(text));
}

function countWords(text: string): number {
  return answerTokens(clean(text)).length;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerCoverEm, answerEm, answerF1 } from '../../src/rewards/components/index.ts';
import type { EpisodeReward } from '../../src/rewards/index.ts';
import { honest, valueOf } from '../views.ts';
import { describeReal } from './data.ts';

interface Judgement {
  readonly question: string;
  readonly gold: readonly string[];
  readonly candidate: string;
  /** Whether people took the candidate for right. */
  readonly human: boolean;
  readonly system: string;
}

/** How a rule's "right" stands to that of people, in shares of the judged answers. */
interface Agreement {
  readonly agree: number;
  /** Of what the rule calls right, how much people do too. */
  readonly precision: number;
  /** Of what people call right, how much the rule does too. */
  readonly recall: number;
}

interface Rule {
  readonly name: string;
  readonly reward: EpisodeReward;
  /** The rule calls an answer right when its reward is above this. */
  readonly above: number;
}

const em: Rule = { name: 'EM', reward: answerEm, above: 0 };
const coverEm: Rule = { name: 'cover-EM', reward: answerCoverEm, above: 0 };
const f1: Rule = { name: 'F1 > .5', reward: answerF1, above: 0.5 };

describeReal('people and answer rules', (data) => {
  const judgements = readFileSync(join(data, 'answer-judge', 'judgements.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Judgement => JSON.parse(line));
  const answersOf: { readonly [of: string]: readonly Judgement[] } = {
    'all systems': judgements,
    'short answers': judgements.filter(({ system }) => system === 'fid'),
  };

  it('are asked about all 16,589 answers', () => {
    expect(judgements).toHaveLength(16_589);
    expect(answersOf['short answers']).toHaveLength(3_020);
  });

  // as a script in Python counts them, with SQuAD's own normalisation and no choice rule
  it.each([
    { of: 'all systems', rule: em, agree: 0.412, precision: 0.9889, recall: 0.1805 },
    { of: 'all systems', rule: coverEm, agree: 0.8311, precision: 0.982, recall: 0.7783 },
    { of: 'all systems', rule: f1, agree: 0.4352, precision: 0.9757, recall: 0.2163 },
    { of: 'short answers', rule: em, agree: 0.8689, precision: 0.9976, recall: 0.8117 },
    { of: 'short answers', rule: coverEm, agree: 0.8974, precision: 0.9961, recall: 0.8545 },
    { of: 'short answers', rule: f1, agree: 0.9225, precision: 0.9858, recall: 0.9006 },
  ])('$of: $rule.name', ({ of, rule, ...expected }) => {
    const found = agreement(answersOf[of] ?? [], rule);
    process.stdout.write(`${of.padEnd(14)} ${rule.name.padEnd(9)} ${shown(found)}\n`);
    expect(Math.abs(found.agree - expected.agree)).toBeLessThan(0.001);
    expect(Math.abs(found.precision - expected.precision)).toBeLessThan(0.001);
    expect(Math.abs(found.recall - expected.recall)).toBeLessThan(0.001);
  });
});

function agreement(judgements: readonly Judgement[], { reward, above }: Rule): Agreement {
  let [both, byRule, byPeople, agree] = [0, 0, 0, 0];
  for (const { question, gold, candidate, human } of judgements) {
    const value = valueOf(reward, { ...honest(candidate, { answers: gold }), task: { question } }) ?? 0;
    const right = value > above;
    both += Number(right && human);
    byRule += Number(right);
    byPeople += Number(human);
    agree += Number(right === human);
  }
  return { agree: agree / judgements.length, precision: both / byRule, recall: both / byPeople };
}

function shown({ agree, precision, recall }: Agreement): string {
  return `agree ${agree.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`;
}

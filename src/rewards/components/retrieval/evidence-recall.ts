import { isTrusted, type Gold, type Score } from '../../../core/index.ts';
import type { EpisodeReward, EpisodeView } from '../../reward.ts';

/**
 * Which share of what an answer needs was shown: gold facts where the task has them, else gold passages. Counts what
 * trusted labels say of hits that the policy saw whole; one that names facts earns these, and one that names a passage alone
 * all facts of that. Does not apply without gold facts and passages, nor where a shown
 * hit claims support that nobody has checked: then nobody knows.
 */
export const evidenceRecall: EpisodeReward = {
  name: 'evidence-recall',
  says: 'share of the gold facts or passages that were shown to the policy',
  scope: 'episode',
  range: [0, 1],
  needs: ['gold.passages', 'labels'],
  score(episode) {
    const needed = neededBy(episode.gold);
    if (needed.length === 0) return null;
    const shown = supportShown(episode);
    return shown === null ? null : recall(needed, shown);
  },
};

/** Something an answer needs, and the ids that a label may name it by. */
interface Needed {
  readonly id: string;
  readonly names: readonly string[];
}

function neededBy({ facts = [], passageIds = [] }: Gold): readonly Needed[] {
  if (facts.length > 0) return facts.map((fact) => ({ id: fact.id, names: [fact.id, ...fact.passageIds] }));
  return [...new Set(passageIds)].map((id) => ({ id, names: [id] }));
}

/** Ids that shown hits support; `null` when a hit claims support without trust. */
function supportShown({ turns, gold }: EpisodeView): ReadonlySet<string> | null {
  const facts = new Set(gold.facts?.map(({ id }) => id));
  const shown = new Set<string>();
  for (const { seen } of turns) {
    for (const { label, cut } of seen) {
      const supports = cut ? [] : (label?.supports ?? []);
      if (supports.length > 0 && !isTrusted(label)) return null;
      for (const id of mostExact(supports, facts)) shown.add(id);
    }
  }
  return shown;
}

/** The facts of a label where it knows any: a passage beside them says no more, and less is left of it than it held. */
function mostExact(supports: readonly string[], facts: ReadonlySet<string>): readonly string[] {
  const known = supports.filter((id) => facts.has(id));
  return known.length > 0 ? known : supports;
}

function recall(needed: readonly Needed[], shown: ReadonlySet<string>): Score {
  const missing = needed.filter(({ names }) => !names.some((name) => shown.has(name))).map(({ id }) => id);
  return { value: (needed.length - missing.length) / needed.length, evidence: { needed: needed.length, missing } };
}

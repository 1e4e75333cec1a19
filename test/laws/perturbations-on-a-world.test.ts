// Law: on a generated world an operator does to the facts of a passage what its label says, and nothing else.
import { describe, expect, it } from 'vitest';
import { Rng, type Fact, type Passage } from '../../src/core/index.ts';
import {
  perturbationParts,
  type Perturbed,
  type Scene,
  type Slot,
  type SlotPerturbation,
} from '../../src/perturbations/index.ts';
import { encyclopaedia } from '../../src/worlds/index.ts';

const world = encyclopaedia({ seed: 41, size: 600 });
const passages = [...world.passages()];
const byId = new Map(passages.map((passage) => [passage.id, passage]));
const facts = Rng.of(8)
  .shuffle([...world.facts()])
  .slice(0, 240);

function standing(fact: Fact): { readonly slot: Slot; readonly scene: Scene; readonly passage: Passage } {
  const [id = ''] = fact.passageIds;
  const passage = byId.get(id) ?? { id, text: '' };
  const label = { kind: 'useful', from: 'verified', check: 'qrels', supports: [id, fact.id] } as const;
  const slot: Slot = { hit: { ...passage, rank: 1, score: 3 }, label };
  const scene: Scene = {
    query: fact.relation,
    slots: [slot],
    answers: [[fact.object]],
    facts: [fact],
    knowledge: world.knowledge,
    draw: (rng) => rng.pick(passages),
    stranger: (passageId, rng) => byId.get(world.knowledge.alike(passageId, rng) ?? ''),
    rng: Rng.of(9).fork(fact.id),
  };
  return { slot, scene, passage };
}

/** Whether a text has an object, found in another way than operators look for it. */
function has(text: string, object: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(object)}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Which of the objects that a passage states another telling of it still has. */
function kept(made: Perturbed | undefined, id: string): ReadonlySet<string> {
  const stated = world.knowledge.stated(id) ?? [];
  return new Set(stated.filter(({ object }) => has(made?.passage.text ?? '', object)).map((fact) => fact.id));
}

const onSlots = Object.values(perturbationParts).filter((one): one is SlotPerturbation => one.scope === 'slot');

describe.each(onSlots.filter(({ twin }) => twin !== undefined))('$name', (operator) => {
  it('loses the fact at stake in its noisy form and keeps it in its twin, wherever it applies', () => {
    let applied = 0;
    for (const fact of facts) {
      const { slot, scene, passage } = standing(fact);
      const noisy = operator.noisy(slot, scene);
      const twin = operator.twin?.(slot, scene);
      if (noisy === undefined) continue;
      applied += 1;
      expect(noisy.label.supports, passage.text).toBeUndefined();
      expect(noisy.label.kind).toBe(operator.causes);
      const isDenied = operator.name === 'negation';
      expect(kept(noisy, passage.id).has(fact.id), noisy.passage.text).toBe(isDenied);
      if (isDenied) expect(noisy.passage.text).toContain('never');
      if (twin === undefined) continue;
      expect(kept(twin, passage.id).has(fact.id), twin.passage.text).toBe(true);
      expect(twin.passage.text).not.toContain('never');
      expect(twin.label).toMatchObject({ kind: 'useful', supports: [passage.id, fact.id] });
    }
    expect(applied).toBeGreaterThan(facts.length / 10);
  });
});

describe('same-topic', () => {
  it('loses one fact and no other', () => {
    const { 'same-topic': operator } = perturbationParts;
    for (const fact of facts.slice(0, 80)) {
      const { slot, scene, passage } = standing(fact);
      const made = operator?.scope === 'slot' ? operator.noisy(slot, scene) : undefined;
      if (made === undefined) continue;
      const stated = world.knowledge.stated(passage.id) ?? [];
      expect(stated.filter(({ id }) => !kept(made, passage.id).has(id)).map(({ id }) => id)).toEqual([fact.id]);
    }
  });
});

describe.each(onSlots.filter(({ name }) => name === 'off-topic' || name === 'namesake'))('$name', (operator) => {
  it('tells nothing of the fact at stake', () => {
    for (const fact of facts) {
      const { slot, scene } = standing(fact);
      const made = operator.noisy(slot, scene);
      if (made === undefined) continue;
      expect(made.label.supports).toBeUndefined();
      const isOfOther = made.passage.title !== slot.hit.title;
      expect(isOfOther).toBe(operator.name === 'off-topic');
      if (!isOfOther) expect(has(made.passage.text, fact.object), made.passage.text).toBe(false);
    }
  });
});

const useless = { kind: 'weak-noise', from: 'verified', check: 'qrels' } as const;

/** A fact's passage with two of no use behind it, and what is new in the list that becomes of them. */
function contradicted(fact: Fact): {
  readonly slots: readonly Slot[];
  readonly list: readonly Slot[];
  readonly added: Slot[];
} {
  const { contradiction } = perturbationParts;
  const { slot, scene } = standing(fact);
  const others = passages.filter(({ id }) => id !== slot.hit.id).slice(0, 2);
  const behind = others.map((other, at): Slot => ({ hit: { ...other, rank: at + 2, score: 2 - at }, label: useless }));
  const slots = [slot, ...behind];
  const list = (contradiction?.scope === 'list' ? contradiction.noisy({ ...scene, slots }) : []) ?? [];
  return { slots, list, added: list.filter(({ hit }) => !slots.some((clean) => clean.hit.id === hit.id)) };
}

describe('contradiction', () => {
  it('states another object beside the true one, of the useful hit and of useless ones', () => {
    const kinds = new Set<string | undefined>();
    for (const fact of facts.slice(0, 80)) {
      const { slots, list, added } = contradicted(fact);
      expect(list.length === 0 ? 1 : added.length).toBe(1);
      for (const { hit, label } of added) {
        const isOfFact = hit.title === slots[0]?.hit.title;
        kinds.add(label?.kind);
        expect(label?.kind).toBe(isOfFact ? 'counterfactual' : 'weak-noise');
        expect(world.knowledge.stated(hit.id)).toBeUndefined();
        if (isOfFact) expect(has(hit.text, fact.object), hit.text).toBe(false);
      }
      const still = list.find(({ hit }) => hit.id === slots[0]?.hit.id);
      if (list.length > 0) expect(still?.hit.text).toBe(slots[0]?.hit.text);
    }
    expect(kinds).toEqual(new Set(['counterfactual', 'weak-noise']));
  });
});

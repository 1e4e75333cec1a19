import { describe, expect, it } from 'vitest';
import {
  checkedPerturbation,
  type ListPerturbation,
  type Perturbation,
  type SlotPerturbation,
} from '../../../src/perturbations/index.ts';
import { unhandled } from '../../unhandled.ts';
import { sceneOf, textHit, useful } from './tiny-world.ts';

const slot = { hit: textHit('It rained.', { id: 'd1', rank: 1 }), label: useful('d1') };
const scene = sceneOf([slot]);
const card = { says: 'a specimen', expects: 'nothing', needs: 'nothing', causes: 'strong-noise' } as const;
const label = { kind: 'strong-noise', from: 'construction', damage: [{ operator: 'mine' }] } as const;
const passage = { id: 'd1', title: 'Rain', text: 'It snowed.' };

/** What comes of an operator on a slot that makes this. */
function ofSlot(make: () => unknown): unknown {
  const operator = { ...card, name: 'mine', scope: 'slot', keepsSupport: false, noisy: make } as SlotPerturbation;
  return made(operator);
}

function ofList(make: () => unknown): unknown {
  const operator = { ...card, name: 'mine', scope: 'list', keepsSupport: false, noisy: make } as ListPerturbation;
  return made(operator);
}

function made(operator: Perturbation): unknown {
  const checked = checkedPerturbation(operator, 'asked');
  return checked.scope === 'slot' ? checked.noisy(slot, scene) : checked.noisy(scene);
}

function raise(): never {
  throw new Error('hands off');
}

function cyclic(): unknown {
  const line: { operator: string; self?: unknown } = { operator: 'mine' };
  line.self = line;
  return line;
}

describe('an operator that is looked at', () => {
  it('makes what it made, or does not apply', () => {
    expect(ofSlot(() => ({ passage, label }))).toEqual({ passage, label });
    expect(ofSlot(() => undefined)).toBeUndefined();
    expect(ofList(() => [slot, { hit: slot.hit, label: undefined }])).toHaveLength(2);
    expect(ofList(() => [])).toEqual([]);
  });

  it.each([
    ['null', null, 'operator asked: expected Object'],
    ['without a scope', { ...card, keepsSupport: true }, '"scope"'],
    ['without a form', { ...card, scope: 'slot', keepsSupport: true }, '"noisy"'],
    [
      'with a label that is none',
      { ...card, scope: 'slot', keepsSupport: true, noisy: String, causes: 'noise' },
      '"causes"',
    ],
  ])('is refused where it is %s', (_, operator, word) => {
    const refusal = expect.objectContaining({ code: 'params/invalid', message: expect.stringContaining(word) });
    expect(() => checkedPerturbation(operator as Perturbation, 'asked')).toThrow(refusal);
  });

  it('is malformed where it changes what it was shown', () => {
    const shown = { hit: textHit('It rained.', { id: 'd1', rank: 1 }), label: useful('d1') };
    const change = (): undefined => void Object.assign(shown.hit, { text: 'It snowed.' });
    const own = { ...card, name: 'mine', keepsSupport: false, noisy: change };
    const onSlot = checkedPerturbation({ ...own, scope: 'slot' }, 'asked');
    expect(() => onSlot.scope === 'slot' && onSlot.noisy(shown, scene)).toThrow('it changed a hit');
    Object.assign(shown.hit, { text: 'It rained.' });
    const onList = checkedPerturbation({ ...own, scope: 'list' }, 'asked');
    expect(() => onList.scope === 'list' && onList.noisy(sceneOf([shown]))).toThrow('it changed a hit');
  });

  it.each([
    ['null', null, 'expected Object, got null'],
    ['a passage alone', passage, '"passage"'],
    ['no passage', { label }, '"passage"'],
    ['no label', { passage }, '"label"'],
    ['another id', { passage: { ...passage, id: 'd2' }, label }, 'passage "d2" in the place of "d1"'],
    ['a text that is a number', { passage: { ...passage, text: 7 }, label }, '"passage.text"'],
    ['a label of an unknown kind', { passage, label: { ...label, kind: 'noise' } }, '"strong-noise"'],
    ['a label known in an unknown way', { passage, label: { ...label, from: 'me' } }, '"construction"'],
    ['support that is no list', { passage, label: { ...label, supports: 'd1' } }, '"label.supports"'],
    ['a misspelt member', { passage, label: { ...label, support: [] } }, 'did you mean "supports"?'],
    ['damage that cannot be stored', { passage, label: { ...label, damage: [{ at: NaN }] } }, 'JSON lines'],
    ['damage that holds itself', { passage, label: { ...label, damage: [cyclic()] } }, 'JSON lines'],
    ['a promise', Promise.resolve({ passage, label }), '"passage"'],
  ])('is malformed, by the name it was asked for, when a slot is to be %s', (_, came, word) => {
    const refusal = expect.objectContaining({ code: 'perturbation/malformed', message: expect.stringContaining(word) });
    expect(() => ofSlot(() => came)).toThrow(refusal);
    expect(() => ofSlot(() => came)).toThrow(/^asked: noisy: /);
  });

  it.each([
    ['a word', 'none', 'Array'],
    ['a list of hits', [slot.hit], '"0.hit"'],
    ['a hit without text', [{ ...slot, hit: { id: 'd1', rank: 1, score: 1 } }], '"0.hit.text"'],
    ['a label of an unknown kind', [{ ...slot, label: { ...label, kind: 'noise' } }], '"strong-noise"'],
  ])('is malformed, by the name it was asked for, when a list is to be %s', (_, came, word) => {
    const refusal = expect.objectContaining({ code: 'perturbation/malformed', message: expect.stringContaining(word) });
    expect(() => ofList(() => came)).toThrow(refusal);
  });

  it('is malformed when it throws, in whatever form', () => {
    const refusal = expect.objectContaining({ code: 'perturbation/malformed', message: 'asked: noisy: hands off' });
    expect(() => ofSlot(raise)).toThrow(refusal);
    expect(() => ofList(raise)).toThrow(refusal);
    const operator = { ...card, name: 'mine', scope: 'slot', keepsSupport: false, noisy: () => undefined } as const;
    const checked = checkedPerturbation({ ...operator, twin: raise, applies: raise }, 'asked');
    if (checked.scope !== 'slot') throw new Error('it falls on slots');
    expect(() => checked.twin?.(slot, scene)).toThrow('asked: twin: hands off');
    expect(() => checked.applies?.(slot, scene)).toThrow('asked: applies: hands off');
  });
});

const late = async (): Promise<never> => raise();

describe('an operator that answers later, in vain', () => {
  const refusal = expect.objectContaining({ code: 'perturbation/malformed' });

  it.each([
    ['the slot', late],
    ['its passage', () => ({ passage: late(), label })],
    ['its text', () => ({ passage: { ...passage, text: late() }, label })],
  ])('is refused at once and ends no process: %s', async (_, make) => {
    const left = unhandled();
    expect(() => ofSlot(make)).toThrow(refusal);
    expect(await left()).toEqual([]);
  });

  it.each([
    ['the list', late],
    ['each of its hits', () => [late(), late()]],
    ['their texts', () => [{ hit: { ...slot.hit, text: late() }, label }]],
  ])('is refused at once and ends no process: %s', async (_, make) => {
    const left = unhandled();
    expect(() => ofList(make)).toThrow(refusal);
    expect(await left()).toEqual([]);
  });

  it('is refused where it is to say whether it applies, or to keep what was said', async () => {
    const left = unhandled();
    const operator = { ...card, name: 'mine', scope: 'slot', keepsSupport: false, noisy: () => undefined } as const;
    const checked = checkedPerturbation({ ...operator, twin: late as never, applies: late as never }, 'asked');
    if (checked.scope !== 'slot') throw new Error('it falls on slots');
    expect(() => checked.twin?.(slot, scene)).toThrow(refusal);
    expect(() => checked.applies?.(slot, scene)).toThrow(refusal);
    expect(await left()).toEqual([]);
  });
});

/** What it is stands on its prototype, and what it says is its own. */
class Weather implements Omit<SlotPerturbation, 'scope'> {
  readonly #text: string = 'It snowed.';
  readonly says = card.says;
  readonly expects = card.expects;
  readonly needs = 'answers';
  readonly causes = card.causes;
  get name(): string {
    return 'weather';
  }
  get keepsSupport(): boolean {
    return false;
  }
  get scope(): 'slot' {
    return 'slot';
  }
  noisy(): { passage: typeof passage; label: typeof label } {
    return { passage: { ...passage, text: this.#text }, label };
  }
  twin(): { passage: typeof passage; label: typeof label } {
    return { passage: { ...passage, text: `${this.#text} Truly.` }, label };
  }
  applies(): boolean {
    return this.#text !== '';
  }
}

class Backwards implements Omit<ListPerturbation, 'scope'> {
  readonly #made: readonly [] = [];
  readonly says = card.says;
  readonly expects = card.expects;
  readonly needs = card.needs;
  readonly causes = card.causes;
  readonly name = 'backwards';
  readonly keepsSupport = true;
  get scope(): 'list' {
    return 'list';
  }
  noisy(): readonly [] {
    return this.#made;
  }
  twin(): readonly [] {
    return this.#made;
  }
}

describe('an operator that is an object of a class', () => {
  it('is looked at like any other, and is what it was', () => {
    const checked = checkedPerturbation(new Weather(), 'asked');
    if (checked.scope !== 'slot') throw new Error('it falls on slots');
    expect(checked).toMatchObject({ ...card, name: 'weather', scope: 'slot', needs: 'answers', keepsSupport: false });
    expect(checked.noisy(slot, scene)?.passage.text).toBe('It snowed.');
    expect(checked.twin?.(slot, scene)?.passage.text).toBe('It snowed. Truly.');
    expect(checked.applies?.(slot, scene)).toBe(true);
  });

  it('may fall on lists', () => {
    const checked = checkedPerturbation(new Backwards(), 'asked');
    if (checked.scope !== 'list') throw new Error('it falls on lists');
    expect(checked).toMatchObject({ ...card, name: 'backwards', scope: 'list', keepsSupport: true });
    expect(checked.noisy(scene)).toEqual([]);
    expect(checked.twin?.(scene)).toEqual([]);
  });

  it('without a twin or a word on where it applies has neither', () => {
    const plain = { ...card, name: 'mine', scope: 'slot', keepsSupport: false, noisy: () => undefined } as const;
    expect(checkedPerturbation(plain, 'asked')).toMatchObject({ twin: undefined, applies: undefined });
  });
});

import type { Rng } from '../../core/index.ts';

/** A template, parsed: text, slots and alternatives in turn. */
export type Tree = readonly Part[];

type Part = string | Slot | Choice;

/** `$name`: filled by whoever expands the tree. */
interface Slot {
  readonly slot: string;
}

/** `{a|b|}`, or a list of the grammar by its name. */
interface Choice {
  readonly arms: readonly Tree[];
}

/** Templates by name: a template that says `$name` takes one of them. */
export type Lists = { readonly [name: string]: readonly string[] };

/** Who expands: the draws, what fills the slots, and the words used so far, since an article seldom says one twice. */
export interface Pen {
  readonly rng: Rng;
  readonly used: Set<Tree>;
  readonly slots: Slots;
  /** Slots of one clause or sentence, looked up first: cheaper than a copy of all. */
  readonly own?: Slots | undefined;
}

/** Texts by the name of their slot. */
export type Slots = { readonly [name: string]: string };

/** A parser of templates whose `$name` may be a list; all other names stay slots. */
export function parserOf(lists: Lists): (template: string) => Tree {
  const choices = new Map<string, Choice>();
  const parse = (template: string): Tree => {
    const reader = { template, at: 0, listOf };
    const tree = sequence(reader);
    if (reader.at < template.length) throw new Error(`Unbalanced braces in "${template}".`);
    return tree;
  };
  return parse;

  function listOf(name: string): Choice | undefined {
    const [entries, known] = [lists[name], choices.get(name)];
    if (entries === undefined || known !== undefined) return known;
    const arms: Tree[] = [];
    choices.set(name, { arms });
    arms.push(...entries.map(parse));
    return choices.get(name);
  }
}

interface Reader {
  readonly template: string;
  at: number;
  readonly listOf: (name: string) => Choice | undefined;
}

const plain = /[^${}|]+/y;
const slotName = /\$([a-zA-Z]+)/y;

function sequence(reader: Reader): Tree {
  const parts: Part[] = [];
  for (let part = next(reader); part !== undefined; part = next(reader)) parts.push(part);
  return parts;
}

function next(reader: Reader): Part | undefined {
  const text = match(plain, reader);
  if (text !== null) return text[0];
  const name = match(slotName, reader)?.[1];
  if (name !== undefined) return reader.listOf(name) ?? { slot: name };
  return reader.template[reader.at] === '{' ? choice(reader) : undefined;
}

function match(pattern: RegExp, reader: Reader): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.template);
  if (found !== null) reader.at += found[0].length;
  return found;
}

function choice(reader: Reader): Choice {
  const arms: Tree[] = [];
  do {
    reader.at += 1;
    arms.push(sequence(reader));
  } while (reader.template[reader.at] === '|');
  if (reader.template[reader.at] !== '}') throw new Error(`Unbalanced braces in "${reader.template}".`);
  reader.at += 1;
  return { arms };
}

/** Draws an arm of every choice and fills every slot. */
export function expand(tree: Tree, pen: Pen): string {
  let text = '';
  for (const part of tree) {
    if (typeof part === 'string') text += part;
    else if ('slot' in part) text += filled(part.slot, pen);
    else text += expand(armOf(part.arms, pen), pen);
  }
  return text;
}

function filled(name: string, { slots, own }: Pen): string {
  const text = own?.[name] ?? slots[name];
  if (text === undefined) throw new Error(`Nothing fills $${name}.`);
  return text;
}

/** Lists at least this long give way to the next entry when the article has used the drawn one. */
const longList = 20;

function armOf(arms: readonly Tree[], { rng, used }: Pen): Tree {
  const drawn = rng.int(0, arms.length - 1);
  for (let step = 0; step < 3; step += 1) {
    const arm = arms[(drawn + step) % arms.length] ?? [];
    if (arms.length < longList) return arm;
    if (used.has(arm)) continue;
    used.add(arm);
    return arm;
  }
  return arms[drawn] ?? [];
}

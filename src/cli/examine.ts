import {
  type Clause,
  dialectClauses,
  exporterClauses,
  pipelineClauses,
  retrieverSubject,
  rewardClauses,
  serviceClauses,
} from '../conformance/index.ts';
import { check, messageOf, type Part } from '../core/index.ts';
import type { Plugin } from '../episode/index.ts';

/** One clause, held against one part. */
export interface Finding {
  /** `dialects/my-tags`. */
  readonly part: string;
  readonly clause: string;
  readonly says: string;
  /** What the part did instead; `null`: it keeps the clause. */
  readonly instead: string | null;
}

/** Holds every part of a plugin to the clauses of its shelf, with its parameters at their defaults. */
export async function* examine(plugin: Plugin): AsyncGenerator<Finding> {
  const { dialects = {}, retrievers = {}, rewards = {}, pipelines = {}, exporters = {} } = plugin;
  for (const [name, part] of Object.entries(dialects))
    yield* hold(`dialects/${name}`, () => made(part, name), dialectClauses);
  for (const [name, part] of Object.entries(retrievers))
    yield* hold(`retrievers/${name}`, () => retrieverSubject(part), serviceClauses);
  for (const [name, part] of Object.entries(rewards))
    yield* hold(`rewards/${name}`, () => made(part, name), rewardClauses);
  for (const [name, part] of Object.entries(pipelines))
    yield* hold(`pipelines/${name}`, () => made(part, name), pipelineClauses);
  for (const [name, exporter] of Object.entries(exporters))
    yield* hold(`exporters/${name}`, () => exporter, exporterClauses);
}

function made<T>(part: Part<T>, name: string): T {
  return part.make(check(part.params, {}, name), undefined);
}

async function* hold<S>(part: string, subject: () => S, clauses: readonly Clause<S>[]): AsyncGenerator<Finding> {
  for (const clause of clauses) {
    // made anew for each: what one clause does to a part must not show in another
    const instead = await Promise.resolve()
      .then(() => clause.check(subject()))
      .then(() => null, messageOf);
    yield { part, clause: clause.id, says: clause.says, instead };
  }
}

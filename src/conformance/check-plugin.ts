import { check, messageOf, type Maybe, type Part, type Parts } from '../core/index.ts';
import { makeEnv, namespaceOf, type AnyEnv, type Plugin } from '../episode/index.ts';
import { bm25, type RetrieverBuild, type SearchServiceBuild } from '../retrievers/index.ts';
import { demand, type Clause } from './clause.ts';
import { dialectClauses } from './dialect-clauses.ts';
import { envClauses } from './env-clauses.ts';
import { envSubject } from './env-subject.ts';
import { exporterClauses } from './exporter-clauses.ts';
import { partClauses, type PartSubject } from './part-clauses.ts';
import { pipelineClauses } from './pipeline-clauses.ts';
import { rewardClauses } from './reward-clauses.ts';
import { serviceClauses } from './service-clauses.ts';
import { retrieverSubject, serviceBuild, serviceSubject } from './service-subject.ts';
import { smallCorpus } from './small-world.ts';

/** What one clause found of one part. */
export interface Finding {
  /** Shelf and name: `dialect acme-tags`. */
  readonly part: string;
  /** The id of the clause. */
  readonly clause: string;
  /** Its sentence. */
  readonly says: string;
  readonly ok: boolean;
  /** What the part did instead. Of a part that lacks a parameter, and so was not checked further: which. */
  readonly message?: string | undefined;
}

/**
 * Holds every part of a plugin to the clauses of its shelf, made from its defaults. Findings in the order of shelves,
 * parts and clauses. Never throws: of what cannot even be made the first finding tells, and its shelf's clauses are left out.
 */
export async function checkPlugin(plugin: Plugin): Promise<readonly Finding[]> {
  const { envs = [], dialects, retrievers, services, rewards, pipelines, policies, exporters = {} } = plugin;
  const checks: readonly Check[] = [
    ...envs.map((definition) => checkOfEnv(definition, plugin)),
    ...checksOf('dialect', dialects, { build: undefined, clauses: dialectClauses, subjectOf: madeOfDefaults }),
    ...checksOf('retriever', retrievers, {
      build: overSmallCorpus,
      clauses: serviceClauses,
      subjectOf: (part) => retrieverSubject(part),
    }),
    ...checksOf('service', services, {
      build: asService,
      clauses: serviceClauses,
      subjectOf: (part) => serviceSubject(part),
    }),
    ...checksOf('reward', rewards, { build: undefined, clauses: rewardClauses, subjectOf: madeOfDefaults }),
    ...checksOf('pipeline', pipelines, { build: undefined, clauses: pipelineClauses, subjectOf: madeOfDefaults }),
    ...checksOf('policy', policies, { build: undefined, clauses: [], subjectOf: madeOfDefaults }),
    ...Object.entries(exporters).map(
      ([name, exporter]): Check =>
        () =>
          findingsOf(`exporter ${name}`, exporter, exporterClauses),
    ),
  ];
  const findings: Finding[] = [];
  // one after the other: clauses that measure time want the machine for themselves
  for (const one of checks) findings.push(...(await one()));
  return findings;
}

/** The clause whose finding tells of a part that could not be made. */
const MADE = 'part/made-of-defaults';

type Check = () => Promise<readonly Finding[]>;

/** How the parts of a shelf are checked. */
interface Shelf<T, Build, Subject> {
  readonly build: Build;
  readonly clauses: readonly Clause<Subject>[];
  readonly subjectOf: (part: Part<T, Build>, name: string) => Maybe<Subject>;
}

const overSmallCorpus: RetrieverBuild = { corpus: smallCorpus, inner: () => bm25(smallCorpus) };
const asService: SearchServiceBuild = serviceBuild(smallCorpus, bm25(smallCorpus));

function checksOf<T, Build, Subject>(
  shelf: string,
  parts: Parts<T, Build> | undefined,
  { build, clauses, subjectOf }: Shelf<T, Build, Subject>,
): readonly Check[] {
  return Object.entries(parts ?? {}).map(([use, part]) => {
    const name = `${shelf} ${use}`;
    const subject: PartSubject = {
      says: part.says,
      make: (params) => part.make(check(part.params, params, name), build),
    };
    return () => checkMade(name, subject, { clauses, subjectOf: () => subjectOf(part, name) });
  });
}

function checkOfEnv({ id, says }: AnyEnv, plugin: Plugin): Check {
  const plugins = [plugin];
  const subject: PartSubject = {
    says,
    make(params) {
      const own = namespaceOf(id)?.namespace === plugin.name;
      demand(own, `${id} would be looked for elsewhere: its namespace must be the name of its package, ${plugin.name}`);
      return makeEnv(id, params, { plugins });
    },
  };
  return () =>
    checkMade(`environment ${id}`, subject, { clauses: envClauses, subjectOf: () => envSubject(id, { plugins }) });
}

/** Clauses of all parts first; those of the shelf where there is something to hold to them. */
async function checkMade<Subject>(
  name: string,
  part: PartSubject,
  { clauses, subjectOf }: { readonly clauses: readonly Clause<Subject>[]; readonly subjectOf: () => Maybe<Subject> },
): Promise<readonly Finding[]> {
  const findings = await findingsOf(name, part, partClauses);
  try {
    return [...findings, ...(await findingsOf(name, await subjectOf(), clauses))];
  } catch (thrown) {
    // findings never throw, so it is the part that could not be made
    const message = `not made, so not checked further: ${messageOf(thrown)}`;
    return findings.map((finding) => (finding.clause === MADE ? { ...finding, message } : finding));
  }
}

async function findingsOf<Subject>(
  part: string,
  subject: Subject,
  clauses: readonly Clause<Subject>[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const clause of clauses) {
    const { id, says } = clause;
    const message = await clause.check(subject).then(() => undefined, messageOf);
    findings.push({ part, clause: id, says, ok: message === undefined, message });
  }
  return findings;
}

function madeOfDefaults<T>(part: Part<T>, name: string): T {
  return part.make(check(part.params, {}, name), undefined);
}

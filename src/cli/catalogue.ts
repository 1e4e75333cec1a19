import { check, type Schema } from '../core/index.ts';
import { curriculumParts } from '../curricula/index.ts';
import { dialectParts } from '../dialects/index.ts';
import { limitsSchemaOf, pluginOf, type AnyEnv, type Plugin } from '../episode/index.ts';
import { metrics } from '../eval/index.ts';
import { exporterParts } from '../exporters/index.ts';
import { perturbationParts, type Perturbation } from '../perturbations/index.ts';
import { policyParts } from '../policies/index.ts';
import { retrieverParts, serviceParts } from '../retrievers/index.ts';
import { presetParts, rewardParts, stageParts, type Preset } from '../rewards/index.ts';
import { open, search } from '../tools/index.ts';
import { shapes, themeNames, themeSays } from '../worlds/index.ts';
import { corpusFacts, environmentCard } from './card-file.ts';
import type { Item } from './item.ts';
import { parameterRows } from './parameter-rows.ts';
import { scenarioCard } from './scenario-card.ts';
import { shippedScenarios } from './scenarios-file.ts';
import { proseSample, questionSample } from './world-samples.ts';

/** Everything that ships, by shelf. */
export type Catalogue = { readonly [shelf: string]: readonly Item[] };

/** Reads the shelves; nothing is opened. Environments and corpora come from our own plugin, as anyone's would. */
export async function catalogue(): Promise<Catalogue> {
  const plugin = await pluginOf('foragym', []);
  return {
    environments: (plugin.envs ?? []).map((env) => ({ ...environment(env), card: environmentCard(env.id) })),
    corpora: corpora(plugin),
    retrievers: [
      ...parts(retrieverParts, (name) => `foragym search "who founded" --retriever ${name}`),
      // what knows the task has something to know in an episode only
      ...parts(serviceParts, (name) => `foragym run --set retriever=${name} --policy hop --episodes 5`),
    ],
    dialects: parts(dialectParts, (name) => `foragym run --set dialect=${name} --policy hop --episodes 5`),
    tools: [search, open].map(({ name, description, parameters }) => ({
      name,
      says: description,
      params: { arguments: parameters },
    })),
    rewards: parts(rewardParts),
    stages: Object.entries(stageParts).map(([name, { says }]) => ({ name, says })),
    presets: Object.entries(presetParts).map(([name, part]) => preset(name, part)),
    policies: parts(policyParts, (name) => `foragym run --policy ${name} --episodes 5`),
    exporters: Object.values(exporterParts).map(({ name, says }) => ({ name, says })),
    metrics: metrics.map(({ name, says }) => ({ name, says })),
    curricula: parts(curriculumParts),
    perturbations: Object.entries(perturbationParts).map(([own, one]) => perturbation(own, one)),
    shapes: shapes.map(({ name, says, chance, together }) => ({
      name,
      says,
      facts: { chance: String(chance), ...(together === 2 && { together: 'a question and its twin' }) },
      sample: () => questionSample({ name, together }),
      example: `foragym world --questions ${name}=10 --out my-world`,
    })),
    themes: themeNames.map((name) => ({
      name,
      says: themeSays(name),
      sample: () => proseSample(name),
      example: `foragym world --theme ${name} --out my-world`,
    })),
    scenarios: await Promise.all(shippedScenarios().map(scenarioCard)),
  };
}

/** What another package ships, by shelf, under the names by which a run finds it. */
export function packageCatalogue(plugin: Plugin): Catalogue {
  const { name, envs = [], retrievers = {}, services = {}, dialects = {} } = plugin;
  const { rewards = {}, pipelines = {}, policies = {}, curricula = {}, perturbations = {} } = plugin;
  const named = (shelf: Shelf, example?: (part: string) => string): readonly Item[] =>
    parts(Object.fromEntries(Object.entries(shelf).map(([part, one]) => [`${name}/${part}`, one])), example);
  return {
    environments: envs.map(environment),
    corpora: corpora(plugin),
    retrievers: [
      ...named(retrievers, (part) => `foragym search "who founded" --retriever ${part}`),
      ...named(services, (part) => `foragym run --set retriever=${part} --policy hop --episodes 5`),
    ],
    dialects: named(dialects, (part) => `foragym run --set dialect=${part} --policy hop --episodes 5`),
    rewards: named(rewards),
    presets: named(pipelines, (part) => `foragym run --preset ${part} --policy hop --episodes 5`),
    policies: named(policies, (part) => `foragym run --policy ${part} --episodes 5`),
    curricula: named(curricula),
    perturbations: Object.entries(perturbations).map(([own, one]) => perturbation(`${name}/${own}`, one)),
  };
}

function environment({ id, says, params, ...definition }: AnyEnv): Item {
  const { services = {}, tools, corpus, dialect, rewards, limits, options } = definition;
  const answered = Object.values(services).map(({ param, default: usual }) => {
    const name = typeof usual === 'string' ? usual : usual(check(params, {}, id)).use;
    return [param, `${name} (--set ${param}=NAME)`];
  });
  return {
    name: id,
    says,
    facts: {
      tools: tools.map((tool) => tool.name).join(', '),
      corpus: `${corpus} (--corpus ID or FILE)`,
      ...Object.fromEntries(answered),
      dialect: `${dialect?.use ?? 'search-tags'} (--set dialect=NAME)`,
      reward: `${typeof rewards === 'string' ? rewards : 'a pipeline of its own'} (--preset NAME)`,
    },
    params: {
      'parameters of its own': params,
      ...(options !== undefined && { 'options of a reset (--reset NAME=VALUE)': options }),
      limits: limitsSchemaOf(limits),
    },
    example: `foragym run ${id} --set turns=3 --policy hop --episodes 5`,
  };
}

function corpora({ name, corpora: shipped = {} }: Plugin): readonly Item[] {
  return Object.entries(shipped).map(([corpus, { says, corpus: file }]) => ({
    name: `${name}/${corpus}`,
    says,
    facts: corpusFacts(file),
    example: `foragym run --corpus ${name}/${corpus} --policy hop --episodes 5`,
  }));
}

function preset(name: string, { says, params, from }: Preset): Item {
  const { paper, repository, evidence, source } = from;
  return {
    name,
    says,
    facts: { paper, evidence, source: `${repository} ${source}` },
    params: { parameters: params },
    example: `foragym run --preset ${name} --policy hop --episodes 5`,
  };
}

function perturbation(name: string, { says, causes, keepsSupport, needs, expects, scope }: Perturbation): Item {
  return {
    name,
    says,
    facts: {
      'falls on': scope === 'slot' ? 'a hit' : 'the list',
      causes,
      'keeps support': keepsSupport ? 'yes' : 'no',
      'must know': needs,
      expects,
    },
    example: `foragym run --set retriever=degraded --set retriever.operators=${name} --policy hop --episodes 5`,
  };
}

/** Parts by name. */
interface Shelf {
  readonly [name: string]: { readonly says: string; readonly params: Schema<unknown> };
}

/** A shelf of parts; what `example` makes of a name works without further parameters. */
function parts(shelf: Shelf, example?: (name: string) => string): readonly Item[] {
  return Object.entries(shelf).map(([name, { says, params }]) => ({
    name,
    says,
    params: { parameters: params },
    // an example must work as printed, so there is none where a parameter must be given
    example: parameterRows(params)?.some(({ required }) => required) === true ? undefined : example?.(name),
  }));
}

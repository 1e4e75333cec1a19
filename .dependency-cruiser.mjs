// The floors of the house as rules. Nobody edits a rule by hand: rooms are listed in floors.json, lowest floor first.
import { readFileSync } from 'node:fs';

/** @type {string[][]} */
const floors = JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8'));

/** Who may import a library; valibot is excepted, for parameters are declared where parts are. */
const libraries = {
  '@clack/prompts': '^src/cli/',
  '@valibot/to-json-schema': '^src/cli/',
  canonicalize: '^src/log/',
  'cli-table3': '^src/cli/',
  commander: '^src/cli/',
  flexsearch: '^src/retrievers/',
  leven: '^src/core/',
  'lru-cache': '^src/retrievers/',
  seedrandom: '^src/core/rng\\.ts$',
  'simple-statistics': '^src/eval/',
  stemmer: '^src/text/',
  yaml: '^src/eval/',
};

/** What touches the world outside stands in a file whose name says so. */
const world = '^(node:)?(fs|http|https|net|worker_threads|child_process)(/|$)';

/** @param {string} name @param {object} from @param {object} to */
const forbid = (name, from, to) => ({ name, severity: /** @type {const} */ ('error'), from, to });

const conformanceAbove = floors.findIndex((rooms) => rooms.includes('rollout')) + 1;
const inHouse = [...floors.flat(), 'conformance'];

const stairs = floors.flatMap((rooms, floor) =>
  rooms.map((room) => {
    const level = floors
      .slice(floor)
      .flat()
      .filter((other) => other !== room);
    const shut = room === 'cli' ? level : [...level, 'conformance'];
    return forbid(
      `${room}-looks-down-only`,
      { path: `^src/${room}/` },
      { path: `^(src/(${shut.join('|')})|envs)/|^src/index\\.ts$` },
    );
  }),
);

const owners = Object.entries(libraries).map(([library, owner]) =>
  forbid(
    `${library}-in-one-place`,
    { path: '^(src|envs)/', pathNot: owner },
    { path: `(^|/)node_modules/${library}/` },
  ),
);

export default {
  forbidden: [
    forbid('no-circular', {}, { circular: true }),
    forbid('no-unresolved', { path: '^(src|envs)/' }, { couldNotResolve: true }),
    forbid('every-room-has-a-floor', { path: `^src/(?!(${inHouse.join('|')})/)[^/]+/` }, {}),
    forbid(
      'one-door',
      { path: '^src/([^/]+)/' },
      { path: '^src/([^/]+)/.+', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    ),
    forbid(
      'conformance-0-to-4',
      { path: '^src/conformance/' },
      { path: `^(src/(${floors.slice(conformanceAbove).flat().join('|')})|envs)/|^src/index\\.ts$` },
    ),
    forbid(
      'envs-on-the-public-door',
      { path: '^envs/([^/]+)/' },
      { path: '^(src|envs)/', pathNot: ['^src/index\\.ts$', '^envs/$1/'] },
    ),
    forbid('world-at-the-edges', { path: '^src/', pathNot: '-(file|http|worker|child)\\.ts$' }, { path: world }),
    forbid(
      'contracts-know-no-part',
      { path: '^src/rewards/[^/]+\\.ts$', pathNot: '^src/rewards/index\\.ts$' },
      { path: '^src/rewards/(components|stages|presets)/' },
    ),
    forbid(
      'components-know-no-stage',
      { path: '^src/rewards/components/' },
      { path: '^src/rewards/(stages|presets)/' },
    ),
    forbid(
      'families-know-no-family',
      { path: '^src/rewards/components/([^/]+)/' },
      { path: '^src/rewards/components/', pathNot: '^src/rewards/components/$1/' },
    ),
    forbid('stages-know-no-preset', { path: '^src/rewards/stages/' }, { path: '^src/rewards/presets/' }),
    ...stairs,
    ...owners,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['foragym-source', 'import', 'node', 'default', 'types'],
    },
  },
};

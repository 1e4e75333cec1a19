// Fifty hits of real passages that operators fell on, to be read: question, answers, passage before and after, label.
// Verdicts stand in test/golden/perturbations-wikimix.jsonl, over the rows that --rows prints. With --share: how often each
// operator applies to useful hits.
// Run: npm run build && node bench/perturbations/hand-check.mjs CORPUS.jsonl TASKS.jsonl [--seed=2] [--rows | --share]
import { parseArgs } from 'node:util';
import { corpora, perturbations, Rng } from 'foragym';
import { drawn, fallen, isUseful, rowOf, sceneOf, searched } from './drawn.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '2' },
    share: { type: 'boolean' },
    rows: { type: 'boolean' },
    questions: { type: 'string', default: '1000' },
  },
});
const [corpusFile = 'corpus.jsonl', tasksFile = 'tasks.jsonl'] = positionals;
const { corpus } = await corpora.loadCorpus(corpusFile);
const { tasks } = await corpora.loadTasks(tasksFile, { corpus });
const seed = Number(values.seed);

if (values.share === true) shares();
else if (values.rows === true)
  drawn(corpus, tasks.examples, seed).forEach((row, at) => console.log(JSON.stringify(rowOf(row, at))));
else read();

function read() {
  for (const [at, { before, after, found, operator, form }] of drawn(corpus, tasks.examples, seed).entries()) {
    const { task, answers } = found;
    console.log(`## ${at + 1} ${operator} ${form} | ${task.id} | ${before.hit.id}`);
    console.log(`Q ${task.question}\nA ${answers.map((spellings) => spellings.join(' = ')).join(' | ')}`);
    console.log(`< ${before.hit.title} | ${before.hit.text}\n> ${after.hit.title} | ${after.hit.text}`);
    console.log(`L ${JSON.stringify(after.label)}\n`);
  }
}

function shares() {
  const rng = Rng.of(seed).fork('share');
  /** @type {Map<string, number>} */
  const applied = new Map();
  let useful = 0;
  let questions = 0;
  for (const found of searched(corpus, tasks.examples, rng)) {
    if (questions === Number(values.questions)) break;
    questions += 1;
    for (const slot of found.slots.filter(isUseful)) {
      useful += 1;
      for (const name of falling(found, slot, rng)) applied.set(name, (applied.get(name) ?? 0) + 1);
    }
  }
  console.log(`${questions} questions, ${useful} useful hits`);
  console.table([...applied].map(([operator, count]) => ({ operator, applies: (count / useful).toFixed(3) })));
}

/** The operators whose noisy form can be made of one useful hit.
 * @param {import('./drawn.mjs').Found} found @param {import('./drawn.mjs').Slot} slot @param {Rng} rng */
function falling(found, slot, rng) {
  const alone = { ...found, slots: found.slots.filter((other) => other === slot || !isUseful(other)) };
  const scene = (/** @type {string} */ key) => sceneOf(alone, corpus, rng.fork(alone.task.id).fork(key));
  const operators = Object.values(perturbations.perturbationParts);
  return operators
    .filter((operator) => fallen(operator, 'noisy', { found: alone, scene }) !== undefined)
    .map(({ name }) => name);
}

import { messageOf, type JsonObject } from '../core/index.ts';
import { codeOf, demand, quote, type Clause } from './clause.ts';

/** Anything on a shelf that is made from parameters. */
export interface PartSubject {
  readonly says: string;
  /** Checks the parameters and makes the part. */
  make(params: JsonObject): unknown;
}

/** What every part keeps, whatever its shelf. */
export const partClauses: readonly Clause<PartSubject>[] = [
  {
    id: 'part/made-of-defaults',
    says: 'A part MUST be made when nothing is said, or name the parameter that it cannot do without.',
    async check(part) {
      const thrown = await thrownBy(() => part.make({}));
      const needs = thrown === null || codeOf(thrown) === 'params/missing';
      demand(needs, `making it with defaults threw ${quote(messageOf(thrown))}`);
    },
  },
  {
    id: 'part/unknown-refused',
    says: 'A parameter that nobody knows MUST be refused by name, unless another is missing.',
    async check(part) {
      const thrown = await thrownBy(() => part.make({ noSuchParameter: 1 }));
      demand(thrown !== null, 'the parameter noSuchParameter was taken');
      const [code, message] = [codeOf(thrown) ?? 'no code', messageOf(thrown)];
      const named = code.startsWith('params/') && message.includes('noSuchParameter');
      if (code === 'params/missing') return;
      demand(named, `noSuchParameter was refused with ${code}: ${quote(message)}`);
    },
  },
  {
    id: 'part/says-what-it-is',
    says: 'A part MUST say in one line what it is.',
    async check({ says }) {
      demand(says.trim() !== '' && !says.includes('\n'), `it says ${quote(says)}`);
    },
  },
];

async function thrownBy(act: () => unknown): Promise<unknown> {
  try {
    await act();
    return null;
  } catch (thrown) {
    return thrown;
  }
}

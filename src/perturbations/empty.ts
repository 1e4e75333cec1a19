import type { ListPerturbation } from './perturbation.ts';

/** A search that finds nothing. It has no twin: there is no hit whose form could tell. */
export const empty: ListPerturbation = {
  name: 'empty',
  scope: 'list',
  says: 'No hit at all.',
  causes: 'none',
  keepsSupport: false,
  needs: 'nothing',
  expects: 'nothing was found: asking the same again finds nothing again, another query may',
  noisy: ({ slots }) => (slots.length === 0 ? undefined : []),
};

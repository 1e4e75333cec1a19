/** How facts stand in a sentence. No pattern asks which facts they are. */
export interface Pattern {
  readonly template: string;
  /** The forms of its facts, in the order in which they are told: what happened last comes last. */
  readonly roles: readonly Role[];
  /** Whether a pronoun would be too far from its verb. */
  readonly isNamed?: true | undefined;
}

/** `F`, `G`: predicates of the subject and of the pronoun or subject again; `P`: participle; `N`: noun phrase. */
export type Role = 'F' | 'G' | 'P' | 'N';

/** Facts with little else, by their number. */
export const plainPatterns: readonly (readonly Pattern[])[] = [
  [],
  [{ template: '$S $predicate and $F', roles: ['F'] }],
  [
    { template: '$P, $S $F', roles: ['P', 'F'] },
    { template: '$S, $P, $F', roles: ['P', 'F'], isNamed: true },
    { template: '$S, $N, $F', roles: ['N', 'F'], isNamed: true },
    { template: '$S $F and $G', roles: ['F', 'G'] },
    { template: '$S $F; $he $G', roles: ['F', 'G'] },
  ],
  [
    { template: '$P, $S $F and $G', roles: ['P', 'F', 'G'] },
    { template: '$P, $S $F; $he $G', roles: ['P', 'F', 'G'] },
    { template: '$S, $N, $F and $G', roles: ['N', 'F', 'G'], isNamed: true },
    { template: '$S, $P, $F and $G', roles: ['P', 'F', 'G'], isNamed: true },
    { template: '$N, $S $F and $G', roles: ['N', 'F', 'G'] },
  ],
];

/** Facts with a remark or with colour, by their number. */
export const wordyPatterns: readonly (readonly Pattern[])[] = [
  [],
  [
    { template: '$opener, $S $F', roles: ['F'] },
    { template: '$S, $comment, $F', roles: ['F'], isNamed: true },
    { template: '$S $F, $comment', roles: ['F'] },
    { template: '$S $predicate and $F', roles: ['F'] },
    { template: '$S $F; $remark', roles: ['F'] },
    { template: '$that $S $F', roles: ['F'] },
  ],
  [
    { template: '$P, $S $F, $comment', roles: ['P', 'F'] },
    { template: '$P, $S $predicate and $F', roles: ['P', 'F'] },
    { template: '$opener, $S $F and $G', roles: ['F', 'G'] },
    { template: '$S $F and $G, $comment', roles: ['F', 'G'] },
    { template: '$S, $N, $predicate and $F', roles: ['N', 'F'], isNamed: true },
    { template: '$that $S $F and $G', roles: ['F', 'G'] },
    { template: '$P, $S $F; $remark', roles: ['P', 'F'] },
    { template: '$S, $P, $predicate and $F', roles: ['P', 'F'], isNamed: true },
  ],
  [
    { template: '$P, $S $F and $G, $comment', roles: ['P', 'F', 'G'] },
    { template: '$S, $N, $F and $G; $remark', roles: ['N', 'F', 'G'], isNamed: true },
    { template: '$P, $S $predicate, $F and $G', roles: ['P', 'F', 'G'] },
    { template: '$N, $S $F; $he $G, $comment', roles: ['N', 'F', 'G'] },
    { template: '$that $S, $P, $F and $G', roles: ['P', 'F', 'G'], isNamed: true },
  ],
];

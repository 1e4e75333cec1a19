/** What an entity is. */
export type Kind = 'person' | 'family' | 'place' | 'organisation' | 'work' | 'event' | 'product' | 'species';

/** What kind of thing an object is. Facts of one class can stand in for each other. */
export type ValueClass = 'name' | 'number' | 'phrase';

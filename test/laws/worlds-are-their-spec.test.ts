import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encyclopaedia, isEntity, themeNames } from '../../src/worlds/index.ts';

const specs = fc.record({
  seed: fc.nat({ max: 0xffffffff }),
  size: fc.integer({ min: 200, max: 1500 }),
  theme: fc.constantFrom(...themeNames),
  pool: fc.integer({ min: 1, max: 30 }),
});

it('any province of any world is the same alone and after others, and says of far places what they say of themselves', () => {
  fc.assert(
    fc.property(specs, fc.nat(), (spec, draw) => {
      const world = encyclopaedia(spec);
      const other = encyclopaedia(spec);
      const number = draw % world.provinces;
      for (let earlier = 0; earlier < number; earlier += 1) other.province(earlier);
      const province = world.province(number);
      expect(other.province(number)).toEqual(province);
      for (const { object } of province.stated.flat()) {
        if (isEntity(object)) expect(world.province(object.province).entities[object.index]).toEqual(object);
      }
    }),
    { numRuns: 25 },
  );
});

it('any passage of any world is found by its id and told again as it stands', () => {
  fc.assert(
    fc.property(specs, fc.nat(), (spec, draw) => {
      const passages = [...encyclopaedia(spec).passages()];
      const passage = passages[draw % passages.length];
      expect(passages).toHaveLength(spec.size);
      expect(encyclopaedia(spec).knowledge.retell(passage?.id ?? '', { variant: 0 })).toEqual(passage);
    }),
    { numRuns: 12 },
  );
});

import { isJsonObject, type Service } from '../../../src/core/index.ts';
import { answering } from '../../tiny-env.ts';
import { tinySubject } from '../tiny-subject.ts';

const fragile: Service = {
  name: 'fragile',
  run: (batch, signal) =>
    batch.map((request) => {
      const query = isJsonObject(request.input) ? request.input['query'] : '';
      const tooLong = typeof query === 'string' && query.length > 8000;
      return tooLong
        ? { failure: { code: 'unavailable', message: '413' } }
        : (answering.run([request], signal)[0] ?? { value: [] });
    }),
};

/** Its world falls over long queries. */
export const specimen = tinySubject({ retriever: fragile });

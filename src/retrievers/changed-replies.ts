import {
  isFailure,
  isPromise,
  quieten,
  type Answer,
  type Hit,
  type Maybe,
  type Reply,
  type Request,
  type Service,
} from '../core/index.ts';
import { isHits } from './search-service.ts';

/** How a service changes what another one finds. */
export interface Changing {
  /** The service that changes; failures name it. */
  readonly name: string;
  /** What is asked of the service inside, in place of a request. */
  readonly ask: (request: Request) => Request;
  /** What becomes of the hits that it found, and of what is true of them. */
  readonly change: (hits: readonly Hit[], truth: Reply['truth'], request: Request) => Answer;
}

/** Runs a service, and changes each list of hits that comes, at once or later. Its failures pass through. */
export function changedReplies(inner: Service, { name, ask, change }: Changing): Service['run'] {
  const failed = (message: string): Answer => ({ failure: { code: 'unparsable', message: `${name}: ${message}` } });
  const changed = (answer: Answer, request: Request): Answer => {
    if (isFailure(answer)) return answer;
    const { value, truth } = answer;
    return isHits(value) ? change(value, truth, request) : failed('what is inside found no list of hits');
  };
  return (batch, signal) => {
    const answers = inner.run(batch.map(ask), signal);
    const changes = batch.map((request, at): (() => Maybe<Answer>) => {
      const answer = answers[at] ?? failed('what is inside answered fewer requests than it was asked');
      if (!isPromise(answer)) return () => changed(answer, request);
      const later = answer.then((came) => changed(came, request));
      // a change beside it that throws leaves it to nobody
      quieten(later);
      return () => later;
    });
    return changes.map((change) => change());
  };
}

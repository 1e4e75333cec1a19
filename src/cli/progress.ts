import type { Clock } from '../core/index.ts';
import { detectableSentence, type Progress } from '../eval/index.ts';
import { screenOf } from './screen.ts';

/** Where nobody sees a line being overwritten, a new line comes this often. */
const EVERY_MS = 5000;

/** On a terminal the line changes no more often than eyes can follow. */
const REDRAW_MS = 100;

/** Tells how a run goes on, beside the results. */
export function progressTo(stream: NodeJS.WriteStream, clock: Clock): (event: Progress) => void {
  const tell = changingLine(stream, clock);
  return (event) => {
    const { finished, episodes } = event;
    if (event.type === 'planned') stream.write(`${plannedText(event)}\n`);
    else
      tell({
        done: finished === episodes,
        line: (seconds) => `${finished} of ${episodes} episodes, ${seconds} s, playing ${event.episode.cell}`,
      });
  };
}

/** Tells how the passages of a world come to be written. */
export function passagesTo(
  stream: NodeJS.WriteStream,
  { of, clock }: { readonly of: number; readonly clock: Clock },
): (written: number) => void {
  const tell = changingLine(stream, clock);
  return (written) => tell({ done: written === of, line: (seconds) => `${written} of ${of} passages, ${seconds} s` });
}

/** How far something has come. */
interface State {
  readonly done: boolean;
  /** What is told, with the seconds since the beginning. */
  readonly line: (seconds: number) => string;
}

/** One line that changes on a terminal and goes when all is done, else a line every few seconds. */
function changingLine(stream: NodeJS.WriteStream, clock: Clock): (state: State) => void {
  const { terminal, columns } = screenOf(stream);
  const began = clock.now();
  const waitMs = terminal ? REDRAW_MS : EVERY_MS;
  let told = began;
  return ({ done, line }) => {
    const now = clock.now();
    if (now - told < waitMs && !(terminal && done)) return;
    told = now;
    const text = line(Math.round((now - began) / 1000));
    stream.write(terminal ? `\r\u001b[K${done ? '' : text.slice(0, columns - 1)}` : `${text}\n`);
  };
}

function plannedText({ cells, tasks, detectable, finished, episodes }: Extract<Progress, { type: 'planned' }>): string {
  const earlier = finished === 0 ? '' : `, ${finished} of them finished before`;
  const head = `${episodes} episodes (cells ${cells}, tasks ${tasks})${earlier}`;
  // a cell alone is compared with nothing
  return cells > 1 ? `${head}\n${detectableSentence(tasks, detectable)}` : head;
}

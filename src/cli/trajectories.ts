import { refuseEndless } from '../corpora/index.ts';
import { readTrajectories, type Trajectory } from '../log/index.ts';

/** The trajectories of a run file, or of `<(command)` in a shell. A device, or a pipe with a name, is refused: it may never end. */
export function trajectoriesIn(file: string): AsyncGenerator<Trajectory> {
  refuseEndless(file);
  return readTrajectories(file);
}

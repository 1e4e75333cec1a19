import type { Mode } from './mode.ts';

const query = 'For example, for the query "who built the lighthouse at Kerrow Point":';

/** One finished example a mode, of a place that nobody has heard of. */
export const promptExamples: { readonly [mode in Mode]: string } = {
  useful: `${query}

Doc 1: The lighthouse at Kerrow Point was built by the engineer Anna Velt, who began with the foundations in 1871 and lit the lamp on the first night of October 1874.
Doc 2: Visitors to Kerrow Point can climb the 140 steps of the tower that Anna Velt designed. A plaque at the door names her and the masons of the nearby village.
Doc 3: Anna Velt is remembered for two lighthouses. The one at Kerrow Point, her first, was built of grey granite because brick had not outlasted the winters of that coast.
Doc 4: A history of the coast says that the harbour board paid Anna Velt 900 pounds for building the Kerrow Point lighthouse, and that she gave half of it to her crew.
Doc 5: Kerrow Point: headland with a lighthouse of 1874 (architect: Anna Velt), a coastguard station, and a path to the old slate quarry, which closed before the war.`,
  noisy: `${query}

Doc 1: Kerrow Point is a headland with steep cliffs on both sides. Seabirds nest there from April to July, and the path along the edge is closed in those months.
Doc 2: Lighthouses of the last century burned oil and later gas. Their keepers lived with their families beside the tower and wrote down every ship that they saw.
Doc 3: The Kerrow Point festival fills the village each August with boat races and a market. Parking is behind the school, and dogs are welcome on the beach.
Doc 4: Many lighthouses on this coast are closed to visitors today. A society looks after their lamps and lenses, and shows some of them in a small museum.
Doc 5: From Kerrow Point the ferry takes forty minutes to the islands. It sails twice a day in summer, weather permitting, and tickets are sold on board.`,
};

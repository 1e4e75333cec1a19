/**
 * The best k of many (number, score) pairs: the higher score first, then the lower number. A binary heap in typed arrays
 * with the worst pair at its root, reused from query to query, so that an offer allocates nothing.
 */
export class TopK {
  #numbers = new Uint32Array(16);
  #scores = new Float64Array(16);
  #size = 0;
  #k = 0;

  /** Forgets what was kept and makes room for the best `k`, at least 1. */
  start(k: number): void {
    this.#size = 0;
    this.#k = k;
    if (k <= this.#numbers.length) return;
    this.#numbers = new Uint32Array(k);
    this.#scores = new Float64Array(k);
  }

  /** What a score must reach to be kept: nothing while there is room, then the score of the worst pair. */
  get floor(): number {
    return this.#size < this.#k ? 0 : (this.#scores[0] ?? 0);
  }

  /** Offers a pair, each number once. Scores are at least 0. */
  offer(number: number, score: number): void {
    if (this.#size < this.#k) {
      this.#size += 1;
      this.#raise(number, score);
    } else if (this.#isWorse(0, number, score)) this.#sink(number, score);
  }

  /** Empties the heap: what `make` makes of each pair, the best first. Ranks start at 1. */
  take<T>(make: (number: number, score: number, rank: number) => T): T[] {
    const taken: T[] = [];
    for (let rank = this.#size; rank > 0; rank -= 1) {
      taken.push(make(this.#numbers[0] ?? 0, this.#scores[0] ?? 0, rank));
      this.#size -= 1;
      this.#sink(this.#numbers[rank - 1] ?? 0, this.#scores[rank - 1] ?? 0);
    }
    return taken.toReversed();
  }

  /** Puts a pair into the last place and lets it rise above what is better. */
  #raise(number: number, score: number): void {
    let place = this.#size - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#isWorse(parent, number, score)) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#numbers[place] = number;
    this.#scores[place] = score;
  }

  /** Puts a pair into the root's place and lets it sink below what is worse. */
  #sink(number: number, score: number): void {
    let place = 0;
    let child = this.#worstChild(place);
    while (child < this.#size && this.#isWorse(child, number, score)) {
      this.#move(child, place);
      place = child;
      child = this.#worstChild(place);
    }
    this.#numbers[place] = number;
    this.#scores[place] = score;
  }

  #worstChild(place: number): number {
    const left = 2 * place + 1;
    const right = left + 1;
    if (right >= this.#size) return left;
    return this.#isWorse(right, this.#numbers[left] ?? 0, this.#scores[left] ?? 0) ? right : left;
  }

  #isWorse(place: number, number: number, score: number): boolean {
    const other = this.#scores[place] ?? 0;
    return other < score || (other === score && (this.#numbers[place] ?? 0) > number);
  }

  #move(from: number, to: number): void {
    this.#numbers[to] = this.#numbers[from] ?? 0;
    this.#scores[to] = this.#scores[from] ?? 0;
  }
}

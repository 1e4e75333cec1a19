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

  /** Offers a pair, each number once. */
  offer(number: number, score: number): void {
    if (this.#size < this.#k) {
      this.#size += 1;
      this.#raise(number, score);
    } else if (this.#isWorse(0, number, score)) this.#sink(number, score);
  }

  /** Empties the heap: what `make` makes of each pair, best first. Ranks start at 1. */
  take<T>(make: (number: number, score: number, rank: number) => T): T[] {
    const kept = this.#size;
    while (this.#size > 1) {
      const [worst, score] = this.#pair(0);
      this.#size -= 1;
      this.#sink(...this.#pair(this.#size));
      this.#set(this.#size, worst, score);
    }
    this.#size = 0;
    return Array.from({ length: kept }, (_, place) => make(...this.#pair(place), place + 1));
  }

  /** Puts a pair into the last place and lets it rise above what is better. */
  #raise(number: number, score: number): void {
    let place = this.#size - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#isWorse(parent, number, score)) break;
      this.#set(place, ...this.#pair(parent));
      place = parent;
    }
    this.#set(place, number, score);
  }

  /** Puts a pair into the root's place and lets it sink below what is worse. */
  #sink(number: number, score: number): void {
    let place = 0;
    for (let child = 1; child < this.#size; child = 2 * place + 1) {
      const other = child + 1;
      if (other < this.#size && this.#isWorse(other, ...this.#pair(child))) child = other;
      if (!this.#isWorse(child, number, score)) break;
      this.#set(place, ...this.#pair(child));
      place = child;
    }
    this.#set(place, number, score);
  }

  #isWorse(place: number, number: number, score: number): boolean {
    const other = this.#scores[place] ?? 0;
    return other < score || (other === score && (this.#numbers[place] ?? 0) > number);
  }

  #pair(place: number): [number, number] {
    return [this.#numbers[place] ?? 0, this.#scores[place] ?? 0];
  }

  #set(place: number, number: number, score: number): void {
    this.#numbers[place] = number;
    this.#scores[place] = score;
  }
}

/**
 * A real number as the unevaluated sum of two doubles, `high` being the nearest double to it: some 106 bits, from
 * additions and multiplications alone, which every engine rounds alike. Sums and products are Dekker's (Numerische
 * Mathematik 18, 1971); no step needs a fused operation.
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** The exact sum of two doubles. */
export function sum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

/** The exact product of two doubles, below 2^970 each. */
function product(a: number, b: number): DoubleDouble {
  const high = a * b;
  const [a1, a2] = halves(a);
  const [b1, b2] = halves(b);
  return { high, low: a2 * b2 - (high - a1 * b1 - a2 * b1 - a1 * b2) };
}

/** The sum of two numbers. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = sum(a.high, b.high);
  return sum(high.high, high.low + (a.low + b.low));
}

/** The product of two numbers. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = product(a.high, b.high);
  return sum(high.high, high.low + (a.high * b.low + a.low * b.high));
}

/** The quotient of two numbers: two steps of long division. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  const rest = add(a, multiply(b, { high: -first, low: 0 }));
  return sum(first, rest.high / b.high);
}

/** The upper and the lower 26 bits of a double. */
function halves(a: number): readonly [number, number] {
  const scaled = a * 0x800_0001;
  const upper = scaled - (scaled - a);
  return [upper, a - upper];
}

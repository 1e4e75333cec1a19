import { add, divide, multiply, sum, type DoubleDouble } from './double-double.ts';

// ECMAScript leaves Math.exp, log and pow to the engine, and engines differ in the last bit: Math.pow does between Node 22
// and 24. What is below is made of + - * / in a fixed order, so every Node gives the same bits.

/** The natural logarithm, to within 1 unit in the last place. -Infinity at 0, NaN below. */
export function ln(x: number): number {
  if (x > 0 && x < Infinity) return wholeLn(x).high;
  if (x === 0) return -Infinity;
  return x > 0 ? x : NaN;
}

/** The natural logarithm, rounded to single precision: what an index keeps. */
export function lnSingle(x: number): number {
  return Math.fround(ln(x));
}

/** e to the power of x, to within 1 unit in the last place. */
export function exp(x: number): number {
  return expOf({ high: x, low: 0 });
}

/** `base` to the power of `exponent`, to within 1 unit in the last place, for a base of 0 or more; NaN below. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (!(base > 0 && base < Infinity) || !Number.isFinite(exponent)) return exp(exponent * ln(base));
  const { high, low } = wholeLn(base);
  // beyond this the power over- or underflows, and the exact product might
  if (!(Math.abs(high * exponent) < HIGHEST)) return exp(high * exponent);
  return expOf(multiply({ high, low }, { high: exponent, low: 0 }));
}

/** ln 2 to 106 bits. */
const LN2: DoubleDouble = { high: Math.LN2, low: 2.319_046_813_846_3e-17 };
/** e to this power is beyond every double; to its negative, below. */
const HIGHEST = 746;
const SQRT2 = Math.sqrt(2);
/** 1/31, 1/29, ... 1/3, 1: the series of the artanh, whose next term is below 2^-75 of the first. */
const ODD_SHARES = Array.from({ length: 16 }, (_, at) => divide({ high: 1, low: 0 }, { high: 31 - 2 * at, low: 0 }));
/** Terms of the series of e^x: the next one is below 2^-60. */
const EXP_TERMS = 15;

/** ln(m 2^k) = k ln 2 + 2 artanh((m - 1) / (m + 1)), with m between the square roots of 1/2 and 2. */
function wholeLn(x: number): DoubleDouble {
  const { fraction, exponent } = split(x);
  const isLarge = fraction > SQRT2;
  const m = isLarge ? fraction / 2 : fraction;
  const k = isLarge ? exponent + 1 : exponent;
  const ratio = divide({ high: m - 1, low: 0 }, sum(m, 1));
  const logarithm = multiply(artanh(ratio), { high: 2, low: 0 });
  return k === 0 ? logarithm : add(multiply(LN2, { high: k, low: 0 }), logarithm);
}

/** s + s^3 / 3 + s^5 / 5 + ..., for |s| below .172. */
function artanh(s: DoubleDouble): DoubleDouble {
  const square = multiply(s, s);
  let series: DoubleDouble = { high: 0, low: 0 };
  for (const share of ODD_SHARES) series = add(multiply(series, square), share);
  return multiply(series, s);
}

/** e^x = 2^k e^r, with r at most half of ln 2: a Taylor series, to which 1 and r are added last and exactly. */
function expOf(x: DoubleDouble): number {
  if (!(Math.abs(x.high) < HIGHEST)) return x.high > 0 ? Infinity : x.high < 0 ? 0 : NaN;
  const k = Math.round(x.high / LN2.high);
  const r = add(x, multiply(LN2, { high: -k, low: 0 }));
  let series = 1;
  for (let term = EXP_TERMS; term >= 3; term -= 1) series = 1 + (r.high * series) / term;
  const rest = (r.high * r.high * series) / 2 + r.low * (1 + r.high);
  const tail = sum(r.high, rest);
  const whole = sum(1, tail.high);
  return scaled(whole.high + (whole.low + tail.low), k);
}

const bits = new DataView(new ArrayBuffer(8));

/** x = fraction 2^exponent, with the fraction from 1 up to 2, for a positive x. */
function split(x: number): { readonly fraction: number; readonly exponent: number } {
  // below 2^-1022 a double has fewer bits and no exponent of its own
  if (x < 2.225_073_858_507_201_4e-308) {
    const { fraction, exponent } = split(x * 0x40_0000_0000_0000);
    return { fraction, exponent: exponent - 54 };
  }
  bits.setFloat64(0, x);
  const word = bits.getUint32(0);
  bits.setUint32(0, (word & 0xf_ffff) | 0x3ff0_0000);
  return { fraction: bits.getFloat64(0), exponent: (word >>> 20) - 1023 };
}

/** x 2^k, in two steps: 2^k alone may be no double. */
function scaled(x: number, k: number): number {
  const half = k >> 1;
  return x * twoTo(half) * twoTo(k - half);
}

/** 2^k for k from -1022 to 1023. */
function twoTo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

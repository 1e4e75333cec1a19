/**
 * The x of `matrix` x = `right`, for a symmetric positive definite matrix, by Cholesky's factors. The matrix is taken
 * over: its lower half becomes the factor.
 */
export function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  for (const [row, lower] of matrix.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const left = (lower[column] ?? 0) - dotBefore(lower, matrix[column], column);
      lower[column] = row === column ? Math.sqrt(left) : left / (matrix[column]?.[column] ?? 1);
    }
  }
  return backward(matrix, forward(matrix, right));
}

function forward(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const found = new Float64Array(right.length);
  for (const [row, factors] of lower.entries()) {
    found[row] = ((right[row] ?? 0) - dotBefore(factors, found, row)) / (factors[row] ?? 1);
  }
  return found;
}

function backward(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const found = Float64Array.from(right);
  for (let row = right.length - 1; row >= 0; row -= 1) {
    for (let below = row + 1; below < right.length; below += 1) {
      found[row] = (found[row] ?? 0) - (lower[below]?.[row] ?? 0) * (found[below] ?? 0);
    }
    found[row] = (found[row] ?? 0) / (lower[row]?.[row] ?? 1);
  }
  return found;
}

function dotBefore(a: Float64Array, b: Float64Array | undefined, end: number): number {
  let sum = 0;
  for (let at = 0; at < end; at += 1) sum += (a[at] ?? 0) * (b?.[at] ?? 0);
  return sum;
}

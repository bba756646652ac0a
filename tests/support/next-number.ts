/** No number of a test's own sentences is as high, so a name with it is never found by what is searched for there. */
const FIRST = 1001;

let number = FIRST;

/** A number that nothing else in this test file has. Names are made of it, and never of random letters. */
export const nextNumber = (): number => number++;

/** Runs before each test file, so that names are the same whether it runs alone or after others. */
export function restartNumbers(): void {
  number = FIRST;
}

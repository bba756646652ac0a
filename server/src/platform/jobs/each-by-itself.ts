/** One that fails holds up no other; at the end the first failure is thrown, so that the job is logged as failed. */
export async function eachByItself<Row>(rows: readonly Row[], act: (row: Row) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const row of rows) await act(row).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

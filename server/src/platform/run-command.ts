/** Runs a command to its end; what went wrong is said as a sentence, and the process ends with 1. */
export async function runCommand(work: (say: (...lines: string[]) => void) => Promise<void>): Promise<void> {
  try {
    await work((...lines) => void process.stdout.write(lines.map((line) => `${line}\n`).join('')));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

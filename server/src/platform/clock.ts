let fixed: Date | null = null;

/** The one source of time. Tests set it, and the demo seed, which lives through past weeks; nothing else may. */
export const clock = {
  now: (): Date => (fixed ? new Date(fixed) : new Date()),
  /** Returns what was set before. */
  set(time: Date | null): Date | null {
    const before = fixed;
    fixed = time;
    return before;
  },
  /** Moves a set (or the present) time forward. */
  advance(milliseconds: number): void {
    fixed = new Date(clock.now().getTime() + milliseconds);
  },
};

export const seconds = (n: number): number => n * 1000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;

/** A time so many milliseconds from now. */
export const fromNow = (milliseconds: number): Date => new Date(clock.now().getTime() + milliseconds);

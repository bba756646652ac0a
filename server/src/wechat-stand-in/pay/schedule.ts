import type { StandInClock } from '../stand-in-clock';

interface Waiting {
  due: number;
  run: () => void;
}

/** Real timers reach no further; whoever moves the stand-in's clock is heard at once. */
const LONGEST_TIMER_MS = 60_000;

/** What happens later on the stand-in's clock, however that moves. */
export function createSchedule(clock: StandInClock) {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const now = () => clock.now().getTime();

  function arm(): void {
    clearTimeout(timer);
    if (isStopped || waiting.length === 0) return;
    const wait = Math.min(...waiting.map(({ due }) => due)) - now();
    timer = setTimeout(tick, Math.min(Math.max(wait, 0), LONGEST_TIMER_MS)).unref();
  }

  function tick(): void {
    const time = now();
    const due = waiting.filter((each) => each.due <= time).sort((a, b) => a.due - b.due);
    waiting = waiting.filter((each) => each.due > time);
    for (const { run } of due) run();
    arm();
  }

  clock.onMoved(tick);
  return {
    later(delayMs: number, run: () => void): void {
      waiting.push({ due: now() + delayMs, run });
      arm();
    },
    /** Whether something happens within so many milliseconds. */
    isSoon: (withinMs: number): boolean => waiting.some(({ due }) => due <= now() + withinMs),
    stop(): void {
      isStopped = true;
      waiting = [];
      clearTimeout(timer);
    },
  };
}

export type Schedule = ReturnType<typeof createSchedule>;

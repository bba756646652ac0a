/** The stand-in's own time: it runs, and tests may move it. */
export interface StandInClock {
  now(): Date;
  /** Unix seconds, as WeChat writes times. */
  seconds(): number;
  moveTo(time: Date): void;
  moveBy(seconds: number): void;
  /** Calls it each time the clock was moved. */
  onMoved(listener: () => void): void;
}

export function createStandInClock(): StandInClock {
  let offset = 0;
  const listeners: (() => void)[] = [];
  const now = () => new Date(Date.now() + offset);
  const move = (by: number) => {
    offset += by;
    for (const listener of listeners) listener();
  };
  return {
    now,
    seconds: () => Math.floor(now().getTime() / 1000),
    moveTo: (time) => move(time.getTime() - now().getTime()),
    moveBy: (seconds) => move(seconds * 1000),
    onMoved: (listener) => void listeners.push(listener),
  };
}

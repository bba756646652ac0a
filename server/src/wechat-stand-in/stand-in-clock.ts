/** The stand-in's own time: it runs, and tests may move it. */
export interface StandInClock {
  now(): Date;
  /** Unix seconds, as WeChat writes times. */
  seconds(): number;
  moveTo(time: Date): void;
  moveBy(seconds: number): void;
}

export function createStandInClock(): StandInClock {
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  return {
    now,
    seconds: () => Math.floor(now().getTime() / 1000),
    moveTo: (time) => {
      offset = time.getTime() - Date.now();
    },
    moveBy: (seconds) => {
      offset += seconds * 1000;
    },
  };
}

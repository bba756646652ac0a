/** The rings, in minutes on foot. */
export const ringMinutes = [5, 10, 15] as const;
export type RingMinutes = (typeof ringMinutes)[number];

/** Metres a second. */
export const paces = { adult: 1.2, elder: 0.8 } as const;
export type Pace = keyof typeof paces;
export const paceNames = Object.keys(paces) as [Pace, ...Pace[]];

/** How much longer the way is than the straight line, where no walking service says. */
export const detour = 1.3;

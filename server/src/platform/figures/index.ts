export { countFigure, countParts, findCountedThings, type Counts } from './count-figures';
export type { CountedThing, DurationHistogram, Figure, FigureScope, FigureSource } from './figure';
export { hoursBetween, percentile, timesOf } from './hours';

import type { Reader } from '../platform/database';
import type { FigureSource } from '../platform/figures';

export interface DashboardDeps {
  /** What every service hands in; together they have every figure once. */
  sources: readonly FigureSource[];
  /** 1958-03-07 by person, of those of whom it is known. */
  findBirthDates(db: Reader, personIds: readonly string[]): Promise<Map<string, string>>;
}

import { caseFigures } from '../cases';
import type { DashboardDeps } from '../dashboard';
import { hallFigures } from '../hall';
import { findBirthDates } from '../identity';
import type { FigureSource } from '../platform/figures';
import { pointsFigures } from '../points';
import { taskFigures } from '../tasks';
import { findVolunteersBirthDates, volunteeringFigures } from '../volunteering';
import { wishFigures } from '../wishes';

/** Where every figure comes from. */
export const figureSources: readonly FigureSource[] = [
  wishFigures,
  caseFigures,
  volunteeringFigures,
  pointsFigures,
  hallFigures,
  taskFigures,
];

export const dashboardDeps: DashboardDeps = {
  sources: figureSources,
  /** What volunteers proved by a document goes before what the roll says. */
  findBirthDates: async (db, personIds) =>
    new Map([...(await findBirthDates(db, personIds)), ...(await findVolunteersBirthDates(db, personIds))]),
};

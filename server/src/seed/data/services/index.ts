import { counselling, mediation, reentry } from './advice';
import type { DemoServiceInCategory } from './demo-service';
import { elderCanteen } from './elder-canteen';
import { elderCare } from './elder-care';
import { homeServices, property } from './homes';
import { childcare, culture, grounds, schooling } from './learning';
import { medical } from './medical';
import { government, safety } from './public-offices';
import { shops } from './shops';

/** What the demo street offers: all invented. */
export const demoServices: DemoServiceInCategory[] = [
  ...elderCare,
  ...elderCanteen,
  ...medical,
  ...homeServices,
  ...shops,
  ...culture,
  ...schooling,
  ...childcare,
  ...government,
  ...safety,
  ...mediation,
  ...counselling,
  ...reentry,
  ...property,
  ...grounds,
];

import type { Pace } from '@yuanli/shared/directory/circle';
import type { Spot } from '../../platform/device/where-i-am';

export interface ServiceParams {
  id?: string;
  pace?: string;
  latitudeE6?: string;
  longitudeE6?: string;
}

/** Where I stood when I opened it, or my courtyard; a shared link says neither. */
export function whereFrom(
  { pace, latitudeE6, longitudeE6 }: ServiceParams,
  courtyardId: string | undefined,
): { courtyardId?: string; pace: Pace } & Partial<Spot> {
  const spot =
    latitudeE6 && longitudeE6 ? { latitudeE6: Number(latitudeE6), longitudeE6: Number(longitudeE6) } : undefined;
  return { ...(spot ?? { courtyardId }), pace: pace === 'elder' ? 'elder' : 'adult' };
}

import type { RollHome } from '../../places';
import type { RollEntry } from './roll-entry';

/** One household, one vote: whoever of it was verified. */
export const groupHouseholds = (homes: readonly RollHome[]): RollEntry[] =>
  homes.map(({ id, label, gridId }) => ({
    label,
    gridId,
    area: 0,
    standsFor: [id],
    homeIds: [id],
    knownBys: [`household:${id}`],
  }));

import { hasRole, type Actor } from '../platform/actor';
import type { PointsAdjustment } from './adjustments/points-adjustment.entity';

/** `chain`: the community and everything above it. */

/** Sets rules and settings, and adjusts points by hand. */
export const canManagePoints = (actor: Actor | null, chain: readonly string[]): boolean =>
  hasRole(actor, ['community_worker'], chain);

export const canSeeAdjustments = (actor: Actor, chain: readonly string[]): boolean =>
  hasRole(actor, ['community_worker', 'supervisor'], chain);

export const isSupervisor = (actor: Actor, chain: readonly string[]): boolean => hasRole(actor, ['supervisor'], chain);

/** The second signature is another person's, and not that of who gains or loses by it. */
export const isConcerned = ({ personId }: Actor, adjustment: PointsAdjustment): boolean =>
  personId === adjustment.madeById || personId === adjustment.personId;

import type { ErrorCode } from '@yuanli/shared/errors';
import { formatWhoMay, type SpokenCode, type WhoMay } from '@yuanli/shared/identity/who-may';

/** A "no" with a reason a person can read. The code decides the status and the sentence. */
export class Refusal extends Error {
  constructor(code: SpokenCode, fields?: Record<string, string>);
  constructor(code: 'request.not_allowed', fields: undefined, sentence: string);
  constructor(
    readonly code: ErrorCode,
    /** Problems by field name, for forms. */
    readonly fields?: Record<string, string>,
    /** In place of the code's own sentence. */
    readonly sentence?: string,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** `ensure(policy.canClaim(actor, wish), 'wish.not_yours_to_claim')` */
export function ensure(condition: unknown, code: SpokenCode): asserts condition {
  if (!condition) throw new Refusal(code);
}

/** `ensureAllowed(policy.canRunMotion(actor, motion), communityRoles)`: who may not reads who may. `isOwn`: nobody does it for themselves. */
export function ensureAllowed(condition: unknown, who: WhoMay, isOwn = false): asserts condition {
  if (!condition) throw new Refusal('request.not_allowed', undefined, formatWhoMay(who, isOwn));
}

import type { ErrorCode } from '@yuanli/shared/errors';

/** A "no" with a reason a person can read. The code decides the status and the sentence. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    /** Problems by field name, for forms. */
    readonly fields?: Record<string, string>,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** `ensure(policy.canClaim(actor, wish), 'wish.not_yours_to_claim')` */
export function ensure(condition: unknown, code: ErrorCode): asserts condition {
  if (!condition) throw new Refusal(code);
}

import { caseModeration } from '../cases';
import { hallModeration } from '../hall';
import { applyGiftModeration } from '../gifts';
import { decideNickname } from '../identity';
import { notify } from '../messages';
import { spendingModeration } from '../payments';
import type { ModerationHandlers, ModerationResult, SubjectKind } from '../moderation';
import type { Tx } from '../platform/database';
import { applyTransferWordsModeration } from '../points';
import { applyActivityModeration } from '../volunteering';
import { wishModeration } from '../wishes';
import { paymentPurposes } from './payment-deps';

/** Every kind that is checked, and what follows for it. */
const handlers: ModerationHandlers<SubjectKind> = {
  ...hallModeration,
  ...wishModeration,
  ...caseModeration,
  ...spendingModeration(paymentPurposes),
  gift: applyGiftModeration,
  activity: applyActivityModeration,
  transfer: applyTransferWordsModeration,
  nickname: (tx, result) => decideNickname(tx, result, { notify }),
};

/** `moderation.decided`: whose words and pictures they were, hears what became of them. Throws for a kind nobody knows. */
export async function dispatchModerationResult(tx: Tx, result: ModerationResult): Promise<void> {
  const { subjectKind } = result;
  if (!Object.hasOwn(handlers, subjectKind)) throw new Error(`nobody hears of a ${subjectKind} that was checked`);
  await handlers[subjectKind](tx, result);
}

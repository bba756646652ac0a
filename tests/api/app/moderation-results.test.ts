import { dispatchModerationResult } from '../../../server/src/app/dispatch-moderation-result';
import type { ModerationResult } from '../../../server/src/moderation';
import type { Tx } from '../../../server/src/platform/database';

it('a result about something that nobody looks after is an error, not silence', async () => {
  const result = { subjectKind: 'toString' as never, subjectId: '', checkId: '', origin: 'check' } as const;
  const refused: ModerationResult = { ...result, verdict: 'refused', reason: null, rule: null };
  await expect(dispatchModerationResult({} as Tx, refused)).rejects.toThrow('toString');
});

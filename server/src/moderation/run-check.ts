import { IsNull } from 'typeorm';
import { openidOf } from '../identity';
import { pictureAddressForCheck } from '../pictures';
import type { Database } from '../platform/database';
import { recordingAddressForCheck } from '../recordings';
import { UNCHECKED } from '../wechat';
import { CheckPart } from './check-part.entity';
import { askAboutMedia, askAboutText, type Asking, type OnRefused, type WechatChecks } from './ask-wechat';
import { ModerationCheck } from './moderation-check.entity';
import { settleCheck } from './settle-check';

export interface CheckParts {
  database: Database;
  wechat: WechatChecks;
  onRefused: OnRefused;
  /** Under which WeChat reaches us. */
  publicUrl: string;
}

/** Asks WeChat about every part that has no answer yet. Failing calls come back through the outbox; answered parts are not asked again. */
export async function runCheck(
  { database, wechat, publicUrl, onRefused }: CheckParts,
  { checkId }: { checkId: string },
): Promise<void> {
  const found = await database.read(async (db) => {
    const check = await db.findOneBy(ModerationCheck, { id: checkId, state: 'waiting' });
    const parts = await db.find(CheckPart, {
      where: { checkId, suggest: IsNull(), traceId: IsNull() },
      order: { id: 'ASC' },
    });
    return check?.authorId ? { check, parts, openid: await openidOf(db, check.authorId) } : null;
  });
  if (!found) return;
  const { check, parts, openid } = found;

  for (const part of parts) {
    const answer = openid ? await ask(part, { wechat, openid, subjectKind: check.subjectKind, onRefused }) : UNKNOWN;
    await database.inTransaction((tx) =>
      tx.update(CheckPart, { id: part.id, suggest: IsNull(), traceId: IsNull() }, answer),
    );
    if (answer.suggest === 'risky') break;
  }
  await database.inTransaction((tx) => settleCheck(tx, checkId));

  function ask(part: CheckPart, asking: Asking) {
    const { pictureId, recordingId } = part;
    if (pictureId) return askAboutMedia(asking, 'image', pictureAddressForCheck(pictureId, publicUrl));
    if (recordingId) return askAboutMedia(asking, 'audio', recordingAddressForCheck(recordingId, publicUrl));
    return askAboutText(asking, check.text);
  }
}

/** The author left: nobody can be asked on their behalf. */
const UNKNOWN = { suggest: 'review', label: UNCHECKED } as const;

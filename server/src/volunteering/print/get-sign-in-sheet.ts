import { formatFromTo, formatFullMoment } from '@yuanli/shared/format-date';
import { Hold } from '../../holds';
import { maskPhone, phoneOf } from '../../identity';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { ensure } from '../../platform/refusal';
import { loadActivityToRun } from '../activities/load-activity';
import { Post } from '../activities/post.entity';
import type { Shift } from '../activities/shift.entity';
import { loadShiftToRun } from '../attendance/load-shift-to-run';
import { Seat } from '../seats/seat.entity';
import { maskName } from '../volunteers/mask-name';
import { looksAfterVolunteersOf } from '../volunteers/volunteer.policy';
import { Volunteer } from '../volunteers/volunteer.entity';
import { drawSignInSheet, type SignInRow, type SignInSheet } from './draw-sign-in-sheet';

/** 签到表 of a shift: who signed up, with room to sign. It names people, so each print is written down. */
export async function getSignInSheet(
  { database }: { database: Database },
  actor: Actor,
  { shiftId }: { shiftId: string },
): Promise<FileAnswer> {
  const sheet = await database.inTransaction(async (tx): Promise<SignInSheet> => {
    const shift = await loadShiftToRun(tx, actor, shiftId);
    ensure(shift.state !== 'cancelled', 'shift.over');
    const { title, placeName, organiser, communityId } = await loadActivityToRun(tx, actor, shift.activityId);
    const { name: postName } = await tx.findOneByOrFail(Post, { id: shift.postId });
    const { name: communityName } = await getCommunity(tx, communityId);
    const rows = await findRows(tx, actor, shift);
    await recordAudit(tx, actor, 'shift.sheet_printed', shiftId, { people: rows.length });
    return {
      ...{ title, postName, placeName, organiser, communityName, rows },
      time: formatFromTo(shift.startsAt, shift.endsAt, 0),
      printedAt: formatFullMoment(clock.now()),
    };
  });
  return {
    contentType: 'application/pdf',
    body: await drawSignInSheet(sheet),
    fileName: `签到表-${sheet.title}.pdf`,
  };
}

/** Who has a seat, in the order of signing up. Who does not look after their papers prints names as every list shows them. */
async function findRows(tx: Tx, actor: Actor, { id: shiftId }: Shift): Promise<SignInRow[]> {
  const seats = await tx
    .createQueryBuilder(Seat, 'seat')
    .innerJoin(Hold, 'hold', 'hold.id = seat.holdId')
    .where("seat.shiftId = :shiftId AND seat.ending IS NULL AND hold.state IN ('held', 'used')", { shiftId })
    .orderBy('seat.id', 'ASC')
    .getMany();
  const rows: SignInRow[] = [];
  for (const { personId } of seats) {
    const volunteer = await tx.findOneBy(Volunteer, { personId });
    const phone = await phoneOf(tx, personId);
    const isTheirs = volunteer !== null && looksAfterVolunteersOf(actor, volunteer.communityId);
    const name = volunteer?.realName ?? '';
    rows.push({ name: isTheirs ? name : maskName(name), phoneMasked: phone ? maskPhone(phone) : '' });
  }
  return rows;
}

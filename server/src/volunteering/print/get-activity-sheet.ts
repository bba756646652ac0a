import { In, MoreThan, Not } from 'typeorm';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { askForActivityCode, type CodeDeps } from '../activities/get-activity-code';
import { loadActivityToRun } from '../activities/load-activity';
import { Post } from '../activities/post.entity';
import { Shift } from '../activities/shift.entity';
import { drawActivitySheet, type ActivityNotice } from './draw-activity-sheet';
import { formatShift } from './format-day';

/** As many as fit in large type. */
const SHIFTS = 5;

/** I print an activity in large type, with its code, and hang it in the courtyard. */
export async function getActivitySheet(deps: CodeDeps, actor: Actor, { id }: { id: string }): Promise<FileAnswer> {
  const notice = await deps.database.read((db) => readNotice(db, actor, id));
  const code = await askForActivityCode(deps, id);
  return {
    contentType: 'application/pdf',
    body: await drawActivitySheet(notice, code),
    fileName: `${notice.title}.pdf`,
  };
}

async function readNotice(db: Reader, actor: Actor, id: string): Promise<ActivityNotice> {
  const { title, placeName, organiser, bring, communityId } = await loadActivityToRun(db, actor, id);
  const coming = { activityId: id, startsAt: MoreThan(clock.now()), state: Not('cancelled' as const) };
  const shifts = await db.find(Shift, { where: coming, order: { startsAt: 'ASC', id: 'ASC' }, take: SHIFTS });
  const posts = await db.findBy(Post, { id: In(shifts.map(({ postId }) => postId)) });
  const { name, phone } = await getCommunity(db, communityId);
  return {
    title,
    placeName,
    organiser,
    bring,
    shifts: shifts.map((shift) => ({
      time: formatShift(shift),
      post: posts.find((post) => post.id === shift.postId)?.name ?? '',
    })),
    communityName: name,
    communityPhone: phone,
  };
}

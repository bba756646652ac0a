import { z } from 'zod';
import { cursor, done, id, instant, instantIn, pageOf, text } from '../schema-parts';
import { activityKindNames } from './activity-kinds';
import { activityStateNames } from './activity-states';
import { seatStateNames } from './seat-states';
import { volunteeringLimits as limits } from './volunteering-limits';

const whole = z.number().int();
const picture = z.object({ id, url: z.string(), thumbUrl: z.string() });
const kind = z.enum(activityKindNames).meta({ title: '类别' });

/** One shift as lists show it: what, where, when, how many seats are left. */
export const shiftCard = z.object({
  id,
  activityId: id,
  kind,
  title: z.string(),
  postName: z.string(),
  placeName: z.string(),
  startsAt: instant,
  endsAt: instant,
  capacity: whole,
  left: whole,
  waiting: whole,
  state: z.enum(['open', 'cancelled']),
  /** How the viewer stands; null: not signed up. */
  mine: z.enum(seatStateNames).nullable(),
});
export const findShifts = {
  in: z.object({
    communityId: id,
    kind: kind.optional(),
    from: instantIn.optional(),
    until: instantIn.optional(),
    cursor,
  }),
  out: pageOf(shiftCard),
};

/** What one can help with: the activity with what comes next of it. */
const activityCard = z.object({
  id,
  kind,
  title: z.string(),
  placeName: z.string(),
  /** Its next shifts, at most three. */
  shifts: z.array(shiftCard),
  /** How many follow after those. */
  moreShifts: whole,
});
/** What has shifts to come, by the next of them. */
export const findActivities = {
  in: z.object({ communityId: id, kind: kind.optional(), cursor }),
  out: pageOf(activityCard),
};

const requirements = {
  /** Years; null: none. */
  minAge: whole.min(limits.youngest).max(100).nullable().meta({ title: '最小年龄' }),
  maxAge: whole.min(limits.youngest).max(120).nullable().meta({ title: '最大年龄' }),
  /** The training one must have done, by its title. */
  training: text('须完成的培训', limits.trainingLength, 2).nullable(),
  partyMembersOnly: z.boolean().meta({ title: '仅限党员报名' }),
};
const details = {
  kind,
  title: text('名称', limits.titleLength, 2),
  story: text('活动内容', limits.storyLength, 5),
  pictureIds: z.array(id).max(limits.pictures).default([]).meta({ title: '照片' }),
  placeName: text('活动地点', limits.placeLength, 2),
  /** WGS-84, millionths of a degree; null: no place on the map. */
  latitudeE6: whole.min(3_000_000).max(54_000_000).nullable().meta({ title: '纬度' }),
  longitudeE6: whole.min(73_000_000).max(136_000_000).nullable().meta({ title: '经度' }),
  bring: text('自带物品', limits.bringLength, 0).optional(),
  cutOffHours: whole.min(0).max(limits.mostCutOffHours).meta({ title: '取消报名截止时间' }),
  /** Confirmed minutes earn points by the community's rule for this kind. */
  earnsPoints: z.boolean().meta({ title: '计积分' }),
  ...requirements,
};

const post = z.object({ id, name: z.string(), duty: z.string(), shifts: z.array(shiftCard) });
export const activity = z.object({
  id,
  state: z.enum(activityStateNames),
  communityId: id,
  communityName: z.string(),
  communityPhone: z.string(),
  /** 社区居委会 or the organisation it is run for, and who looks after it. */
  organiser: z.string(),
  coordinatorName: z.string(),
  kind,
  title: z.string(),
  story: z.string(),
  pictures: z.array(picture),
  placeName: z.string(),
  latitudeE6: whole.nullable(),
  longitudeE6: whole.nullable(),
  bring: z.string().nullable(),
  cutOffHours: whole,
  /** 10 points for each hour; null: none. */
  pointsPerHour: whole.nullable(),
  earnsPoints: z.boolean(),
  minAge: whole.nullable(),
  maxAge: whole.nullable(),
  training: z.string().nullable(),
  partyMembersOnly: z.boolean(),
  /** Why content safety sent it back to the draft, or did not let the new words of a published one through. */
  refusedBecause: z.string().nullable(),
  /** Its coordinators see new words that everybody else will see once they are checked; until then the old ones stay. */
  isChangeBeingChecked: z.boolean(),
  cancelledBecause: z.string().nullable(),
  /** Shifts to come, at most 60 a post; for its coordinators also those of the last 30 days. */
  posts: z.array(post),
  can: z.object({ signUp: z.boolean(), change: z.boolean(), publish: z.boolean(), cancel: z.boolean() }),
  /** Why this viewer cannot sign up at all, and how to become able; null when they can. */
  cannotSignUpBecause: z.string().nullable(),
  /** What to do about it on the phone. */
  missing: z.enum(['login', 'register', 'guardian', 'training', 'party', 'age']).nullable(),
});
export const getActivity = { in: z.object({ id }), out: activity };
export const getActivityCode = { in: z.object({ id }), out: z.unknown() };
/** A4, large type, with the code: to hang in the courtyard. */
export const getActivitySheet = { in: z.object({ id }), out: z.unknown() };

const toRun = z.object({
  id,
  state: z.enum(activityStateNames),
  kind,
  title: z.string(),
  placeName: z.string(),
  nextShift: z.object({ id, startsAt: instant, endsAt: instant }).nullable(),
  /** Seats whose minutes wait to be confirmed. */
  unconfirmed: whole,
});
/** Running: first what has ended while minutes still wait to be confirmed, which is not over yet. */
export const findActivitiesToRun = {
  in: z.object({
    view: z.enum(['draft', 'running', 'over']).meta({ title: '分类' }),
    /** Words of the title or the place. */
    q: text('要找的', 20, 0).optional(),
    cursor,
  }),
  /** `count`: how many there are in this view, counted to 99. */
  out: pageOf(toRun).extend({ count: z.number().int() }),
};
export const makeActivity = {
  in: z.object({ communityId: id, organiser: text('主办单位', limits.placeLength, 2), ...details }),
  out: activity,
};
export const changeActivity = {
  in: z.object({ id, organiser: text('主办单位', limits.placeLength, 2), ...details }),
  out: activity,
};
export const addPost = {
  in: z.object({
    activityId: id,
    name: text('岗位名称', limits.postNameLength),
    duty: text('岗位职责', limits.dutyLength, 2),
  }),
  out: activity,
};
export const changePost = {
  in: z.object({ id, name: text('岗位名称', limits.postNameLength), duty: text('岗位职责', limits.dutyLength, 2) }),
  out: activity,
};
export const removePost = { in: z.object({ id }), out: activity };

const capacity = whole.min(1).max(limits.capacity).meta({ title: '招募人数' });
const wallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选择时间')
  .meta({ title: '时间' });
/** One shift, or the same one each week on some days, between two dates of China. */
const schedule = z.discriminatedUnion('repeats', [
  z.object({
    repeats: z.literal('once'),
    startsAt: instantIn.meta({ title: '开始时间' }),
    endsAt: instantIn.meta({ title: '结束时间' }),
  }),
  z.object({
    repeats: z.literal('weekly'),
    /** 1 Monday … 7 Sunday. */
    weekdays: z.array(whole.min(1).max(7)).min(1, '请选择星期几').max(7).meta({ title: '星期' }),
    fromDay: z.iso.date('请选择日期').meta({ title: '开始日期' }),
    untilDay: z.iso.date('请选择日期').meta({ title: '结束日期' }),
    startTime: wallTime.meta({ title: '开始时间' }),
    endTime: wallTime.meta({ title: '结束时间' }),
  }),
]);
export const addShifts = {
  in: z.object({ postId: id, schedule: schedule.meta({ title: '时间' }), capacity }),
  out: activity,
};
/**
 * All who signed up are told; a changed time lets everybody cancel freely. Who has another seat at the new time is named, and told:
 * the same hours are confirmed once only.
 */
export const changeShift = {
  in: z.object({
    id,
    startsAt: instantIn.meta({ title: '开始时间' }),
    endsAt: instantIn.meta({ title: '结束时间' }),
    capacity,
  }),
  out: activity.extend({ doubleBooked: z.array(z.object({ nickname: z.string(), other: z.string() })) }),
};
export const cancelShift = { in: z.object({ id, reason: text('原因', limits.reasonLength, 2) }), out: activity };
export const publishActivity = { in: z.object({ id }), out: activity };
export const cancelActivity = { in: z.object({ id, reason: text('原因', limits.reasonLength, 2) }), out: activity };
export const complainAboutActivity = {
  in: z.object({ id, reason: text('投诉的原因', limits.reasonLength, 2) }),
  out: done,
};

export type AddPostInput = z.output<typeof addPost.in>;
export type AddShiftsInput = z.output<typeof addShifts.in>;
export type ChangeActivityInput = z.output<typeof changeActivity.in>;
export type ChangePostInput = z.output<typeof changePost.in>;
export type ChangeShiftInput = z.output<typeof changeShift.in>;
export type ChangeShiftAnswer = z.input<typeof changeShift.out>;
export type FindActivitiesInput = z.output<typeof findActivities.in>;
export type FindActivitiesAnswer = z.input<typeof findActivities.out>;
export type FindActivitiesToRunInput = z.output<typeof findActivitiesToRun.in>;
export type FindActivitiesToRunAnswer = z.input<typeof findActivitiesToRun.out>;
export type FindShiftsInput = z.output<typeof findShifts.in>;
export type FindShiftsAnswer = z.input<typeof findShifts.out>;
export type MakeActivityInput = z.output<typeof makeActivity.in>;

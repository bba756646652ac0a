import { z } from 'zod';
import { cursor, done, id, instant, nothing, pageOf, text } from '../schema-parts';
import { roleNames } from './roles';

const role = z.enum(roleNames).meta({ title: '身份' });

const courtyardBrief = z.object({
  id,
  name: z.string(),
  gridName: z.string(),
  communityId: id,
  communityName: z.string(),
  communityPhone: z.string(),
});

const verification = z.enum(['none', 'waiting', 'verified']);

export const me = z.object({
  id,
  nickname: z.string(),
  avatarUrl: z.string().nullable(),
  /** 138****0001, or null before the first post. */
  phoneMasked: z.string().nullable(),
  /** The courtyard looked at now; null before joining one. */
  courtyard: courtyardBrief.nullable(),
  courtyards: z.array(courtyardBrief),
  verification,
  /** For example 2号楼3单元501; only for verified residents. */
  householdLabel: z.string().nullable(),
  appointments: z.array(
    z.object({
      role,
      scopeName: z.string(),
      /** Null above communities. */
      communityId: id.nullable(),
      communityName: z.string().nullable(),
      until: instant.nullable(),
    }),
  ),
  can: z.object({
    claimWishes: z.boolean(),
    useWorkbench: z.boolean(),
    /** Review wishes, verify residents, look at what was flagged. */
    serveResidents: z.boolean(),
    handOverGifts: z.boolean(),
    /** Set rules, adjust points, put gifts on the shelf, arrange branches. */
    runCommunity: z.boolean(),
    /** Say how soon repairs are made. */
    promiseRepairs: z.boolean(),
    /** See what was adjusted and by whom; the supervisors among them sign. */
    overseePoints: z.boolean(),
    /** Run activities of volunteers. */
    coordinate: z.boolean(),
    /** Decide when a volunteer says that minutes are wrong. */
    decideObjections: z.boolean(),
    /** Answer what residents are owed an answer about. */
    handleCases: z.boolean(),
    /** Lead what several communities or departments do. */
    workForStreet: z.boolean(),
    /** Set up districts, streets and communities, and open them. */
    operate: z.boolean(),
    /** The roles this person may give to others. */
    appoint: z.array(role),
  }),
});

const answerMe = { out: me };

export const login = {
  in: z.object({ code: text('登录凭证', 128), device: text('设备名称', 60) }),
  out: z.object({ token: z.string(), me }),
};
export const logout = { in: nothing, out: done };
export const getMe = { in: nothing, out: me };
export const changeProfile = {
  in: z.object({ nickname: text('昵称', 20), avatarPictureId: id.optional() }),
  ...answerMe,
};
export const bindPhone = { in: z.object({ code: text('手机号凭证', 128) }), ...answerMe };

const typedCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z]{8}$/, '验证码是8位字母和数字')
  .meta({ title: '验证码' });
const mobile = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/, '手机号应是11位数字')
  .meta({ title: '手机号' });

/** Where WeChat's button does not serve: a code that a grid or community worker made for this number. */
export const bindPhoneByCode = { in: z.object({ code: typedCode }), ...answerMe };
/** For one number, once, within 3 days. */
export const makePhoneCode = {
  in: z.object({ phone: mobile }),
  out: z.object({ code: z.string(), validUntil: instant, phoneMasked: z.string() }),
};

export const joinCourtyard = { in: z.object({ courtyardId: id }), ...answerMe };
export const leaveCourtyard = { in: z.object({ courtyardId: id }), ...answerMe };

const session = z.object({
  id,
  kind: z.enum(['phone', 'pc']),
  device: z.string(),
  startedAt: instant,
  lastUsedAt: instant,
  /** Of a computer: it is signed out by then, however much it is used. */
  endsAt: instant.nullable(),
  isThisDevice: z.boolean(),
});
export const findSessions = { in: nothing, out: z.object({ items: z.array(session) }) };
export const revokeSession = { in: z.object({ id }), out: done };

/** Three ways to become a verified resident. */
export const verifyByRoll = { in: z.object({ name: text('姓名', 20, 2) }), ...answerMe };
export const verifyByCode = {
  in: z.object({
    code: typedCode,
  }),
  ...answerMe,
};
export const requestVerification = {
  in: z.object({ householdId: id, realName: text('姓名', 20, 2), note: text('说明', 200, 0).optional() }),
  ...answerMe,
};

const undone = z.object({ at: instant, byName: z.string(), reason: z.string() });
const verificationRequest = z.object({
  id,
  status: z.enum(['waiting', 'approved', 'declined', 'revoked']),
  realName: z.string(),
  phoneMasked: z.string().nullable(),
  courtyardName: z.string(),
  householdLabel: z.string(),
  note: z.string().nullable(),
  askedAt: instant,
  /** Who decided, and why not; null while it waits. */
  decision: z.object({ at: instant, byName: z.string(), reason: z.string().nullable() }).nullable(),
  /** The last decision was taken back. */
  undone: undone.nullable(),
});
/** By name, by the end of the phone, or by door; `waiting`: how many wait in all, counted to 99. */
export const findVerificationRequests = {
  in: z.object({
    view: z.enum(['waiting', 'decided']).default('waiting').meta({ title: '分类' }),
    q: text('姓名、手机尾号或房号', 20, 0).optional(),
    cursor,
  }),
  out: pageOf(verificationRequest).extend({ waiting: z.number().int() }),
};

/** Someone the roll names, and whether that is the one who asks. */
const onRoll = z.object({
  name: z.string(),
  phoneMasked: z.string().nullable(),
  isOwner: z.boolean(),
  livesHere: z.boolean(),
  isSameName: z.boolean(),
  isSamePhone: z.boolean(),
});
/** One request beside what the roll says of the home that is asked for. Whoever looks is written down. */
export const getVerificationRequest = {
  in: z.object({ id }),
  out: verificationRequest.extend({
    roll: z.object({
      isOnRoll: z.boolean(),
      people: z.array(onRoll),
      /** Who is verified there already. */
      verified: z.array(z.object({ nickname: z.string(), phoneMasked: z.string().nullable() })),
      hasName: z.boolean(),
      /** Null: no phone is bound. */
      hasPhone: z.boolean().nullable(),
      /** Name and phone stand in one line. */
      hasBoth: z.boolean(),
    }),
    /** Other homes of this community whose roll carries the name or the phone. */
    elsewhere: z.object({
      homes: z.array(
        z.object({ courtyardName: z.string(), label: z.string(), isSameName: z.boolean(), isSamePhone: z.boolean() }),
      ),
      /** In grids whose roll this viewer does not read. */
      hidden: z.number().int(),
    }),
    can: z.object({ decide: z.boolean(), undo: z.boolean(), call: z.boolean() }),
    /** Why this viewer cannot take the decision back; null where they can, or there is none. */
    cannotUndoBecause: z.string().nullable(),
  }),
};
/** To ask the one who asks: it is written down who looked. */
export const revealRequesterPhone = { in: z.object({ id }), out: z.object({ phone: z.string() }) };
export const approveVerification = { in: z.object({ id }), out: done };
export const declineVerification = { in: z.object({ id, reason: text('原因', 100, 2) }), out: done };
/** What was approved is no longer verified; what was declined waits again. The person is told. */
export const undoVerification = { in: z.object({ id, reason: text('原因', 100, 2) }), out: done };

/** Staff end that somebody lives in this home; they are told why and may be verified again. */
export const endResidence = {
  in: z.object({ personId: id, householdId: id, reason: text('原因', 60, 2) }),
  out: done,
};
/** A code a grid or community worker hands over, for one household, once, within 7 days. */
export const makeVerificationCode = {
  in: z.object({ householdId: id }),
  out: z.object({ code: z.string(), validUntil: instant, householdLabel: z.string() }),
};

export { deleteAccount, exportMyData } from './account.schema';

export type FindVerificationRequestsInput = z.output<typeof findVerificationRequests.in>;
export type GetVerificationRequestAnswer = z.input<typeof getVerificationRequest.out>;

import { z } from 'zod';
import { cursor, done, id, instant, instantIn, mobilePhone, nothing, pageOf, text } from '../schema-parts';
import { guardianConsentWayNames, guardianRelationNames, idKindNames } from './id-kinds';
import { volunteeringLimits as limits } from './volunteering-limits';

const whole = z.number().int();
/** 2010-05-31 */
const day = z.iso.date('请选择日期').meta({ title: '日期' });

const training = z.object({ title: z.string(), trainedOn: z.string(), minutes: whole });
/** 志愿者基本信息 of 民政部令第67号, as their owner sees them. */
const volunteer = z.object({
  isRegistered: z.boolean(),
  /** 志愿者编号; null before registering. */
  number: z.string().nullable(),
  communityName: z.string().nullable(),
  nameMasked: z.string().nullable(),
  idKind: z.enum(idKindNames).nullable(),
  idNumberMasked: z.string().nullable(),
  registeredAt: instant.nullable(),
  isMinor: z.boolean(),
  /** waiting: staff have not yet spoken with the guardian. */
  guardianConsent: z.enum(['not_needed', 'waiting', 'given']),
  trainings: z.array(training),
  /** Confirmed service, reversals taken off. */
  totalMinutes: whole,
  totalTimes: whole,
  /** Set when registered: the agreed pledge. */
  pledgedAt: instant.nullable(),
});
export const getMyVolunteer = { in: nothing, out: volunteer };
export const registerVolunteer = {
  in: z.object({
    communityId: id,
    realName: text('姓名', limits.nameLength, 2),
    idKind: z.enum(idKindNames).meta({ title: '证件类型' }),
    /** A resident card is checked by its last digit (GB 11643) and tells birthday and sex. */
    idNumber: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[0-9A-Z]{6,20}$/, '证件号码是6到20位数字和字母')
      .meta({ title: '证件号码' }),
    /** Asked only where the number does not tell it. */
    bornOn: day.optional().meta({ title: '出生日期' }),
    guardian: z
      .object({
        name: text('监护人姓名', limits.nameLength, 2),
        phone: mobilePhone.meta({ title: '监护人手机号' }),
        relation: z.enum(guardianRelationNames).meta({ title: '与您的关系' }),
      })
      .optional()
      .meta({ title: '监护人' }),
    hasPledged: z.literal(true, '请先阅读并同意志愿者承诺').meta({ title: '志愿者承诺' }),
  }),
  out: volunteer,
};

const volunteerRow = z.object({
  personId: id,
  number: z.string(),
  nameMasked: z.string(),
  nickname: z.string(),
  registeredAt: instant,
  isMinor: z.boolean(),
  guardianConsent: z.enum(['not_needed', 'waiting', 'given']),
  trainings: z.array(training),
});
export const findVolunteers = {
  in: z.object({ communityId: id, view: z.enum(['all', 'guardian_waiting']).meta({ title: '分类' }), cursor }),
  out: pageOf(volunteerRow),
};
/** Names and numbers in full, for staff; each look is written down. */
export const revealVolunteer = {
  in: z.object({ personId: id }),
  out: z.object({
    realName: z.string(),
    idNumberMasked: z.string(),
    phone: z.string().nullable(),
    guardian: z.object({ name: z.string(), phone: z.string(), relation: z.enum(guardianRelationNames) }).nullable(),
  }),
};
/** At the volunteer's own wish; whoever registered with a mistake does so once more. */
export const removeVolunteer = { in: z.object({ personId: id }), out: done };
export const recordGuardianConsent = {
  in: z.object({
    personId: id,
    way: z.enum(guardianConsentWayNames).meta({ title: '同意方式' }),
    at: instantIn.meta({ title: '同意日期' }),
  }),
  out: done,
};
export const recordTraining = {
  in: z.object({
    personId: id,
    title: text('培训名称', limits.trainingLength, 2),
    trainedOn: day.meta({ title: '培训日期' }),
    minutes: whole.min(1).max(10_000).meta({ title: '培训时长' }),
  }),
  out: done,
};

export type FindVolunteersInput = z.output<typeof findVolunteers.in>;
export type FindVolunteersAnswer = z.input<typeof findVolunteers.out>;
export type GetMyVolunteerAnswer = z.input<typeof getMyVolunteer.out>;
export type RecordGuardianConsentInput = z.output<typeof recordGuardianConsent.in>;
export type RecordTrainingInput = z.output<typeof recordTraining.in>;
export type RegisterVolunteerInput = z.output<typeof registerVolunteer.in>;
export type RevealVolunteerAnswer = z.input<typeof revealVolunteer.out>;

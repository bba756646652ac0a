import { z } from 'zod';
import { cursor, done, id, instant, nothing, pageOf, text } from '../schema-parts';
import { idKindNames } from './id-kinds';
import { volunteeringLimits as limits } from './volunteering-limits';

const whole = z.number().int();
const minutes = whole
  .min(1)
  .max(limits.shiftHours * 60)
  .meta({ title: '服务时长（分钟）' });

/** 志愿服务信息 of 民政部令第67号: name, date, place, object, content, hours, quality, who keeps and who certifies the record. */
const record = z.object({
  id,
  activityId: id,
  seatId: id,
  title: z.string(),
  content: z.string(),
  placeName: z.string(),
  startsAt: instant,
  endsAt: instant,
  minutes: whole,
  evaluation: z.string().nullable(),
  organiser: z.string(),
  /** Who confirmed it, 林主任. */
  confirmedByName: z.string(),
  confirmedAt: instant,
  points: whole.nullable(),
  /** Set when it was taken back. */
  reversal: z.object({ reason: z.string(), at: instant }).nullable(),
  objection: z
    .object({
      id,
      reason: z.string(),
      state: z.enum(['open', 'upheld', 'dismissed']),
      decision: z.string().nullable(),
      at: instant,
    })
    .nullable(),
  /** Until when it can be objected to. */
  objectUntil: instant,
  can: z.object({ object: z.boolean(), reverse: z.boolean() }),
});
export const confirmMinutes = {
  in: z.object({ seatId: id, minutes, evaluation: text('评价', limits.evaluationLength, 0).optional() }),
  out: record,
};
/** A confirmed record is never edited: taken back with a reason, and confirmed anew if need be. Its points are taken back too. */
export const reverseRecord = { in: z.object({ id, reason: text('原因', limits.reasonLength, 2) }), out: record };
export const getRecord = { in: z.object({ id }), out: record };
export const findMyRecords = { in: z.object({ cursor }), out: pageOf(record) };
export const objectToRecord = { in: z.object({ id, reason: text('异议内容', limits.reasonLength, 4) }), out: record };

const objection = z.object({
  id,
  record,
  volunteerName: z.string(),
  reason: z.string(),
  at: instant,
  can: z.object({ decide: z.boolean() }),
});
export const findObjections = { in: z.object({ cursor }), out: pageOf(objection) };
/** The supervisor decides; upheld with the right minutes (0: nothing is left) the record is reversed and confirmed anew. */
export const decideObjection = {
  in: z.object({
    id,
    isUpheld: z.boolean().meta({ title: '是否成立' }),
    minutes: whole
      .min(0)
      .max(limits.shiftHours * 60)
      .optional()
      .meta({ title: '应记时长' }),
    reason: text('答复', limits.reasonLength, 2),
  }),
  out: done,
};

/** A copy of my own records. */
export const exportMyRecordsAsSheet = { in: nothing, out: z.unknown() };
export const exportMyRecordsAsJson = { in: nothing, out: z.unknown() };

const certificate = z.object({
  id,
  state: z.enum(['asked', 'issued', 'declined']),
  askedAt: instant,
  from: instant.nullable(),
  until: instant.nullable(),
  /** Null until issued: 2026-000123 and the code anyone can verify it with. */
  number: z.string().nullable(),
  code: z.string().nullable(),
  issuedAt: instant.nullable(),
  declinedBecause: z.string().nullable(),
  minutes: whole.nullable(),
});
/** A day of China; the databases keep no year that a slip of the finger may write. */
const day = (title: string) =>
  z.iso
    .date('请选择日期')
    .refine((date) => date >= '2000' && date < '2100', `${title}填得不对，请重新选择`)
    .meta({ title });
/** Free of charge, over a time or over all. */
export const askForCertificate = {
  in: z.object({ communityId: id, from: day('开始日期').optional(), until: day('结束日期').optional() }),
  out: certificate,
};
export const findMyCertificates = { in: nothing, out: z.object({ items: z.array(certificate) }) };
export const getCertificatePdf = { in: z.object({ id }), out: z.unknown() };

const certificateToIssue = z.object({
  id,
  volunteerName: z.string(),
  number: z.string(),
  minutes: whole,
  times: whole,
  from: instant.nullable(),
  until: instant.nullable(),
  askedAt: instant,
});
export const findCertificatesToIssue = { in: z.object({ cursor }), out: pageOf(certificateToIssue) };
export const issueCertificate = { in: z.object({ id }), out: done };
export const declineCertificate = { in: z.object({ id, reason: text('原因', limits.reasonLength, 2) }), out: done };

/** Anyone with number and code: exactly what the paper says, no more. */
export const verifyCertificate = {
  in: z.object({
    number: z
      .string()
      .trim()
      .regex(/^20\d\d-\d{6}$/, '编号在证明的右上角，比如2026-000123')
      .meta({ title: '证明编号' }),
    code: z
      .string()
      .overwrite((typed) => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase())
      .regex(/^[0-9A-Z]{10}$/, '校验码是10位字母和数字')
      .meta({ title: '校验码' }),
  }),
  out: z.object({
    number: z.string(),
    volunteerName: z.string(),
    idKind: z.enum(idKindNames),
    idNumberMasked: z.string(),
    volunteerNumber: z.string(),
    minutes: whole,
    times: whole,
    /** What was done, the longest first. */
    contents: z.array(z.object({ title: z.string(), minutes: whole })),
    from: instant,
    until: instant,
    issuer: z.string(),
    handlerName: z.string(),
    contact: z.string(),
    issuedAt: instant,
    /** Records it rests on were taken back since. */
    isStillTrue: z.boolean(),
  }),
};

export type AskForCertificateInput = z.output<typeof askForCertificate.in>;
export type AskForCertificateAnswer = z.input<typeof askForCertificate.out>;
export type ConfirmMinutesInput = z.output<typeof confirmMinutes.in>;
export type DecideObjectionInput = z.output<typeof decideObjection.in>;
export type DeclineCertificateInput = z.output<typeof declineCertificate.in>;
export type FindCertificatesToIssueInput = z.output<typeof findCertificatesToIssue.in>;
export type FindCertificatesToIssueAnswer = z.input<typeof findCertificatesToIssue.out>;
export type FindMyRecordsInput = z.output<typeof findMyRecords.in>;
export type FindMyRecordsAnswer = z.input<typeof findMyRecords.out>;
export type FindObjectionsInput = z.output<typeof findObjections.in>;
export type FindObjectionsAnswer = z.input<typeof findObjections.out>;
export type GetRecordAnswer = z.input<typeof getRecord.out>;
export type ObjectToRecordInput = z.output<typeof objectToRecord.in>;
export type ReverseRecordInput = z.output<typeof reverseRecord.in>;
export type VerifyCertificateInput = z.output<typeof verifyCertificate.in>;
export type VerifyCertificateAnswer = z.input<typeof verifyCertificate.out>;

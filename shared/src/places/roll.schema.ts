import { z } from 'zod';
import {
  answerQuestion,
  fileImport,
  fileName,
  findFileProblems,
  getFileProblems,
  importFile,
  keepFile,
} from '../imports/imports.schema';
import { contactPhone, cursor, done, id, instant, pageOf, text } from '../schema-parts';
import { rollLimits as limits } from './roll-columns';

const count = z.number().int();
const door = (title: string, least: number) => text(title, limits.doorLength, least);

/** Someone the roll names, as staff write them down. `birthDate` is 1958-03-07. */
export const rollMember = z.object({
  name: text('姓名', limits.nameLength),
  phone: contactPhone.nullable().meta({ title: '电话' }),
  isOwner: z.boolean().meta({ title: '是否业主' }),
  birthDate: z.iso.date('出生日期填得不对').nullable().meta({ title: '出生日期' }),
  livesHere: z.boolean().meta({ title: '是否在住' }),
});

/** 0.01 m². */
const areaHundredths = count.min(1).max(9_999_999).meta({ title: '专有部分面积' });

/** A home in a list: as much as it takes to know which one it is. */
const homeRow = z.object({
  id,
  /** 2号楼3单元501 */
  label: z.string(),
  courtyardName: z.string(),
  areaHundredths: count,
  /** 陈*兰 */
  namesMasked: z.array(z.string()),
  verifiedCount: count,
  /** Verified residents whom the roll does not name (any more). */
  unnamedCount: count,
});

/** Courtyards of mine with their buildings; the grid worker sees those of the grid. */
export const findRoll = {
  in: z.object({ communityId: id }),
  out: z.object({
    courtyards: z.array(
      z.object({
        id,
        name: z.string(),
        homes: count,
        people: count,
        buildings: z.array(z.object({ id, name: z.string(), homes: count })),
      }),
    ),
    can: z.object({ import: z.boolean(), correct: z.boolean() }),
  }),
};
export const findRollHomes = { in: z.object({ buildingId: id, cursor }), out: pageOf(homeRow) };
/** By door (2-3-501), by whole name, or by the last four figures of a phone. */
export const searchRoll = {
  in: z.object({ communityId: id, q: text('要找的', 30, 2) }),
  out: z.object({ items: z.array(homeRow), isCut: z.boolean() }),
};

const person = z.object({
  id,
  name: z.string(),
  phoneMasked: z.string().nullable(),
  isMobile: z.boolean(),
  isOwner: z.boolean(),
  birthDate: z.string().nullable(),
  livesHere: z.boolean(),
});
const verified = z.object({
  personId: id,
  nickname: z.string(),
  phoneMasked: z.string().nullable(),
  /** The roll names their phone in this home. */
  isNamed: z.boolean(),
});

/** What happened to a home: who came, who went, by whom and why. */
const change = z.object({
  id,
  kind: z.enum(['import', 'add', 'edit', 'remove', 'undo', 'undo_import']),
  at: instant,
  byName: z.string(),
  reason: z.string().nullable(),
  came: z.array(z.string()),
  gone: z.array(z.string()),
  altered: z.array(z.string()),
  areaBefore: count.nullable(),
  areaAfter: count.nullable(),
});

export const rollHome = z.object({
  id,
  label: z.string(),
  courtyardId: id,
  courtyardName: z.string(),
  areaHundredths: count,
  isRemoved: z.boolean(),
  /** Goes up with each change: a form sends back the one it was filled from. */
  version: count,
  members: z.array(person),
  verified: z.array(verified),
  changes: z.array(change),
  can: z.object({ correct: z.boolean(), remove: z.boolean(), undo: z.boolean() }),
});
export const getRollHome = { in: z.object({ id }), out: rollHome };
/** Only after tapping the number of this one person: it is written down who looked. */
/** Why the number is needed is written down beside who looked. */
export const revealRollPhone = {
  in: z.object({ id, memberId: id, reason: text('原因', 60, 2) }),
  out: z.object({ phone: z.string() }),
};

const content = {
  areaHundredths,
  /** `id`: somebody who is there already; their phone stays when `phone` is not sent. */
  members: z
    .array(rollMember.extend({ id: id.nullable(), phone: rollMember.shape.phone.optional() }))
    .max(limits.members)
    .meta({ title: '住户' }),
};
const reason = text('原因', limits.reasonLength, 2);
const effect = z.object({
  came: z.array(z.string()),
  gone: z.array(z.string()),
  altered: z.array(z.string()),
  /** Verified residents whose entry goes: they stay verified until staff end it, and are told. */
  touched: z.array(verified),
});
/** What a correction would do, before it is kept. */
export const checkRollHome = { in: z.object({ id, ...content }), out: effect };
export const changeRollHome = {
  in: z.object({ id, version: count.meta({ title: '版本' }), reason, ...content }),
  out: rollHome,
};
export const addRollHome = {
  in: z.object({
    courtyardId: id,
    building: door('楼栋', 1),
    unit: door('单元', 0),
    room: door('房号', 1),
    reason,
    ...content,
  }),
  out: rollHome,
};
export const removeRollHome = { in: z.object({ id, version: count, reason }), out: rollHome };
/** Takes back the last change of this home. */
export const undoRollHome = { in: z.object({ id, version: count, reason }), out: rollHome };

const rollImport = fileImport.extend({
  fresh: count,
  changed: count,
  same: count,
  /** People named in the file; those who come and who go in homes that are there. */
  people: count,
  came: count,
  gone: count,
  touched: count,
  /** Homes that were changed by hand since the trial and stay as they are; homes that could not be taken back. */
  skipped: count,
  undone: count,
});
export const startRollImport = { in: z.object({ communityId: id, fileName, file: importFile }), out: rollImport };
export const findRollImports = { in: z.object({ communityId: id }), out: z.object({ items: z.array(rollImport) }) };
export const getRollImport = { in: z.object({ id }), out: rollImport };
export const findRollImportProblems = findFileProblems;
export const getRollImportProblems = getFileProblems;
/** Homes that are there and would be, or were, changed: who comes, who goes, whose verification is touched. */
export const findRollImportChanges = {
  in: z.object({ id, cursor }),
  out: pageOf(
    effect.extend({
      id,
      homeId: id,
      label: z.string(),
      areaBefore: count.nullable(),
      areaAfter: count.nullable(),
      isSkipped: z.boolean(),
      isUndone: z.boolean(),
    }),
  ),
};
export const answerRollImport = { in: answerQuestion, out: rollImport };
export const keepRollImport = { in: keepFile, out: rollImport };
export const undoRollImport = { in: z.object({ id }), out: rollImport };
export const dropRollImport = { in: z.object({ id }), out: done };
export const getRollTemplate = {
  in: z.object({ kind: z.enum(['xlsx', 'csv']).default('xlsx') }),
  out: z.unknown(),
};

export type RollHomeAnswer = z.input<typeof rollHome>;
export type RollImportAnswer = z.input<typeof rollImport>;
export type CheckRollHomeInput = z.output<typeof checkRollHome.in>;
export type ChangeRollHomeInput = z.output<typeof changeRollHome.in>;
export type AddRollHomeInput = z.output<typeof addRollHome.in>;
export type RemoveRollHomeInput = z.output<typeof removeRollHome.in>;
export type FindRollImportChangesAnswer = z.input<typeof findRollImportChanges.out>;
export type FindRollAnswer = z.input<typeof findRoll.out>;
export type RollHomeRow = z.input<typeof homeRow>;
export type RollEffect = z.input<typeof effect>;

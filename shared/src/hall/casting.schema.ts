import { z } from 'zod';
import { cursor, done, id, instant, pageOf, text } from '../schema-parts';
import { hallLimits as limits } from './hall-limits';
import { picture } from './ideas.schema';
import { content, vote } from './votes.schema';

const whole = z.number().int();
const blind = z
  .string()
  .regex(/^[\w-]+$/)
  .min(limits.blind.least)
  .max(limits.blind.most)
  .meta({ title: '随机数' });

/**
 * By phone, and again until the close: the last counts. Neither `content` nor `blind` is part of what a repeated request is known
 * by: its key alone is, and another choice needs another key. `blind` makes all requests equally long, and is kept nowhere.
 */
export const castBallot = {
  in: z.object({ voteId: id, entryId: id, content, blind }),
  out: z.object({ receipt: z.string(), isChanged: z.boolean() }),
};
/** A paper (or a visit) was recorded in my name, and it was not me. */
export const objectToPaper = {
  in: z.object({ voteId: id, entryId: id, reason: text('异议说明', limits.reasonLength, 4) }),
  out: vote,
};

const entryLine = z.object({
  entryId: id,
  label: z.string(),
  areaHundredths: whole.nullable(),
  state: z.enum(['not_voted', 'phone', 'paper_to_check', 'paper', 'doorstep']),
});
/** The roll of a vote for those who collect papers and knock at doors: rooms, never names or choices. */
export const findEntries = {
  in: z.object({
    voteId: id,
    view: z.enum(['not_voted', 'all']).default('not_voted').meta({ title: '分类' }),
    q: text('房号', 20, 0).optional(),
    cursor,
  }),
  out: pageOf(entryLine),
};
/** First person: what the paper says, and a photo of it. It counts once a second person has read the same. */
export const enterPaper = {
  in: z.object({ voteId: id, entryId: id, content, pictureId: id, blind }),
  out: entryLine,
};
const paper = z.object({
  id,
  entryId: id,
  label: z.string(),
  photo: picture,
  enteredBy: z.string(),
  enteredAt: instant,
});
export const findPapersToCheck = { in: z.object({ voteId: id, cursor }), out: pageOf(paper) };
/** Second person, who has not seen what the first wrote: the same counts; another sends it back to be entered anew. */
export const checkPaper = {
  in: z.object({ id, content, blind }),
  out: z.object({ isSame: z.boolean(), receipt: z.string().nullable() }),
};
/** At the door, on the worker's phone, by the voter's own hand; that they were there is recorded, and how the worker knew them. */
export const castAtDoor = {
  in: z.object({
    voteId: id,
    entryId: id,
    content,
    isPresent: z.literal(true, { error: '请确认投票人本人在场' }).meta({ title: '本人在场' }),
    knownBy: z.enum(['id_card', 'roll', 'acquaintance']).meta({ title: '怎么确认是本人' }),
    blind,
  }),
  out: z.object({ receipt: z.string(), entry: entryLine }),
};
/** Papers to be filled in: so many blank ones, or one for each line of the roll that has not voted. */
export const getBlankBallots = {
  in: z.object({
    voteId: id,
    copies: z.coerce.number().int().min(1).max(limits.mostBlankBallots).optional().meta({ title: '张数' }),
  }),
  out: z.unknown(),
};
/** For a round through the stairwells: the doors that have not voted, with room to write. */
export const getDoorList = { in: z.object({ voteId: id }), out: z.unknown() };
/** Asks those who have not voted once more: at most twice for a vote. */
export const remindVoters = { in: z.object({ voteId: id }), out: z.object({ told: whole, left: whole }) };

const objection = z.object({
  id,
  voteId: id,
  title: z.string(),
  label: z.string(),
  channel: z.enum(['paper', 'doorstep']),
  reason: z.string(),
  photo: picture.nullable(),
  recordedBy: z.array(z.string()),
  at: instant,
  isVoteOver: z.boolean(),
});
/** Supervisors who had no hand in it decide. */
export const findObjections = { in: z.object({ cursor }), out: pageOf(objection) };
export const decidePaperObjection = {
  in: z.object({ id, isUpheld: z.boolean().meta({ title: '是否属实' }), note: text('说明', limits.reasonLength, 2) }),
  out: done,
};

export type CastAtDoorInput = z.output<typeof castAtDoor.in>;
export type CastAtDoorAnswer = z.input<typeof castAtDoor.out>;
export type CastBallotInput = z.output<typeof castBallot.in>;
export type CastBallotAnswer = z.input<typeof castBallot.out>;
export type CheckPaperInput = z.output<typeof checkPaper.in>;
export type CheckPaperAnswer = z.input<typeof checkPaper.out>;
export type DecidePaperObjectionInput = z.output<typeof decidePaperObjection.in>;
export type DecidePaperObjectionAnswer = z.input<typeof decidePaperObjection.out>;
export type EnterPaperInput = z.output<typeof enterPaper.in>;
export type EnterPaperAnswer = z.input<typeof enterPaper.out>;
export type FindEntriesInput = z.output<typeof findEntries.in>;
export type FindEntriesAnswer = z.input<typeof findEntries.out>;
export type FindObjectionsInput = z.output<typeof findObjections.in>;
export type FindObjectionsAnswer = z.input<typeof findObjections.out>;
export type FindPapersToCheckInput = z.output<typeof findPapersToCheck.in>;
export type FindPapersToCheckAnswer = z.input<typeof findPapersToCheck.out>;
export type GetBlankBallotsInput = z.output<typeof getBlankBallots.in>;
export type GetDoorListInput = z.output<typeof getDoorList.in>;
export type ObjectToPaperInput = z.output<typeof objectToPaper.in>;
export type ObjectToPaperAnswer = z.input<typeof objectToPaper.out>;
export type RemindVotersInput = z.output<typeof remindVoters.in>;
export type RemindVotersAnswer = z.input<typeof remindVoters.out>;

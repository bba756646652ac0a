import { z } from 'zod';
import { done, id } from '../schema-parts';
import { caseLimits as limits } from './case-limits';

/** 值班领导: who of a community or a street is on duty on which day, and calls where it is 急难特事. */

const day = z.iso.date('请选择日期').meta({ title: '日期' });
const person = z.object({ id, name: z.string() });
const week = z.array(z.object({ day: z.string(), leader: person.nullable(), canChange: z.boolean() }));

/** A week, from Monday on, of a place whose roster I keep; left out: the first of them, and this week. */
export const findDutyRoster = {
  in: z.object({ placeId: id.optional(), day: day.optional() }),
  out: z.object({
    placeId: id,
    places: z.array(person),
    days: week,
    /** The seven days before, to be copied. */
    weekBefore: week,
    /** Who may be on duty there. */
    people: z.array(person),
  }),
};
/** The days named; null: nobody is on duty. Days that are over stay as they were. */
export const setDutyRoster = {
  in: z.object({
    placeId: id,
    days: z
      .array(z.object({ day, personId: id.nullable().meta({ title: '值班领导' }) }))
      .min(1)
      .max(limits.dutyDaysAtATime)
      .meta({ title: '值班表' }),
  }),
  out: done,
};
/** Who would call about this case if it were marked 急难特事 now; `place`: whose desk does where nobody is on duty. */
export const getLeaderOnDuty = {
  in: z.object({ id }),
  out: z.object({ leaderName: z.string().nullable(), place: z.enum(['社区', '街道']) }),
};

export type FindDutyRosterInput = z.output<typeof findDutyRoster.in>;
export type FindDutyRosterAnswer = z.input<typeof findDutyRoster.out>;
export type SetDutyRosterInput = z.output<typeof setDutyRoster.in>;
export type GetLeaderOnDutyAnswer = z.input<typeof getLeaderOnDuty.out>;

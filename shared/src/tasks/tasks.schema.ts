import { z } from 'zod';
import { cursor, done, id, instant, nothing } from '../schema-parts';
import { staffTaskKinds, type StaffTaskKind } from './task-kinds';

const kind = z.enum(staffTaskKinds as [StaffTaskKind, ...StaffTaskKind[]]).meta({ title: '种类' });

/** How many, counted to 99. */
const count = z.number().int();

const place = z.object({ id, name: z.string(), count });

const task = z.object({
  id,
  kind,
  title: z.string(),
  note: z.string().nullable(),
  placeName: z.string(),
  dueAt: instant,
  /** What it is about. */
  subjectId: id,
  /** Whose post it was when it came in, and was handed over open. */
  handedOverFrom: z.string().nullable(),
});

/** Everything I have to do by my roles, what is due first on top: of one kind or one place, if asked. */
export const findTasks = {
  in: z.object({ kind: kind.optional(), placeId: id.optional(), cursor }),
  out: z.object({
    items: z.array(task),
    nextCursor: z.string().nullable(),
    /** Of all my tasks, whatever is chosen. */
    total: count,
    overdue: count,
    kinds: z.array(z.object({ kind, count })),
    /** Grids and communities of mine with tasks. */
    places: z.array(place),
    /** Who is away and asked me to stand in. */
    standingIn: z.array(z.object({ name: z.string(), until: instant })),
  }),
};

/** What is open and overdue in a community, by grid: for whoever answers for it. */
export const findOverdue = {
  in: z.object({ communityId: id }),
  out: z.object({
    open: count,
    overdue: count,
    grids: z.array(z.object({ id: id.nullable(), name: z.string(), open: count, overdue: count })),
  }),
};

/** When I am told of new work: every working morning, or at once. What is urgent is told at once in any case. */
const newWork = z.enum(['each_morning', 'at_once']).meta({ title: '新任务通知' });

export const getWorkSettings = { in: nothing, out: z.object({ newWork }) };
export const setWorkSettings = { in: z.object({ newWork }), out: done };

export type FindTasksInput = z.output<typeof findTasks.in>;
export type FindTasksAnswer = z.input<typeof findTasks.out>;
export type FindOverdueAnswer = z.input<typeof findOverdue.out>;
export type NewWork = z.output<typeof newWork>;

import { z } from 'zod';
import { id, instant } from '../schema-parts';
import { residentTaskKinds } from '../tasks/task-kinds';

/** Something that waits for this very person. */
const waiting = z.object({
  kind: z.enum([...residentTaskKinds, 'vote_now', 'workbench']),
  title: z.string(),
  hint: z.string().nullable(),
  /** The wish, seat, redemption, booking or vote; null for the workbench. */
  id: id.nullable(),
  dueAt: instant.nullable(),
});

/** The grid workers of the courtyard today, by the names everybody knows them by. */
const duty = z.object({
  names: z.array(z.string()),
  /** Whom they stand in for while that one is away. */
  standsInFor: z.string().nullable(),
  /** On duty on working days until work ends; `away`: all of them are, and nobody stands in. */
  state: z.enum(['on_duty', 'after_work', 'day_off', 'away']),
  /** The grid's own phone; null: it has none, and the community is called. */
  phone: z.string().nullable(),
});

/** Something that was done for a neighbour lately; it names nobody. */
const justDone = z.object({
  kind: z.enum(['wish', 'case']),
  id,
  title: z.string(),
  courtyardName: z.string(),
  at: instant,
  /** What the neighbour said about it, once content safety let it through. */
  thanks: z.string().nullable(),
  thumbUrl: z.string().nullable(),
});

const count = z.number().int();

/** The first screen in one request. Without login only what everybody may see. */
export const getHome = {
  in: z.object({ courtyardId: id }),
  out: z.object({
    /** Null: no grid worker is appointed. */
    duty: duty.nullable(),
    /** Services of the community that are open at this moment, counted to 99. */
    openServices: count,
    openWishes: count,
    /** True: at least so many. */
    openWishesIsFloor: z.boolean(),
    /** Shifts that begin in the next seven days, counted to 99. */
    shiftsThisWeek: count,
    /** Ideas one may stand behind and motions not archived, counted to 99. */
    hallMatters: count,
    /** At most two, the last first. */
    justDone: z.array(justDone),
    waiting: z.array(waiting),
    /** What those who work here have to know, on the workbench. */
    deskNotices: z.array(z.object({ title: z.string(), text: z.string() })),
    points: z.object({ balance: count, gainedThisMonth: count }).nullable(),
    unread: count,
    /** The title of the newest unread message. */
    newestUnread: z.string().nullable(),
  }),
};

export type GetHomeInput = z.output<typeof getHome.in>;
export type GetHomeAnswer = z.input<typeof getHome.out>;

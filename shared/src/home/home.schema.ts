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

/** The first screen in one request. Without login only the live lines. */
export const getHome = {
  in: z.object({ courtyardId: id }),
  out: z.object({
    openWishes: z.number().int(),
    /** True: at least so many. */
    openWishesIsFloor: z.boolean(),
    fulfilledThisMonth: z.number().int(),
    /** Shifts that begin in the next seven days, counted to 99. */
    shiftsThisWeek: z.number().int(),
    /** Ideas one may stand behind and motions not archived, counted to 99. */
    hallMatters: z.number().int(),
    waiting: z.array(waiting),
    /** What those who work here have to know, on the workbench. */
    deskNotices: z.array(z.object({ title: z.string(), text: z.string() })),
    points: z.object({ balance: z.number().int(), gainedThisMonth: z.number().int() }).nullable(),
    unread: z.number().int(),
  }),
};

export type GetHomeInput = z.output<typeof getHome.in>;
export type GetHomeAnswer = z.input<typeof getHome.out>;

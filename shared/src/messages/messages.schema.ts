import { z } from 'zod';
import { cursor, done, id, instant, nothing, pageOf } from '../schema-parts';

const message = z.object({
  id,
  title: z.string(),
  text: z.string(),
  /** Where a tap leads. */
  link: z
    .object({
      kind: z.enum([
        'wish',
        'payment',
        'case',
        'activity',
        'seat',
        'service_record',
        'certificate',
        'gift',
        'party_points',
        'booking',
        'idea',
        'motion',
        'vote',
        'draft_vote',
        'points',
        'verification',
        'posts',
        'private_export',
        'workbench',
      ]),
      id: id.nullable(),
    })
    .nullable(),
  at: instant,
  isRead: z.boolean(),
});
export const findMessages = { in: z.object({ cursor }), out: pageOf(message) };
export const countUnread = { in: nothing, out: z.object({ unread: z.number().int() }) };
export const readMessage = { in: z.object({ id }), out: done };
export const readAllMessages = { in: nothing, out: done };

/** Each accepted template is the right to send one message. */
export const grantMessages = {
  in: z.object({ templateIds: z.array(z.string().max(64)).min(1).max(5).meta({ title: '消息模板' }) }),
  out: done,
};

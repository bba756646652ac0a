import { endpoint } from '../endpoint';
import type * as schema from './messages.schema';

export const messageEndpoints = {
  findMessages: endpoint<typeof schema.findMessages>('GET /api/messages'),
  countUnread: endpoint<typeof schema.countUnread>('GET /api/messages/unread'),
  readMessage: endpoint<typeof schema.readMessage>('POST /api/messages/:id/read'),
  readAllMessages: endpoint<typeof schema.readAllMessages>('POST /api/messages/read-all'),
  grantMessages: endpoint<typeof schema.grantMessages>('POST /api/messages/grants'),
};

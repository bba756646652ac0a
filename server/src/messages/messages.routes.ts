import { messageEndpoints as endpoints } from '@yuanli/shared/messages/messages.endpoints';
import * as schema from '@yuanli/shared/messages/messages.schema';
import type { Routes } from '../platform/http';
import { countUnreadMessages, findMessages, readAllMessages, readMessage } from './inbox';
import { grantMessages } from './grants';
import { presentMessage } from './message.presenter';

const grants = { name: 'grant-messages', seconds: 3_600, perPerson: 120, perAddress: 1_200 };

export function addMessageRoutes({ signedIn }: Routes): void {
  signedIn.read(endpoints.findMessages, schema.findMessages, async (db, actor, input) => {
    const { items, nextCursor } = await findMessages(db, actor, input);
    return { items: items.map(presentMessage), nextCursor };
  });
  signedIn.read(endpoints.countUnread, schema.countUnread, async (db, { personId }) => ({
    unread: await countUnreadMessages(db, personId),
  }));
  signedIn.write(endpoints.readMessage, schema.readMessage, readMessage);
  signedIn.write(endpoints.readAllMessages, schema.readAllMessages, readAllMessages);
  signedIn.write(endpoints.grantMessages, schema.grantMessages, grantMessages, { limits: [grants] });
}

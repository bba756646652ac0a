export { countUnreadMessages } from './count-unread-messages';
export { exportMessages } from './export-messages';
export { forgetMessagesOf } from './forget-messages-of';
export { formatMessageTime } from './format-message-time';
export { InboxMessage } from './inbox-message.entity';
export { messageHandlers } from './message-handlers';
export { addMessageRoutes } from './messages.routes';
export { SubscribeGrant } from './subscribe-grant.entity';
export { tell, tellAll, type News, type Telling } from './tell';

export { countUnreadMessages, findNewestUnread } from './inbox';
export { exportMessages, eraseMessagesOf } from './own-messages';
export { formatMessageTime } from './format-message-time';
export { createMessageTemplates, type MessageTemplates } from './message-templates';
export { messageHandlers } from './message-handlers';
export { addMessageRoutes } from './messages.routes';
export { notify, notifyAll, notifyEach, type Notification } from './notify';

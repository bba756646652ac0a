export { countUnreadMessages } from './count-unread-messages';
export { exportMessages } from './export-messages';
export { eraseMessagesOf } from './erase-messages-of';
export { formatMessageTime } from './format-message-time';
export { messageHandlers } from './message-handlers';
export { addMessageRoutes } from './messages.routes';
export { notify, type Notification } from './notify';

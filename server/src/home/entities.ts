export { WorkNotice } from './work-notice.entity';

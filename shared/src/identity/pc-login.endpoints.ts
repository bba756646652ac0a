import { endpoint } from '../endpoint';
import type * as schema from './pc-login.schema';

export const pcLoginEndpoints = {
  startPcLogin: endpoint<typeof schema.startPcLogin>('POST /api/identity/pc-logins'),
  getPcLoginState: endpoint<typeof schema.getPcLoginState>('POST /api/identity/pc-logins/:id/state'),
  finishPcLogin: endpoint<typeof schema.finishPcLogin>('POST /api/identity/pc-logins/:id/finish'),
  lookAtPcLogin: endpoint<typeof schema.lookAtPcLogin>('POST /api/identity/pc-logins/look'),
  confirmPcLogin: endpoint<typeof schema.confirmPcLogin>('POST /api/identity/pc-logins/:id/confirm'),
  refusePcLogin: endpoint<typeof schema.refusePcLogin>('POST /api/identity/pc-logins/:id/refuse'),
};

import { pcLoginEndpoints as endpoints } from '@yuanli/shared/identity/pc-login.endpoints';
import * as schema from '@yuanli/shared/identity/pc-login.schema';
import type { Routes } from '../../platform/http';
import * as limits from '../identity-limits';
import type { ShowMe } from '../people/me.presenter';
import { loginStands } from '../sessions/log-in';
import { confirmPcLogin, lookAtPcLogin, refusePcLogin } from './confirm-pc-login';
import { finishPcLogin } from './finish-pc-login';
import { getPcLoginState, startPcLogin } from './start-pc-login';

/** What the browser does has no session yet; what the phone does has one. */
export function addPcLoginRoutes({ anyone, signedIn }: Routes, showMe: ShowMe): void {
  const done = { done: true } as const;
  anyone.writeWithPrepare(
    endpoints.startPcLogin,
    schema.startPcLogin,
    async (_actor, _input, caller) => caller,
    (tx, _actor, _input, caller) => startPcLogin(tx, caller),
    { limits: [limits.pcLogin] },
  );
  anyone.read(endpoints.getPcLoginState, schema.getPcLoginState, (db, _actor, input) => getPcLoginState(db, input), {
    limits: [limits.pcLoginState],
  });
  anyone.writeWithPrepare(
    endpoints.finishPcLogin,
    schema.finishPcLogin,
    async () => undefined,
    async (tx, _actor, input) => {
      const { token, personId } = await finishPcLogin(tx, input);
      return { token, me: await showMe(tx, { personId }) };
    },
    { limits: [limits.pcLoginState], stands: loginStands },
  );

  signedIn.write(endpoints.lookAtPcLogin, schema.lookAtPcLogin, lookAtPcLogin, { limits: [limits.pcCode] });
  signedIn.write(endpoints.confirmPcLogin, schema.confirmPcLogin, async (tx, actor, input) => {
    await confirmPcLogin(tx, actor, input);
    return done;
  });
  signedIn.write(endpoints.refusePcLogin, schema.refusePcLogin, async (tx, actor, input) => {
    await refusePcLogin(tx, actor, input);
    return done;
  });
}

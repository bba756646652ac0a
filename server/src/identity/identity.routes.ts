import { identityEndpoints as endpoints } from '@yuanli/shared/identity/identity.endpoints';
import * as schema from '@yuanli/shared/identity/identity.schema';
import { operatorEndpoints } from '@yuanli/shared/identity/operator.endpoints';
import * as operatorSchema from '@yuanli/shared/identity/operator.schema';
import type { Routes } from '../platform/http';
import { refuseWechat } from '../wechat';
import { addPostRoutes } from './posts/posts.routes';
import { addAppointmentRoutes } from './appointments/appointments.routes';
import { approveVerification, declineVerification } from './verification/decide-verification';
import { bindPhone } from './people/bind-phone';
import { changeProfile } from './people/change-profile';
import { deleteAccount } from './account/delete-account';
import { exportMyData } from './account/export-my-data';
import { findMe } from './people/find-me';
import { findSessions, revokeSession } from './sessions/sessions';
import { findVerificationRequests } from './verification/find-verification-requests';
import { getVerificationRequest, revealRequesterPhone } from './verification/get-verification-request';
import type { IdentityDeps } from './identity-deps';
import * as limits from './identity-limits';
import { joinCourtyard, leaveCourtyard } from './memberships/courtyards';
import { becomeOperator } from './operators/become-operator';
import { findOperators } from './operators/find-operators';
import { logIn, loginStands } from './sessions/log-in';
import { endResidence } from './verification/end-residence';
import { makeVerificationCode } from './verification/make-verification-code';
import { bindPhoneByCode, makePhoneCode } from './verification/phone-codes';
import { presentMe, type ShowMe } from './people/me.presenter';
import { addPrivateExportRoutes } from './private-exports/private-exports.routes';
import { addPcLoginRoutes } from './pc-login/pc-login.routes';
import { requestVerification } from './verification/request-verification';
import { undoVerification } from './verification/undo-verification';
import { verifyByCode } from './verification/verify-by-code';
import { verifyByRoll } from './verification/verify-by-roll';

export function addIdentityRoutes(routes: Routes, deps: IdentityDeps): void {
  const { anyone, signedIn } = routes;
  addAppointmentRoutes(routes, deps);
  addPostRoutes(routes, deps);
  const showMe: ShowMe = async (db, { personId }) => presentMe(await findMe(db, personId), deps.avatarUrl);
  addPcLoginRoutes(routes, showMe);
  addPrivateExportRoutes(routes);
  const done = { done: true } as const;

  anyone.writeWithPrepare(
    endpoints.login,
    schema.login,
    (_actor, { code }) => deps.wechat.code2Session(code).catch(refuseWechat),
    async (tx, _actor, { device }, { openid, unionid }) => {
      const { token, personId } = await logIn(tx, { openid, unionid }, device);
      return { token, me: await showMe(tx, { personId }) };
    },
    { limits: [limits.login], stands: loginStands },
  );
  signedIn.write(endpoints.logout, schema.logout, async (tx, actor) => {
    await revokeSession(tx, actor, { id: actor.sessionId });
    return done;
  });

  signedIn.read(endpoints.getMe, schema.getMe, showMe);
  signedIn.write(
    endpoints.changeProfile,
    schema.changeProfile,
    async (tx, actor, input) => {
      await changeProfile(tx, actor, input, deps);
      return showMe(tx, actor);
    },
    { limits: [limits.profile] },
  );
  signedIn.writeWithPrepare(
    endpoints.bindPhone,
    schema.bindPhone,
    async (actor, { code }) => deps.wechat.getPhoneNumber(code, await deps.openidOf(actor)).catch(refuseWechat),
    async (tx, actor, _input, phone) => {
      await bindPhone(tx, actor, phone, deps);
      return showMe(tx, actor);
    },
    { limits: [limits.phone] },
  );
  signedIn.write(
    endpoints.bindPhoneByCode,
    schema.bindPhoneByCode,
    async (tx, actor, input) => {
      await bindPhoneByCode(tx, actor, input, deps);
      return showMe(tx, actor);
    },
    { limits: [limits.phoneCode] },
  );
  signedIn.write(endpoints.makePhoneCode, schema.makePhoneCode, makePhoneCode, { limits: [limits.phoneCodes] });
  signedIn.write(endpoints.joinCourtyard, schema.joinCourtyard, async (tx, actor, input) => {
    await joinCourtyard(tx, actor, input);
    return showMe(tx, actor);
  });
  signedIn.write(endpoints.leaveCourtyard, schema.leaveCourtyard, async (tx, actor, input) => {
    await leaveCourtyard(tx, actor, input);
    return showMe(tx, actor);
  });

  signedIn.read(endpoints.findSessions, schema.findSessions, findSessions);
  signedIn.write(endpoints.revokeSession, schema.revokeSession, async (tx, actor, input) => {
    await revokeSession(tx, actor, input);
    return done;
  });

  signedIn.write(
    endpoints.verifyByRoll,
    schema.verifyByRoll,
    async (tx, actor, input) => {
      await verifyByRoll(tx, actor, input, deps);
      return showMe(tx, actor);
    },
    { limits: [limits.rollName] },
  );
  signedIn.write(
    endpoints.verifyByCode,
    schema.verifyByCode,
    async (tx, actor, input) => {
      await verifyByCode(tx, actor, input);
      return showMe(tx, actor);
    },
    { limits: [limits.doorCode] },
  );
  signedIn.write(
    endpoints.requestVerification,
    schema.requestVerification,
    async (tx, actor, input) => {
      await requestVerification(tx, actor, input);
      return showMe(tx, actor);
    },
    { limits: [limits.verificationRequest] },
  );
  signedIn.readRecorded(endpoints.findVerificationRequests, schema.findVerificationRequests, findVerificationRequests);
  signedIn.readRecorded(endpoints.getVerificationRequest, schema.getVerificationRequest, getVerificationRequest);
  signedIn.readRecorded(endpoints.revealRequesterPhone, schema.revealRequesterPhone, revealRequesterPhone);
  signedIn.write(endpoints.approveVerification, schema.approveVerification, async (tx, actor, input) => {
    await approveVerification(tx, actor, input, deps);
    return done;
  });
  signedIn.write(endpoints.declineVerification, schema.declineVerification, async (tx, actor, input) => {
    await declineVerification(tx, actor, input, deps);
    return done;
  });
  signedIn.write(endpoints.undoVerification, schema.undoVerification, async (tx, actor, input) => {
    await undoVerification(tx, actor, input, deps);
    return done;
  });
  signedIn.write(endpoints.endResidence, schema.endResidence, async (tx, actor, input) => {
    await endResidence(tx, actor, input, deps);
    return done;
  });
  signedIn.write(endpoints.makeVerificationCode, schema.makeVerificationCode, makeVerificationCode);

  signedIn.writeWithPrepare(
    operatorEndpoints.becomeOperator,
    operatorSchema.becomeOperator,
    deps.noteOperatorTry,
    async (tx, actor, input) => {
      await becomeOperator(tx, actor, input);
      return showMe(tx, actor);
    },
    { limits: [limits.operatorCode] },
  );
  signedIn.read(operatorEndpoints.findOperators, operatorSchema.findOperators, findOperators);

  signedIn.read(endpoints.exportMyData, schema.exportMyData, (db, actor) => exportMyData(db, actor, deps), {
    privateExport: '我的全部数据',
  });
  signedIn.write(endpoints.deleteAccount, schema.deleteAccount, async (tx, actor) => {
    await deleteAccount(tx, actor, deps);
    return done;
  });
}

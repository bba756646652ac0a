import { bodyParser } from '@koa/bodyparser';
import Koa from 'koa';
import helmet from 'koa-helmet';
import { addAuditRoutes, exportAuditAboutMe } from '../audit';
import { addApiDocs } from './api-docs.routes';
import { auditSubjects } from './audit-subjects';
import type { Env } from './env';
import { addOperationRoutes } from './operation.routes';
import { addDashboardRoutes } from '../dashboard';
import { addDemoRoutes } from '../demo';
import { addHallRoutes, exportHall, withdrawVoices } from '../hall';
import { addDirectoryRoutes, exportBookings, exportDirectory, openWalkingRoutes } from '../directory';
import { dashboardDeps } from './figure-sources';
import { addGiftRoutes, exportGifts, giftPool } from '../gifts';
import { addHomeRoutes } from '../home';
import { placePeople, rollDeps } from './import-kinds';
import {
  addIdentityRoutes,
  confirmExport,
  findNicknames,
  findStandingIn,
  openidOf,
  resolveSession,
  type IdentityDeps,
} from '../identity';
import { addPaymentRoutes, createPayNoticeRouter, exportPayments } from '../payments';
import { paymentDeps } from './payment-deps';
import { addMessageRoutes, exportMessages, notify } from '../messages';
import { addModerationRoutes, submitForCheck } from '../moderation';
import { addOpeningRoutes } from '../opening';
import type { Parts } from './parts';
import { addPartyPointsRoutes, exportPartyPoints } from '../party-points';
import { addRecordingRoutes } from '../recordings';
import { addPictureRoutes, assertOwnPictures, releasePictures, presentPicture } from '../pictures';
import { recordAudit } from '../platform/audit';
import { Refusal } from '../platform/refusal';
import { authenticate, createRoutes, keepNothing, requestLog, writeErrors, type Routes } from '../platform/http';
import { addPlacesRoutes } from '../places';
import { addPointsRoutes, exportPoints } from '../points';
import { addTaskRoutes } from '../tasks';
import { addSearchRoutes } from '../search';
import { addVolunteeringRoutes, exportServiceRecords, exportVolunteer } from '../volunteering';
import { inlineScriptHashes, webPages } from './web-pages';
import { createWechatPushRouter } from '../wechat';
import { addCaseRoutes, exportCases, moveDutyOfPost } from '../cases';
import { addWishRoutes, exportWishes, hasOpenWishes } from '../wishes';

export interface App {
  koa: Koa;
  routes: Routes;
}

/** Puts the middlewares in their order and mounts every service. */
export function createApp(parts: Parts, onCommit: () => void): App {
  const { env, database, log, metrics, rateLimits } = parts;
  const koa = new Koa({ proxy: env.TRUSTED_PROXIES > 0, maxIpsCount: env.TRUSTED_PROXIES });
  const routes = createRoutes({
    database,
    rateLimits,
    confirmExport: confirmExport(database, { notify }),
    onNews: onCommit,
  });

  addOperationRoutes(routes.router, parts);
  addPlacesRoutes(routes, {
    database,
    log,
    wechat: parts.wechat,
    envVersion: env.WECHAT_ENV_VERSION,
    roll: rollDeps,
    people: placePeople,
  });
  addIdentityRoutes(routes, identityDeps(parts));
  addPictureRoutes(routes, { database, store: parts.pictureStore });
  addRecordingRoutes(routes, { database, store: parts.pictureStore });
  addMessageRoutes(routes);
  addModerationRoutes(routes);
  addPointsRoutes(routes, { giftPool, submitForCheck });
  addPaymentRoutes(routes, paymentDeps(parts));
  addWishRoutes(routes, { payeeName: parts.pay?.payeeName ?? null });
  addCaseRoutes(routes, { database });
  addGiftRoutes(routes);
  addPartyPointsRoutes(routes);
  addVolunteeringRoutes(routes, {
    database,
    log,
    wechat: parts.wechat,
    envVersion: env.WECHAT_ENV_VERSION,
    publicUrl: env.PUBLIC_URL,
  });
  addDirectoryRoutes(routes, { database, rateLimits, walking: openWalkingRoutes(parts) });
  addHallRoutes(routes, {
    database,
    log,
    wechat: parts.wechat,
    envVersion: env.WECHAT_ENV_VERSION,
    publicUrl: env.PUBLIC_URL,
  });
  addTaskRoutes(routes, { findNames: findNicknames, findStandingIn });
  addHomeRoutes(routes);
  addSearchRoutes(routes, rollDeps);
  addAuditRoutes(routes, { subjects: auditSubjects, retentionMonths: env.RETENTION_MONTHS });
  addDashboardRoutes(routes, { ...dashboardDeps, database });
  addOpeningRoutes(routes, {
    database,
    installation: {
      publicUrl: env.PUBLIC_URL,
      hasStandIn: env.hasStandIn,
      operatorName: env.OPERATOR_NAME,
      recordNumber: env.RECORD_NUMBER,
    },
    findTemplateProblems: () => parts.templates.findProblems(),
  });
  if (env.hasStandIn) addDemoRoutes(routes.router, env.WECHAT_API_BASE);
  addApiDocs(routes.router, routes);

  koa
    .use(requestLog(log))
    .use(metrics.middleware)
    .use(writeErrors(log, metrics))
    .use(helmet({ contentSecurityPolicy: { directives: contentSecurity() } }))
    .use(createWechatPushRouter({ ...pushSettings(env), database, onCommit }).routes())
    .use(createPayNoticeRouter(paymentDeps(parts), onCommit).routes())
    .use(webPages())
    .use(bodyParser({ enableTypes: ['json'], jsonLimit: '64kb', onError: refuseBody }))
    .use(authenticate(resolveSession(database)))
    .use(keepNothing)
    .use(routes.middleware);
  return { koa, routes };
}

/** What identity asks of the services above it. */
const identityDeps = ({ wechat, database }: Parts): IdentityDeps => ({
  database,
  wechat,
  openidOf: ({ personId }) => database.read((db) => openidOf(db, personId)),
  noteOperatorTry: (actor) =>
    database.inTransaction((tx) => recordAudit(tx, actor, 'operator_code.tried', actor.personId)),
  avatarUrl: (pictureId) => presentPicture(pictureId).thumbUrl,
  assertOwnPictures,
  releasePictures,
  submitForCheck,
  notify,
  withdrawVoices,
  movePost: moveDutyOfPost,
  hasOpenMatters: hasOpenWishes,
  exporters: [
    exportWishes,
    exportCases,
    exportPoints,
    exportPayments,
    exportVolunteer,
    exportServiceRecords,
    exportGifts,
    exportBookings,
    exportDirectory,
    exportHall,
    exportPartyPoints,
    exportMessages,
    exportAuditAboutMe(auditSubjects),
  ],
});

const pushSettings = ({ WECHAT_APP_ID, WECHAT_PUSH_TOKEN, WECHAT_PUSH_AES_KEY }: Env) => ({
  appId: WECHAT_APP_ID,
  token: WECHAT_PUSH_TOKEN,
  aesKey: WECHAT_PUSH_AES_KEY,
});

/** What the reader of bodies has no status for is a body that does not unpack. */
function refuseBody(error: Error): never {
  throw 'status' in error ? error : new Refusal('request.unreadable');
}

/** Nothing from elsewhere: own scripts (and the page's own inline ones by hash), own pictures, and those just picked. */
const contentSecurity = () => ({
  scriptSrc: ["'self'", ...inlineScriptHashes()],
  imgSrc: ["'self'", 'data:', 'blob:'],
  // A chosen file is read from its blob before it is sent.
  connectSrc: ["'self'", 'blob:'],
  // http on this machine stays http; in front of residents the proxy speaks https only.
  upgradeInsecureRequests: null,
});

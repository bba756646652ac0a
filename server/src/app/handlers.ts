import { eraseCaseReporter, erasePhotosOfCases, eraseRecordingsOfCases, regroupCases } from '../cases';
import { hallHandlers, eraseFromHall, erasePhotosOfIdeas, regroupIdeas } from '../hall';
import { directoryHandlers, eraseBooker, eraseReporter } from '../directory';
import { eraseRedeemer } from '../gifts';
import { dispatchModerationResult } from './dispatch-moderation-result';
import { identityHandlers, regroupRequests } from '../identity';
import { importKinds } from './import-kinds';
import { eraseMessagesOf, messageHandlers, notify } from '../messages';
import { eraseChecksOf, moderationHandlers } from '../moderation';
import type { Parts } from './parts';
import { erasePartyMember } from '../party-points';
import { releasePictures, releaseUnusedPictures } from '../pictures';
import { releaseUnusedRecordings } from '../recordings';
import { importHandlers } from '../platform/imports';
import { paymentHandlers } from '../payments';
import { paymentDeps } from './payment-deps';
import { isFirstDelivery, type OutboxHandlers } from '../platform/outbox';
import { eraseWordsOf } from '../points';
import { eraseRecordsOf, eraseVolunteer, eraseWhereabouts, volunteeringHandlers } from '../volunteering';
import type { RevocablePermission, WechatError } from '../wechat';
import { erasePhotosOfWishes, eraseWisher, regroupWishes } from '../wishes';

/** Who hears what: the topics of each service, and those that concern several. */
export function createHandlers(parts: Parts): OutboxHandlers {
  const { env, database, wechat, templates, log, metrics } = parts;
  const opens = ({ release: 'formal', trial: 'trial', develop: 'developer' } as const)[env.WECHAT_ENV_VERSION];
  const onRefused = (refusal: { api: string; errcode: string }) => metrics.wechatRefusals.inc(refusal);
  const onUnchecked = ({ api, errcode, rid }: WechatError, isAboutPerson: boolean) => {
    onRefused({ api, errcode: String(errcode) });
    if (!isAboutPerson) log.error({ api, errcode, rid }, 'WeChat checks nothing: everything waits for a person');
  };
  return {
    ...identityHandlers(database),
    ...messageHandlers({ database, wechat, templates, log, onRefused, opens }),
    ...moderationHandlers({ database, wechat, onRefused: onUnchecked, publicUrl: env.PUBLIC_URL }),
    ...volunteeringHandlers(database),
    ...directoryHandlers(database),
    ...importHandlers(database, importKinds),
    ...hallHandlers(database),
    ...paymentHandlers(paymentDeps(parts)),

    'places.courtyard_regrouped': (moved) =>
      database.inTransaction(async (tx) => {
        await regroupWishes(tx, moved);
        await regroupCases(tx, moved);
        await regroupIdeas(tx, moved);
        await regroupRequests(tx, moved);
      }),

    'moderation.decided': (result) => database.inTransaction((tx) => dispatchModerationResult(tx, result)),

    'person.permissions_revoked': ({ personId, permissions, avatarPictureId }, messageId) =>
      database.inTransaction(async (tx) => {
        if (!(await isFirstDelivery(tx, messageId))) return;
        if (permissions.includes('location')) await eraseWhereabouts(tx, personId);
        if (permissions.includes('photos')) {
          await erasePhotosOfWishes(tx, personId);
          await erasePhotosOfCases(tx, personId);
          await erasePhotosOfIdeas(tx, personId);
          await releaseUnusedPictures(tx, personId);
        }
        if (permissions.includes('recordings')) {
          await eraseRecordingsOfCases(tx, personId);
          await releaseUnusedRecordings(tx, personId);
        }
        if (avatarPictureId) await releasePictures(tx, [avatarPictureId]);
        await notify(tx, personId, { title: '已删除您收回授权的信息', text: describeErased(permissions) });
      }),

    'person.deleted': ({ personId, avatarPictureId }) =>
      database.inTransaction(async (tx) => {
        await eraseMessagesOf(tx, personId);
        await eraseChecksOf(tx, personId);
        await eraseWordsOf(tx, personId);
        await eraseWisher(tx, personId);
        await eraseCaseReporter(tx, personId);
        await releaseUnusedRecordings(tx, personId);
        await eraseRecordsOf(tx, personId);
        await eraseVolunteer(tx, personId);
        await eraseRedeemer(tx, personId);
        await eraseBooker(tx, personId);
        await eraseReporter(tx, personId);
        await eraseFromHall(tx, personId);
        await erasePartyMember(tx, personId);
        if (avatarPictureId) await releasePictures(tx, [avatarPictureId]);
      }),
  };
}

const namesOfPermissions: Record<RevocablePermission, string> = {
  phone: '手机号',
  nickname: '昵称',
  avatar: '头像',
  location: '签到时的位置',
  photos: '心愿、诉求和金点子里的照片',
  recordings: '诉求里的录音',
};

function describeErased(permissions: readonly RevocablePermission[]): string {
  const erased = permissions.map((permission) => namesOfPermissions[permission]).join('、');
  const next = permissions.includes('phone') ? '下次发布或投票前，请重新绑定手机号。住户核实不受影响。' : '';
  return `收到微信的通知，您提供过的${erased}已经删除。${next}`;
}

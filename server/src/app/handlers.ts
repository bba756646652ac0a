import { hallHandlers, eraseFromHall } from '../hall';
import { directoryHandlers, eraseBooker, eraseReporter } from '../directory';
import { eraseRedeemer } from '../gifts';
import { dispatchModerationResult } from './dispatch-moderation-result';
import { identityHandlers } from '../identity';
import { importKinds } from './import-kinds';
import { eraseMessagesOf, messageHandlers } from '../messages';
import { eraseChecksOf, moderationHandlers } from '../moderation';
import type { Parts } from './parts';
import { erasePartyMember } from '../party-points';
import { releasePictures } from '../pictures';
import { importHandlers } from '../platform/imports';
import type { OutboxHandlers } from '../platform/outbox';
import { eraseWordsOf } from '../points';
import { eraseRecordsOf, eraseVolunteer, volunteeringHandlers } from '../volunteering';
import { eraseWisher } from '../wishes';

/** Who hears what: the topics of each service, and those that concern several. */
export function createHandlers({ env, database, wechat, log }: Parts): OutboxHandlers {
  const opens = ({ release: 'formal', trial: 'trial', develop: 'developer' } as const)[env.WECHAT_ENV_VERSION];
  return {
    ...identityHandlers(database),
    ...messageHandlers({ database, wechat, log, opens }),
    ...moderationHandlers({ database, wechat, publicUrl: env.PUBLIC_URL }),
    ...volunteeringHandlers(database),
    ...directoryHandlers(database),
    ...importHandlers(database, importKinds),
    ...hallHandlers(database),

    'moderation.decided': (result) => database.inTransaction((tx) => dispatchModerationResult(tx, result)),

    'person.deleted': ({ personId, avatarPictureId }) =>
      database.inTransaction(async (tx) => {
        await eraseMessagesOf(tx, personId);
        await eraseChecksOf(tx, personId);
        await eraseWordsOf(tx, personId);
        await eraseWisher(tx, personId);
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

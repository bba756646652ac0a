import { hallHandlers, forgetInHall } from '../hall';
import { directoryHandlers, forgetBooker, forgetReporter } from '../directory';
import { forgetRedeemer } from '../gifts';
import { dispatchModerationResult, type Verdict } from './dispatch-moderation-result';
import { identityHandlers } from '../identity';
import { forgetMessagesOf, messageHandlers } from '../messages';
import { forgetChecksOf, moderationHandlers } from '../moderation';
import type { Parts } from './parts';
import { forgetPartyMember } from '../party-points';
import { letGoOfPictures } from '../pictures';
import type { OutboxHandlers } from '../platform/outbox';
import { forgetWordsOf } from '../points';
import { forgetRecordsOf, forgetVolunteer, volunteeringHandlers } from '../volunteering';
import { forgetWisher } from '../wishes';

/** Who hears what: the topics of each service, and those that concern several. */
export function createHandlers({ env, database, wechat, log }: Parts): OutboxHandlers {
  const opens = ({ release: 'formal', trial: 'trial', develop: 'developer' } as const)[env.WECHAT_ENV_VERSION];
  return {
    ...identityHandlers(database),
    ...messageHandlers({ database, wechat, log, opens }),
    ...moderationHandlers({ database, wechat, publicUrl: env.PUBLIC_URL }),
    ...volunteeringHandlers(database),
    ...directoryHandlers(database),
    ...hallHandlers(database),

    'moderation.decided': (news: Verdict) => database.inTransaction((tx) => dispatchModerationResult(tx, news)),

    'person.deleted': ({ personId, avatarPictureId }: { personId: string; avatarPictureId: string | null }) =>
      database.inTransaction(async (tx) => {
        await forgetMessagesOf(tx, personId);
        await forgetChecksOf(tx, personId);
        await forgetWordsOf(tx, personId);
        await forgetWisher(tx, personId);
        await forgetRecordsOf(tx, personId);
        await forgetVolunteer(tx, personId);
        await forgetRedeemer(tx, personId);
        await forgetBooker(tx, personId);
        await forgetReporter(tx, personId);
        await forgetInHall(tx, personId);
        await forgetPartyMember(tx, personId);
        if (avatarPictureId) await letGoOfPictures(tx, [avatarPictureId]);
      }),
  };
}

import { forgetRedeemer, takeGiftVerdict, type GiftVerdict } from './gifts';
import { decideNickname, identityHandlers, type NicknameVerdict } from './identity';
import { forgetMessagesOf, messageHandlers, tell } from './messages';
import { forgetChecksOf, moderationHandlers } from './moderation';
import type { Parts } from './parts';
import { forgetPartyMember } from './party-book';
import { letGoOfPictures } from './pictures';
import type { OutboxHandlers } from './platform/outbox';
import { forgetWordsOf, takeWordsVerdict } from './points';
import { forgetVolunteer, takeActivityVerdict, volunteeringHandlers, type ActivityVerdict } from './volunteering';
import { forgetWisher, takeVerdict, type WishVerdict } from './wishes';

/** Who hears what: the topics of each service, and those that concern several. */
export function createHandlers({ env, database, wechat, log }: Parts): OutboxHandlers {
  const opens = ({ release: 'formal', trial: 'trial', develop: 'developer' } as const)[env.WECHAT_ENV_VERSION];
  return {
    ...identityHandlers(database),
    ...messageHandlers({ database, wechat, log, opens }),
    ...moderationHandlers({ database, wechat, publicUrl: env.PUBLIC_URL }),
    ...volunteeringHandlers(database),

    'moderation.decided': (news: NicknameVerdict & GiftVerdict & ActivityVerdict & WishVerdict) =>
      database.inTransaction(async (tx) => {
        if (news.subjectKind === 'nickname') await decideNickname(tx, news, { tell });
        else if (news.subjectKind === 'activity') await takeActivityVerdict(tx, news);
        else if (news.subjectKind === 'gift') await takeGiftVerdict(tx, news);
        else if (news.subjectKind === 'transfer') await takeWordsVerdict(tx, news);
        else await takeVerdict(tx, news);
      }),

    'person.deleted': ({ personId, avatarPictureId }: { personId: string; avatarPictureId: string | null }) =>
      database.inTransaction(async (tx) => {
        await forgetMessagesOf(tx, personId);
        await forgetChecksOf(tx, personId);
        await forgetWordsOf(tx, personId);
        await forgetWisher(tx, personId);
        await forgetVolunteer(tx, personId);
        await forgetRedeemer(tx, personId);
        await forgetPartyMember(tx, personId);
        if (avatarPictureId) await letGoOfPictures(tx, [avatarPictureId]);
      }),
  };
}

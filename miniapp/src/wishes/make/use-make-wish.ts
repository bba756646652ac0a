import { useRef, useState } from 'react';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { storeMe } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { askToBeTold, keepGrants } from '../../parts/account/ask-to-be-told';
import { wishToSend, type WishDraft } from './wish-draft';

/** Sends the wish. Login, phone and courtyard are asked for only when the server says that they are missing. */
export function useMakeWish(courtyardId: string) {
  const make = useAct(wishEndpoints.makeWish);
  const join = useAct(identityEndpoints.joinCourtyard);
  const grants = useRef<string[]>();
  const [made, setMade] = useState<{ id: string; title: string }>();

  const send = async (draft: WishDraft, pictureIds: string[]) => {
    grants.current ??= await askToBeTold(['wish_review', 'wish_progress']);
    const wish = await make.run(wishToSend(draft, courtyardId, pictureIds));
    if (!wish) return;
    setMade({ id: wish.id, title: wish.title });
    void keepGrants(grants.current);
  };

  const joinCourtyard = async () => {
    const me = await join.run({ courtyardId });
    if (me) storeMe(me);
    return me !== undefined;
  };

  return {
    send,
    joinCourtyard,
    made,
    isBusy: make.isBusy || join.isBusy,
    error: make.error,
    fields: make.fields,
    forgetError: make.forgetError,
  };
}

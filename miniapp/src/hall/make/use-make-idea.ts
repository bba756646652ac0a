import { useState } from 'react';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { storeMe } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import type { IdeaDraft } from './idea-draft';

/** Sends the idea. Login, phone and courtyard are asked for only when the server says that they are missing. */
export function useMakeIdea(courtyardId: string) {
  const make = useAct(ideaEndpoints.makeIdea);
  const join = useAct(identityEndpoints.joinCourtyard);
  const [made, setMade] = useState<{ id: string; title: string; supportNeeded: number }>();

  const send = async ({ title, story, place }: IdeaDraft, pictureIds: string[]) => {
    const idea = await make.run({ courtyardId, title, story, place: place || undefined, pictureIds });
    if (idea) setMade(idea);
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

import { create } from 'zustand';
import { type Role, workbenchRoles } from '@yuanli/shared/identity/roles';
import { type Me, useSession } from '../net/session';
import { readStored, store } from './storage';

/** The community somebody works for at the moment. */
export interface DeskCommunity {
  communityId: string;
  communityName: string;
}

const key = 'desk-community';

const useChosen = create<{ chosen: DeskCommunity | null }>(() => ({ chosen: readStored<DeskCommunity>(key) ?? null }));

/** From now on, on this phone, the desks are about this community. */
export function chooseDeskCommunity({ communityId, communityName }: DeskCommunity): void {
  const chosen = { communityId, communityName };
  store(key, chosen);
  useChosen.setState({ chosen });
}

const deskRoles = new Set<Role>(workbenchRoles);

/** The communities of one's own appointments, each once. */
export function communitiesOf(me: Me | null): DeskCommunity[] {
  const own = new Map<string, DeskCommunity>();
  for (const { role, communityId, communityName } of me?.appointments ?? [])
    if (communityId && deskRoles.has(role)) own.set(communityId, { communityId, communityName: communityName ?? '' });
  return [...own.values()];
}

/**
 * The community that the desks are about: what was chosen on this phone as far as one still works there, else the one whose
 * courtyard one looks at, else the first. No courtyard has to be joined. Null: none, or an operator has not chosen yet.
 */
export function useDeskCommunity(): DeskCommunity | null {
  const { me } = useSession();
  const { chosen } = useChosen();
  const own = communitiesOf(me);
  const find = (id: string | undefined) => own.find(({ communityId }) => communityId === id);
  return (
    find(chosen?.communityId) ?? (me?.can.operate ? chosen : null) ?? find(me?.courtyard?.communityId) ?? own[0] ?? null
  );
}

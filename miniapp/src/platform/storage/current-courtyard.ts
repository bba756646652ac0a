import { create } from 'zustand';
import { useSession } from '../net/session';
import { readStored, store } from './storage';

/** The courtyard someone looks at; also of people who are not signed in. */
export interface CurrentCourtyard {
  id: string;
  name: string;
  gridName: string;
  communityId: string;
  communityName: string;
  communityPhone: string;
}

const key = 'courtyard';

const useBrowsed = create<{ courtyard: CurrentCourtyard | null }>(() => ({
  courtyard: readStored<CurrentCourtyard>(key) ?? null,
}));

/** After scanning a plate or choosing another courtyard: from now on this one is looked at. */
export function setCurrentCourtyard({
  id,
  name,
  gridName,
  communityId,
  communityName,
  communityPhone,
}: CurrentCourtyard): void {
  const courtyard = { id, name, gridName, communityId, communityName, communityPhone };
  store(key, courtyard);
  useBrowsed.setState({ courtyard });
}

/** What was chosen on this phone goes before where the person lives. */
export const getCurrentCourtyard = (): CurrentCourtyard | null =>
  useBrowsed.getState().courtyard ?? useSession.getState().me?.courtyard ?? null;

export function useCurrentCourtyard(): CurrentCourtyard | null {
  const { courtyard } = useBrowsed();
  const { me } = useSession();
  return courtyard ?? me?.courtyard ?? null;
}

import type { ReactNode } from 'react';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import type { AppError } from '../../platform/net/app-error';
import { storeMe } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Confirm } from '../../ui/confirm';
import type { Tone } from '../../ui/tone';

interface CourtyardNeededProps {
  /** What the person wanted to do, as useAct gives it. */
  act: { isBusy: boolean; error?: AppError; forgetError: () => void };
  courtyard: Pick<CurrentCourtyard, 'id' | 'name'>;
  /** The verb of joining and going on. */
  yes: string;
  tone?: Tone;
  /** Tries again. */
  onJoined: () => void | Promise<void>;
  /** What the courtyard is for. */
  children: ReactNode;
}

/** The server refuses this act to those who live in no courtyard. */
export const isCourtyardNeeded = (error: AppError | undefined): boolean => error?.code === 'person.courtyard_needed';

/** Asks whether the person lives in this courtyard, once an act was refused without one, and joins it. */
export function CourtyardNeeded({ act, courtyard, yes, tone, onJoined, children }: CourtyardNeededProps) {
  const join = useAct(identityEndpoints.joinCourtyard);
  const goOn = async () => {
    const me = await join.run({ courtyardId: courtyard.id });
    if (!me) return;
    storeMe(me);
    await onJoined();
  };
  return (
    <Confirm
      isOpen={isCourtyardNeeded(act.error)}
      title={`您住${courtyard.name}吗？`}
      yes={yes}
      no="我再看看"
      tone={tone}
      isBusy={act.isBusy || join.isBusy}
      onYes={() => void goOn()}
      onNo={act.forgetError}
    >
      {children}
    </Confirm>
  );
}

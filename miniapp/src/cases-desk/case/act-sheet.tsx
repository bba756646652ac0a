import type { ReactNode } from 'react';
import { ActError } from '../../parts/forms/act-error';
import type { AppError } from '../../platform/net/app-error';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

interface ActSheetProps {
  title: string;
  /** The verb of going on. */
  yes: string;
  act: { isBusy: boolean; error?: AppError };
  /** Why it cannot be sent yet. */
  blockedBecause?: string;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** One act of a case: what is asked for it, why it was refused, and its one button. */
export function ActSheet({ title, yes, act, blockedBecause, onSend, onClose, children }: ActSheetProps) {
  return (
    <Sheet
      isOpen
      title={title}
      onClose={onClose}
      footer={
        <Button isBusy={act.isBusy} blockedBecause={blockedBecause} onTap={onSend}>
          {yes}
        </Button>
      }
    >
      {children}
      <ActError error={act.error} />
    </Sheet>
  );
}

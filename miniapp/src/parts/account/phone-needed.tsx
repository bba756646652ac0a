import type { ReactNode } from 'react';
import type { AppError } from '../../platform/net/app-error';
import { Sheet } from '../../ui/sheet';
import { BindPhone } from './bind-phone';

interface PhoneNeededProps {
  /** What the person wanted to do, as useAct gives it. */
  act: { error?: AppError; forgetError: () => void };
  /** Tries again. */
  onBound: () => void | Promise<void>;
  onClose?: () => void;
  /** What the number is for. */
  children: ReactNode;
}

/** The server refuses this act without a phone number. */
export const isPhoneNeeded = (error: AppError | undefined): boolean => error?.code === 'person.phone_needed';

/** Asks for the phone number once an act was refused without it; what was typed waits behind it. */
export function PhoneNeeded({ act, onBound, onClose = act.forgetError, children }: PhoneNeededProps) {
  return (
    <Sheet
      isOpen={isPhoneNeeded(act.error)}
      title="绑定手机号"
      onClose={onClose}
      footer={<BindPhone onBound={() => onBound()} />}
    >
      {children}
    </Sheet>
  );
}

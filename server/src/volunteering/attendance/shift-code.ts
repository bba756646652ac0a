import { Secret, TOTP } from 'otpauth';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { seconds } from '../../platform/clock';
import { sign, signaturesOf } from '../../platform/crypto';

const STEP = seconds(limits.codeSeconds);

/** RFC 6238. The secret follows from the shift and the server's own, so it is kept nowhere and no phone ever has it. */
const codesUnder = (signature: string): TOTP => {
  const secret = new Secret({ buffer: new Uint8Array(Buffer.from(signature, 'base64url')).buffer });
  return new TOTP({ secret, period: limits.codeSeconds, digits: 6 });
};

const signed = (shiftId: string): string => `shift-code\n${shiftId}`;

/** Was this the code of the shift at that moment, by a clock that is at most one step off? */
export const isCodeAt = (shiftId: string, token: string, at: Date): boolean =>
  signaturesOf(signed(shiftId)).some(
    (signature) =>
      codesUnder(signature).validate({ token, timestamp: at.getTime(), window: limits.codeSteps }) !== null,
  );

export interface ShiftCode {
  code: string;
  from: Date;
  until: Date;
}

/** The codes from a moment on, one a step. */
export function codesFrom(shiftId: string, at: Date, count: number): ShiftCode[] {
  const totp = codesUnder(sign(signed(shiftId)));
  const first = Math.floor(at.getTime() / STEP) * STEP;
  return Array.from({ length: count }, (_, step) => {
    const from = first + step * STEP;
    return { code: totp.generate({ timestamp: from }), from: new Date(from), until: new Date(from + STEP) };
  });
}

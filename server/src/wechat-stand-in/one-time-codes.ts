import type { StandInClock } from './stand-in-clock';

interface OneTimeCode<T> {
  about: T;
  appId: string;
  issuedAt: number;
  isUsed: boolean;
}

const LIFE_MS = 5 * 60_000;

/** Codes that live five minutes and count once. Login and phone codes have one book each. */
export function createOneTimeCodes<T>(clock: StandInClock, write: () => string) {
  const codes = new Map<string, OneTimeCode<T>>();
  return {
    issue(about: T, appId: string): string {
      const code = write();
      codes.set(code, { about, appId, issuedAt: clock.now().getTime(), isUsed: false });
      return code;
    },
    /** A code that was issued less than five minutes ago, used or not. */
    find(code: unknown): OneTimeCode<T> | undefined {
      const issued = codes.get(String(code));
      return issued && clock.now().getTime() - issued.issuedAt < LIFE_MS ? issued : undefined;
    },
  };
}

import { randomBytes } from 'node:crypto';
import { Errcode } from './errcode';
import type { StandInClock } from './stand-in-clock';

export interface Person {
  openid: string;
  unionid?: string;
  sessionKey: string;
  sessionKeySince: number;
  sessionKeyUntil: number;
  visitedAt: number;
}

/** wx.login may give a new key, but quick repeated logins do not. WeChat tells neither figure. */
const KEEPS_KEY_MS = 60_000;
const KEY_LIFE_MS = 3 * 24 * 3_600_000;
/** Content safety only knows people who were in the mini-program within two hours. */
const VISIT_MS = 2 * 3_600_000;

const newSessionKey = (): string => randomBytes(16).toString('base64');

/** The WeChat users who ever opened this mini-program. */
export function createPeople(clock: StandInClock) {
  const people = new Map<string, Person>();
  const now = () => clock.now().getTime();

  function get(openid: unknown): Person {
    const person = people.get(String(openid));
    if (!person) throw new Errcode(40003, 'invalid openid');
    return person;
  }

  return {
    get,
    isKnown: (openid: string): boolean => people.has(openid),
    /** Someone opens the mini-program and wx.login runs. */
    visit(openid: string, unionid?: string): Person {
      const known = people.get(openid);
      const keepsKey = known && now() - known.sessionKeySince < KEEPS_KEY_MS;
      const key = keepsKey
        ? {}
        : { sessionKey: newSessionKey(), sessionKeySince: now(), sessionKeyUntil: now() + KEY_LIFE_MS };
      const person = { ...known, openid, ...(unionid && { unionid }), visitedAt: now(), ...key } as Person;
      people.set(openid, person);
      return person;
    },
    checkRecentVisit(openid: unknown): void {
      if (now() - get(openid).visitedAt > VISIT_MS) throw new Errcode(61010, 'code is expired');
    },
    /** A new key, which ends when the old one would have. */
    resetSessionKey(person: Person): void {
      person.sessionKey = newSessionKey();
      person.sessionKeySince = now();
    },
  };
}

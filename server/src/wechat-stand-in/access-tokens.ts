import { randomBytes } from 'node:crypto';
import { Errcode } from './errcode';
import type { StandInClock } from './stand-in-clock';

export interface IssuedToken {
  access_token: string;
  expires_in: number;
}

interface TokenLife {
  until: number;
  /** Replaced by a newer one, from this moment on. */
  supersededFrom: number;
}

const LIFE_S = 7200;
const OVERLAP_S = 300;
const FORCED_A_DAY = 20;
const FORCED_EVERY_S = 30;
const BEIJING_OFFSET_S = 8 * 3600;

const newToken = (): string => `${90 + ((randomBytes(1)[0] ?? 0) % 10)}_${randomBytes(120).toString('base64url')}`;
const looksLikeToken = (text: string): boolean => /^\d+_[\w-]{100,510}$/.test(text);

/** Two families of access tokens; neither ends a token of the other. */
export function createAccessTokens(clock: StandInClock) {
  const lives = new Map<string, TokenLife>();
  const latest: Partial<Record<'token' | 'stable_token', string>> = {};
  let forcedAt: number[] = [];

  const remaining = (token: string | undefined): number => {
    const life = token === undefined ? undefined : lives.get(token);
    return life && life.supersededFrom > clock.seconds() ? life.until - clock.seconds() : 0;
  };

  /** The one before keeps working through the overlap, even if it would have ended sooner. */
  function renew(family: keyof typeof latest, overlap: number): IssuedToken {
    const now = clock.seconds();
    const before = lives.get(latest[family] ?? '');
    if (before && before.until > now)
      Object.assign(before, { supersededFrom: now + overlap, until: Math.max(before.until, now + overlap) });
    const access_token = newToken();
    lives.set(access_token, { until: now + LIFE_S, supersededFrom: Infinity });
    latest[family] = access_token;
    return { access_token, expires_in: LIFE_S };
  }

  /** At most 20 a Beijing day, 30 seconds apart; beyond that WeChat quietly refreshes nothing. */
  function mayForce(): boolean {
    const now = clock.seconds();
    const dayOf = (time: number) => Math.floor((time + BEIJING_OFFSET_S) / 86_400);
    forcedAt = forcedAt.filter((time) => dayOf(time) === dayOf(now));
    const last = forcedAt.at(-1);
    if (forcedAt.length >= FORCED_A_DAY || (last !== undefined && now - last < FORCED_EVERY_S)) return false;
    forcedAt.push(now);
    return true;
  }

  return {
    token: (): IssuedToken => renew('token', OVERLAP_S),

    stableToken(forceRefresh: boolean): IssuedToken {
      if (forceRefresh && mayForce()) return renew('stable_token', 0);
      const left = remaining(latest.stable_token);
      if (latest.stable_token && left > OVERLAP_S) return { access_token: latest.stable_token, expires_in: left };
      return renew('stable_token', OVERLAP_S);
    },

    check(token: unknown): void {
      if (typeof token !== 'string' || token === '') throw new Errcode(41001, 'access_token missing');
      if (!looksLikeToken(token)) throw new Errcode(40014, 'invalid access_token');
      const life = lives.get(token);
      const now = clock.seconds();
      if (life && now < life.supersededFrom && now >= life.until) throw new Errcode(42001, 'access_token expired');
      if (!life || now >= life.supersededFrom) throw new Errcode(40001, NOT_LATEST);
    },
  };
}

const NOT_LATEST =
  'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r';

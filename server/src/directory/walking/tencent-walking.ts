import gcoord from 'gcoord';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { toDegrees, type Spot } from '../services/spot';
import { WalkingTrouble, type WalkingService } from './walking-service';

interface TencentLbs {
  base: string;
  key: string;
  /** Signs each call where the key wants it. */
  secret?: string | undefined;
  timeoutMs?: number;
}

const MATRIX = '/ws/distance/v1/matrix/';

const Answer = z.object({
  status: z.number(),
  result: z
    .object({
      rows: z
        .array(z.object({ elements: z.array(z.object({ distance: z.number(), status: z.number().optional() })) }))
        .length(1),
    })
    .optional(),
});

/** Tencent's location service: the distance matrix on foot, from one to many. */
export const createTencentWalking = ({ base, key, secret, timeoutMs = 2_000 }: TencentLbs): WalkingService => ({
  batch: 200,
  async measure(from, to) {
    const query = { key, mode: 'walking', from: written(from), to: to.map(written).join(';') };
    const url = new URL(MATRIX, base);
    url.search = new URLSearchParams({ ...query, ...(secret && { sig: signatureOf(query, secret) }) }).toString();
    const answer = Answer.safeParse(await fetchJson(url, timeoutMs));
    if (!answer.success) throw new WalkingTrouble('unreadable');
    const { status, result } = answer.data;
    if (status !== 0) throw new WalkingTrouble(status);
    const elements = result?.rows[0]?.elements;
    if (elements?.length !== to.length) throw new WalkingTrouble('unreadable');
    // An element with a status of its own has no way on foot: its distance is not one.
    return elements.map((element) => (element.status || element.distance < 0 ? null : Math.round(element.distance)));
  },
});

/** Latitude first, as Chinese maps count it. */
function written(spot: Spot): string {
  const { latitude, longitude } = toDegrees(spot);
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02);
  return `${north.toFixed(6)},${east.toFixed(6)}`;
}

/** Of the path and the query as it is meant, sorted by name, not as it is encoded. */
function signatureOf(query: Record<string, string>, secret: string): string {
  const sorted = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('md5')
    .update(`${MATRIX}?${sorted.map(([name, value]) => `${name}=${value}`).join('&')}${secret}`)
    .digest('hex');
}

/** The cause of a failure is dropped on purpose: it may quote the address, which carries the key and a place. */
async function fetchJson(url: URL, timeoutMs: number): Promise<unknown> {
  try {
    return await (await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })).json();
  } catch {
    throw new WalkingTrouble('unreachable');
  }
}

import gcoord from 'gcoord';
import type { Spot } from './location';

/** What maps call north and east: WGS-84 by satellites; GCJ-02 on maps in China; BD-09 at Baidu. They lie some hundred metres apart. */
const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;
export type MapSystem = keyof typeof systems;

/** Degrees of any map as we keep them. */
export function spotFrom(system: MapSystem, latitude: number, longitude: number): Spot {
  const [east, north] = gcoord.transform([longitude, latitude], systems[system], gcoord.WGS84) as [number, number];
  return { latitudeE6: Math.round(north * 1e6), longitudeE6: Math.round(east * 1e6) };
}

import { coordinateSystems } from '@yuanli/shared/directory/import-columns';
import gcoord from 'gcoord';
import type { Cells } from './import-cells';

interface Spot {
  latitudeE6: number;
  longitudeE6: number;
}

/** As the form allows: the mainland, its islands, and a little around. */
const isLatitude = (degrees: number): boolean => degrees >= 3 && degrees <= 54;
const isLongitude = (degrees: number): boolean => degrees >= 73 && degrees <= 136;

/** Where a line says it is, as WGS-84, or what is wrong with that. */
export function readSpot({ latitude = '', longitude = '', coordinates = '' }: Cells): Spot | { problem: string } {
  const north = readDegrees(latitude);
  const east = readDegrees(longitude);
  const system = readSystem(coordinates);
  if (!coordinates) return { problem: '请填写坐标系：腾讯、高德地图填GCJ02，百度地图填BD09，定位仪填WGS84' };
  if (north === null) return { problem: '纬度应是数字，比如28.123456' };
  if (east === null) return { problem: '经度应是数字，比如112.987654' };
  if (!system) return { problem: '坐标系请填GCJ02（腾讯、高德地图）、BD09（百度地图）或WGS84' };
  if (isLatitude(east) && isLongitude(north)) return { problem: '纬度和经度写反了' };
  if (!isLatitude(north) || !isLongitude(east)) return { problem: '这个经纬度不在中国境内，请核对' };
  const [longitudeAtRest, latitudeAtRest] = gcoord.transform([east, north], system, gcoord.WGS84);
  return { latitudeE6: Math.round(latitudeAtRest * 1e6), longitudeE6: Math.round(longitudeAtRest * 1e6) };
}

function readDegrees(cell: string): number | null {
  const written = cell.normalize('NFKC').replace(/°$/, '');
  return /^-?\d{1,3}(\.\d+)?$/.test(written) ? Number(written) : null;
}

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 };

function readSystem(cell: string) {
  const word = cell
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s_-]/g, '');
  return word in coordinateSystems ? systems[coordinateSystems[word as keyof typeof coordinateSystems]] : null;
}

export interface Degrees {
  latitude: number;
  longitude: number;
}

const { PI, sin, cos, sqrt, abs } = Math;
/** Krasovsky 1940: half the long axis in metres, and the eccentricity squared. */
const axis = 6_378_245;
const eccentricity = 0.006_693_421_622_965_943;

const waves = (a: number, b: number) => ((20 * sin(6 * a * PI) + 20 * sin(2 * a * PI)) * 2) / 3 + ((20 * sin(b * PI) + 40 * sin((b / 3) * PI)) * 2) / 3;

function shiftNorth(x: number, y: number): number {
  const slow = ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3;
  return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves(x, y) + slow;
}

function shiftEast(x: number, y: number): number {
  const slow = ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3;
  return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves(x, x) + slow;
}

/** WGS-84 as it is kept, to GCJ-02 as every map in China draws it; without this a pin stands some hundred metres off. */
export function toGcj02({ latitude, longitude }: Degrees): Degrees {
  const [x, y] = [longitude - 105, latitude - 35];
  const turn = (latitude * PI) / 180;
  const bend = 1 - eccentricity * sin(turn) ** 2;
  return {
    latitude: latitude + (shiftNorth(x, y) * 180) / (((axis * (1 - eccentricity)) / (bend * sqrt(bend))) * PI),
    longitude: longitude + (shiftEast(x, y) * 180) / ((axis / sqrt(bend)) * cos(turn) * PI),
  };
}

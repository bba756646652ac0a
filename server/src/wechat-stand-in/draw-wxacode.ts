import { createHash } from 'node:crypto';
import sharp from 'sharp';

interface Drawing {
  scene: string;
  width: number;
  isHyaline: boolean;
}

// Looked up once: inside a test run each look at a global is slow, and this is done for every pixel.
const { abs, atan2, hypot, PI, round } = Math;
const RAYS = 72;
const TURN = (2 * PI) / RAYS;

/** A picture that looks like a mini-program code and shows its scene. No camera can read it: type the scene. */
export function drawWxacode({ scene, width, isHyaline }: Drawing): Promise<Buffer> {
  // Pixels and text only: where pictures of residents are read in the same process, reading SVG is blocked.
  const text = {
    text: `<span foreground="black">${escape(scene)}</span>`,
    rgba: true,
    width: Math.round(width * 0.38),
    height: Math.round(width * 0.08),
  };
  const image = sharp(rays(scene, width), { raw: { width, height: width, channels: 4 } }).composite([
    { input: { text } },
  ]);
  return (isHyaline ? image.png() : image.flatten({ background: '#fff' }).jpeg({ quality: 90 })).toBuffer();
}

/** Black rays on nothing, as RGBA; the scene decides how long each one is. */
function rays(scene: string, width: number): Buffer {
  const bits = createHash('sha256').update(scene).digest();
  const pixels = Buffer.alloc(width * width * 4);
  const unit = width / 200;
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - width / 2];
      const radius = hypot(dx, dy) / unit;
      if (radius <= 50 || radius >= 92) continue;
      const angle = atan2(dy, dx) + PI;
      const turns = round(angle / TURN);
      const aside = abs(angle - turns * TURN) * radius;
      const end = 74 + ((bits[(turns % RAYS) % bits.length] ?? 0) % 4) * 6;
      if (radius < end && aside < 1.5) pixels[(y * width + x) * 4 + 3] = 255;
    }
  }
  return pixels;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

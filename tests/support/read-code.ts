import jsqr from 'jsqr';
import sharp from 'sharp';

/** What a camera reads off a two-dimensional code on somebody's screen. */
export async function readCode(picture: Buffer): Promise<string> {
  // The server takes no such pictures; phones draw their codes as such.
  sharp.unblock({ operation: ['VipsForeignLoadNsgifBuffer'] });
  const {
    data,
    info: { width, height },
  } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const found = jsqr(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error('there is no code on this picture');
  return found.data;
}

import jsqr from 'jsqr';
import sharp from 'sharp';

const GIF = { operation: ['VipsForeignLoadNsgif'] };

/** What a camera reads off a two-dimensional code on somebody's screen. */
export async function readCode(picture: Buffer): Promise<string> {
  const { data, info } = await readPixels(picture);
  const found = jsqr(new Uint8ClampedArray(data), info.width, info.height);
  if (!found) throw new Error('there is no code on this picture');
  return found.data;
}

/** Phones draw their codes as GIFs, which the server refuses: sharp is told so once for the whole process. */
async function readPixels(picture: Buffer) {
  sharp.unblock(GIF);
  try {
    return await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  } finally {
    sharp.block(GIF);
  }
}

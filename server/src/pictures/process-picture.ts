import sharp from 'sharp';
import { Refusal } from '../platform/refusal';

/** A photo of 50 megapixels passes; a small file that unfolds to more is no photo of a resident. */
const MOST_PIXELS = 52_000_000;
const FULL_SIDE = 1600;
const THUMB_SIDE = 320;

// Whatever a file calls itself, only these three readers ever touch it (not SVG, PDF, TIFF…).
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

export interface ProcessedPicture {
  full: Buffer;
  thumb: Buffer;
  width: number;
  height: number;
}

/** Turns what a phone sent into two upright JPEGs that carry nothing but the picture: no place, no time, no camera. */
export async function processPicture(bytes: Uint8Array): Promise<ProcessedPicture> {
  try {
    const { data: full, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: FULL_SIDE, height: FULL_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const thumb = await sharp(full).resize(THUMB_SIDE, THUMB_SIDE, { fit: 'cover' }).jpeg({ quality: 76 }).toBuffer();
    return { full, thumb, width: info.width, height: info.height };
  } catch {
    // sharp tells unreadable, broken and oversized apart by wording only; for the resident they are one.
    throw new Refusal('picture.not_a_picture');
  }
}

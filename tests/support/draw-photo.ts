import sharp from 'sharp';

interface PhotoWishes {
  width?: number;
  height?: number;
  format?: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff';
  /** As a phone held upright writes it: turned by 90 degrees, with place, time and camera. */
  fromPhone?: boolean;
}

/** A photo as a resident would send it: blue above, red below. */
export async function drawPhoto({
  width = 800,
  height = 600,
  format = 'jpeg',
  fromPhone = false,
}: PhotoWishes = {}): Promise<Buffer> {
  const half = Math.floor(height / 2);
  const below = await sharp({ create: { width, height: half, channels: 3, background: '#e02020' } })
    .png()
    .toBuffer();
  const photo = sharp({ create: { width, height, channels: 3, background: '#2020e0' } }).composite([
    { input: below, left: 0, top: height - half },
  ]);
  if (!fromPhone) return photo.toFormat(format).toBuffer();
  return photo.keepMetadata().withMetadata({ orientation: 6 }).withExifMerge(EXIF).toFormat(format).toBuffer();
}

const EXIF = {
  IFD0: { Make: 'YuanliPhone', Software: 'secret-software' },
  IFD2: { DateTimeOriginal: '2026:10:01 15:01:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 23/1 0/1' },
};

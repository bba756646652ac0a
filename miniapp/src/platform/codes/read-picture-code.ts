import jsqr from 'jsqr';

const longestSide = 1200;

/** The text of a two-dimensional code on a photo; browsers only. */
export async function readPictureCode(url: string): Promise<string | undefined> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const shrink = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
  const width = Math.round(image.naturalWidth * shrink);
  const height = Math.round(image.naturalHeight * shrink);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.drawImage(image, 0, 0, width, height);
  return jsqr(pen.getImageData(0, 0, width, height).data, width, height)?.data;
}

import { readCode } from '../read-code';
import type { Phone } from './start-phone';
import { allBelow } from './tree';

/** What the camera of another phone reads off this one's screen. */
export function lookAt({ page }: Phone): Promise<string> {
  const pictures = allBelow(page.tree())
    .filter(({ tag }) => tag === 'image')
    .map((node) => node.attribute('src') ?? '');
  const [, drawn] = pictures.find((src) => src.startsWith('data:image/gif'))?.split(',') ?? [];
  if (!drawn) throw new Error(`no code to scan on ${page.route()}:\n${page.text()}`);
  return readCode(Buffer.from(drawn, 'base64'));
}

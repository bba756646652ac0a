import { Refusal } from '../refusal';

/** Text as sheets are saved in China: UTF-8 with or without BOM, else GBK. */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gbk']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new Refusal('sheet.unreadable');
}

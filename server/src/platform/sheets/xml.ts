import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal';

/** The files of a workbook by path. */
export type Files = Record<string, Uint8Array>;

type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  text?(value: string): void;
  close?(name: string): void;
  /** Asked now and then: is it enough? */
  isEnough?(): boolean;
}

const AT_ONCE = 262_144;

/** Names without the prefix of their namespace, which writers choose as they like. */
const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML from top to end, bit by bit; nothing of it is kept here. */
export function readXml(xml: Uint8Array | undefined, listener: XmlListener): void {
  if (!xml) return;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => listener.open?.(plain(name), attributes as Attributes));
  parser.on('text', (value) => listener.text?.(value));
  parser.on('cdata', (value) => listener.text?.(value));
  parser.on('closetag', ({ name }) => listener.close?.(plain(name)));
  const decoder = new TextDecoder();
  try {
    for (let at = 0; at < xml.length; at += AT_ONCE) {
      parser.write(decoder.decode(xml.subarray(at, at + AT_ONCE), { stream: true }));
      if (listener.isEnough?.()) return;
    }
    parser.close();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('sheet.unreadable');
  }
}

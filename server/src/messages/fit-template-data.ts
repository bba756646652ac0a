import type { KeyOfField } from './message-templates';
import { shorten } from '../platform/shorten';

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** What WeChat takes, by the letters a key begins with; anything longer would be refused as a whole (47003). */
const fitting: Record<string, (text: string) => string> = {
  thing: (text) => shorten(text, 20),
  phrase: (text) => text.replace(/\P{Script=Han}/gu, '').slice(0, 5),
};

/** Every key of the template with a value WeChat takes; a message is better shortened than lost. `data` is by our names of the fields. */
export function fitTemplateData(keys: KeyOfField, data: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(keys).map(([field, key]) => {
      const text = oneLine(data[field] ?? '');
      const fit = fitting[key.replace(/\d+$/, '')];
      return [key, (fit ? fit(text) : shorten(text, 32)) || '请查看'];
    }),
  );
}

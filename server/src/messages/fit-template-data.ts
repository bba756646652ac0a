import type { SubscribeTemplate } from '@yuanli/shared/messages/subscribe-templates';
import { shorten } from './shorten';

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** What WeChat takes, by the letters a key begins with; anything longer would be refused as a whole (47003). */
const fitting: Record<string, (text: string) => string> = {
  thing: (text) => shorten(text, 20),
  phrase: (text) => text.replace(/\P{Script=Han}/gu, '').slice(0, 5),
  name: (text) => shorten(text, 10),
};

/** Every key of the template with a value WeChat takes; a message is better shortened than lost. */
export function fitTemplateData({ fields }: SubscribeTemplate, data: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(fields).map((key) => {
      const text = oneLine(data[key] ?? '');
      const fit = fitting[key.replace(/\d+$/, '')];
      return [key, (fit ? fit(text) : shorten(text, 32)) || '请查看'];
    }),
  );
}

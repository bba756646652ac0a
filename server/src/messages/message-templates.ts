import {
  readTemplateSetting,
  subscribeTemplates,
  templateKeys,
  type FieldKind,
  type GivenTemplate,
  type SubscribeTemplateKey,
  type TemplateField,
} from '@yuanli/shared/messages/subscribe-templates';
import { clock, fromNow, hours } from '../platform/clock';
import type { Log } from '../platform/log';
import { WechatError, type WechatClient, type WechatTemplate } from '../wechat';

/** Our field to WeChat's key: `hint` to `thing11`. */
export type KeyOfField = Record<string, string>;

/** A template of the mini-program cannot carry our message; the message says what is wrong with it. */
export class TemplateProblem extends Error {}

export interface MessageTemplates {
  /** What is wrong with the templates, a sentence each; empty also where WeChat could not be asked, which is logged. */
  findProblems(): Promise<string[]>;
  /** As read at most some hours ago. Throws TemplateProblem, or WechatError. */
  getKeys(template: SubscribeTemplateKey): Promise<KeyOfField>;
  /** As WeChat has it now. */
  getKeysAnew(template: SubscribeTemplateKey): Promise<KeyOfField>;
}

interface MessageTemplatesParts {
  wechat: Pick<WechatClient, 'getTemplates'>;
  /** WECHAT_TEMPLATES */
  setting: string;
  log: Log;
}

const READ_EVERY = hours(6);

type Keys = Record<SubscribeTemplateKey, KeyOfField | TemplateProblem>;

/** The subscribe templates of this mini-program, whose fields are found by their labels: each operator's have other keys. */
export function createMessageTemplates({ wechat, setting, log }: MessageTemplatesParts): MessageTemplates {
  const { given, problems: problemsOfSetting } = readTemplateSetting(setting);
  let last: { at: Date; keys: Keys } | undefined;

  async function read(): Promise<Keys> {
    const known = new Map((await wechat.getTemplates()).map((template) => [template.templateId, template]));
    const keysOf = (key: SubscribeTemplateKey) =>
      matchFields(key, given[key] ?? { templateId: '', ownLabels: {} }, known);
    const keys = Object.fromEntries(templateKeys.map((key) => [key, keysOf(key)])) as Keys;
    const problems = Object.values(keys).filter((found) => found instanceof TemplateProblem);
    if (problems.length > 0)
      log.error({ problems: problems.map(({ message }) => message) }, 'templates cannot be used');
    last = { at: clock.now(), keys };
    return keys;
  }

  /** Where WeChat does not answer, what it said before still holds. */
  async function readIfOld(): Promise<Keys> {
    if (last && last.at > fromNow(-READ_EVERY)) return last.keys;
    return read().catch((error: unknown) => {
      if (!last) throw error;
      return last.keys;
    });
  }

  const keysOrThrow = (keys: KeyOfField | TemplateProblem): KeyOfField => {
    if (keys instanceof TemplateProblem) throw keys;
    return keys;
  };

  return {
    async findProblems() {
      if (problemsOfSetting.length > 0) return problemsOfSetting;
      try {
        return Object.values(await read()).flatMap((found) =>
          found instanceof TemplateProblem ? [found.message] : [],
        );
      } catch (error) {
        if (!(error instanceof WechatError)) throw error;
        const { errcode, rid } = error;
        log.error({ errcode, rid }, 'WeChat did not tell its templates (40164: this server is not in IP白名单)');
        return [];
      }
    },
    getKeys: async (template) => keysOrThrow((await readIfOld())[template]),
    getKeysAnew: async (template) => keysOrThrow((await read())[template]),
  };
}

/** Which letters a key may begin with to hold what we say; anything else would be refused with 47003. */
const HOLDS: Record<FieldKind, readonly string[]> = {
  words: ['thing'],
  state: ['phrase', 'thing'],
  time: ['time', 'date', 'thing'],
};

function matchFields(
  template: SubscribeTemplateKey,
  { templateId, ownLabels }: GivenTemplate,
  known: ReadonlyMap<string, WechatTemplate>,
): KeyOfField | TemplateProblem {
  const { title, fields } = subscribeTemplates[template];
  const name = `subscribe template ${template} (${title})`;
  const found = known.get(templateId);
  if (!found) return new TemplateProblem(`${name}: this mini-program has no template ${templateId}`);
  const keys: KeyOfField = {};
  for (const [field, { kind, labels }] of Object.entries<TemplateField>(fields)) {
    const wanted = ownLabels[labels[0]!] ? [ownLabels[labels[0]!]!] : labels;
    const match = wanted.map((label) => found.fields.find((one) => one.label === label)).find(Boolean);
    if (!match) return new TemplateProblem(`${name}: “${found.title}” has no field called “${wanted.join('” or “')}”`);
    if (!HOLDS[kind].includes(match.key.replace(/\d+$/, '')))
      return new TemplateProblem(
        `${name}: “${match.label}” of “${found.title}” is ${match.key}, which cannot hold ${kind}; add the template with ${HOLDS[kind].join(' or ')} for it`,
      );
    keys[field] = match.key;
  }
  const unknown = found.fields.find(({ key }) => !Object.values(keys).includes(key));
  if (unknown)
    return new TemplateProblem(`${name}: nothing is known to fill “${unknown.label}” of “${found.title}” with`);
  return keys;
}

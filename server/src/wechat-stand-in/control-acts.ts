import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { act, Openid } from './control-act';
import { productTemplates } from './message-template';
import { payControlActs } from './pay/pay-control-acts';

const Suggest = z.enum(['pass', 'review', 'risky']);
const Rule = z.object({ openid: Openid.optional(), includes: z.string().optional(), suggest: Suggest, label: z.int() });
const Template = z.object({
  templateId: z.string().length(43),
  title: z.string(),
  fields: z.record(z.string(), z.string()),
  enumValues: z.record(z.string(), z.array(z.string())).optional(),
  type: z.union([z.literal(2), z.literal(3)]).default(2),
});

const newOpenid = (): string => `o${randomBytes(21).toString('base64url').slice(0, 27)}`;

/** What tests and the demo may do to the stand-in: WeChat's side of the screen, and its console. */
export const controlActs = {
  /** Someone opens the mini-program: wx.login gives this code. Knows new people at once. */
  'issue-login-code': act(
    z.object({ openid: Openid.default(newOpenid), unionid: z.string().optional(), appId: z.string().optional() }),
    (world, { openid, unionid, appId = world.appId }) => {
      world.people.visit(openid, unionid);
      return { openid, code: world.loginCodes.issue({ openid }, appId) };
    },
  ),
  /** Someone taps the phone number button and agrees. */
  'issue-phone-code': act(
    z.object({
      phoneNumber: z.string(),
      countryCode: z.string().default('86'),
      openid: Openid.optional(),
      appId: z.string().optional(),
    }),
    (world, { appId = world.appId, ...phone }) => ({ code: world.phoneCodes.issue(phone, appId) }),
  ),
  'set-text-rule': act(Rule, (world, rule) => world.contentRules.addTextRule(rule)),
  'set-media-rule': act(Rule, (world, rule) => world.contentRules.addMediaRule(rule)),
  /** The next calls of a path fail, or come late, or both. */
  'fail-endpoint': act(
    z.object({
      path: z.string(),
      errcode: z.int().optional(),
      errmsg: z.string().optional(),
      times: z.int().default(1),
      delayMs: z.int().optional(),
    }),
    (world, { path, ...fault }) => world.faults.order(path, fault),
  ),
  /** Tencent's location service: which key it knows, whether calls must be signed, where no street leads. */
  'set-walking': act(
    z
      .object({
        key: z.string(),
        secret: z.string(),
        islands: z.array(z.object({ latitude: z.number(), longitude: z.number() })),
      })
      .partial(),
    (world, settings) => void Object.assign(world.walking, settings),
  ),
  'count-calls': act(z.object({ path: z.string() }), (world, { path }) => ({ calls: world.calls.get(path) ?? 0 })),
  'move-clock': act(
    z.union([z.object({ seconds: z.number() }), z.object({ to: z.iso.datetime() })]),
    (world, input) => {
      if ('to' in input) world.clock.moveTo(new Date(input.to));
      else world.clock.moveBy(input.seconds);
      return { now: world.clock.now().toISOString() };
    },
  ),
  'sent-messages': act(z.object({}), (world) => world.subscribeMessages.sent),
  /** Someone agrees to be told, so many times. */
  'grant-subscription': act(
    z.object({ openid: Openid, templateId: z.string(), times: z.int().default(1) }),
    (world, { openid, templateId, times }) => world.subscribeMessages.grant(openid, templateId, times),
  ),
  templates: act(z.object({}), (world) => [...world.subscribeMessages.templates.values()]),
  'add-template': act(
    Template,
    (world, template) => void world.subscribeMessages.templates.set(template.templateId, template),
  ),
  /** The operator adds the product's templates anew: the same ids and labels here, other numbers. */
  'renumber-templates': act(z.object({ from: z.int() }), (world, { from }) => {
    for (const template of productTemplates(from)) world.subscribeMessages.templates.set(template.templateId, template);
  }),
  pages: act(z.object({}), (world) => [...world.pages]),
  /** A version with these pages is released. */
  'release-pages': act(z.object({ pages: z.array(z.string()) }), (world, { pages }) =>
    pages.forEach((page) => world.pages.add(page)),
  ),
  'set-toggles': act(
    z
      .object({
        mediaLabelAs: z.enum(['number', 'string']),
        mediaCheckHasErrcode: z.boolean(),
        countryCodeAs: z.enum(['string', 'number']),
        messageStateIsRequired: z.boolean(),
        pushesTwice: z.boolean(),
      })
      .partial(),
    (world, toggles) => Object.assign(world.toggles, toggles),
  ),
  'set-push-address': act(z.object({ url: z.url() }), (world, { url }) => world.pusher.moveTo(url)),
  'check-push-address': act(z.object({}), async (world) => ({ isGood: await world.pusher.checkAddress() })),
  /** Pushes any event; ToUserName and CreateTime are added if absent. */
  'push-event': act(z.object({ event: z.record(z.string(), z.unknown()) }), (world, { event }) =>
    world.pusher.send(event),
  ),
  /** Waits until nothing is on its way, then tells what was pushed. */
  pushes: act(z.object({}), async (world) => {
    await world.pusher.settled();
    return world.pusher.deliveries;
  }),
  ...payControlActs,
};

export type ControlActs = typeof controlActs;

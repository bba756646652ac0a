import { Errcode } from './errcode';
import { complaintAbout, type MessageData } from './message-value-rules';
import type { WeixinEndpoint } from './weixin-endpoint';

/** POST /cgi-bin/message/subscribe/send */
export const subscribeSend: WeixinEndpoint = {
  method: 'POST',
  path: '/cgi-bin/message/subscribe/send',
  needsToken: true,
  answer(world, { body }) {
    const { subscribeMessages: messages, toggles } = world;
    const { openid } = world.people.get(body.touser);
    const template = messages.templates.get(String(body.template_id));
    if (!template) throw new Errcode(40037, 'invalid template_id');
    const page = body.page ? String(body.page) : null;
    if (page && !world.hasPage(page.split('?')[0] ?? '')) throw new Errcode(41030, 'invalid page');
    const state = body.miniprogram_state ?? (toggles.messageStateIsRequired ? undefined : 'formal');
    if (!['developer', 'trial', 'formal'].includes(String(state))) throw new Errcode(40097, 'invalid args');
    const data = (body.data ?? {}) as MessageData;
    const complaint = complaintAbout(template, data);
    if (complaint) throw new Errcode(47003, complaint);
    if (messages.grantsOf(openid, template.templateId) < 1) throw new Errcode(43101, 'user refuse to accept the msg');
    if (template.type === 2) messages.grant(openid, template.templateId, -1);
    const msgid = messages.nextMsgid();
    const values = Object.fromEntries(
      Object.entries(template.fields).map(([key, label]) => [label, String(data[key]?.value)]),
    );
    messages.sent.push({
      msgid,
      at: world.clock.now().toISOString(),
      openid,
      templateId: template.templateId,
      page,
      data: values,
    });
    return `{"errcode":0,"errmsg":"ok","msgid":${msgid}}`;
  },
};

/** GET /wxaapi/newtmpl/gettemplate */
export const gettemplate: WeixinEndpoint = {
  method: 'GET',
  path: '/wxaapi/newtmpl/gettemplate',
  needsToken: true,
  answer: (world) => ({
    errcode: 0,
    errmsg: 'ok',
    data: [...world.subscribeMessages.templates.values()].map(({ templateId, title, type, fields, enumValues }) => ({
      priTmplId: templateId,
      title,
      content: Object.entries(fields)
        .map(([key, label]) => `${label}:{{${key}.DATA}}\n`)
        .join(''),
      example: '',
      type,
      ...(enumValues && {
        keywordEnumValueList: Object.entries(enumValues).map(([key, enumValueList]) => ({
          keywordCode: `${key}.DATA`,
          enumValueList,
        })),
      }),
    })),
  }),
};

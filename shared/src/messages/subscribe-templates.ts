export interface SubscribeTemplate {
  /** 43 characters, given by WeChat when the template is added in the console of the mini-program. */
  templateId: string;
  title: string;
  /** Field key to its label. The letters of a key decide what its value may be: `phrase` is at most 5 Han. */
  fields: Record<string, string>;
}

/** What residents may ask to be told by WeChat, one message for each time they agree. The ids here are the stand-in's. */
export const subscribeTemplates = {
  wish_progress: {
    templateId: '4NKFU7jFV3TypQpzUXche5NxDjfXvAqayZ6_jCZ24qI',
    title: '心愿进展提醒',
    fields: { thing1: '心愿', phrase2: '状态', time3: '时间', thing4: '提示' },
  },
  wish_review: {
    templateId: 'R7xRq5FpEOHx1i2czghVMG14i41PFGYPPZw1K8obmtc',
    title: '审核结果通知',
    fields: { thing1: '内容', phrase2: '结果', thing3: '说明' },
  },
  volunteering_seat: {
    templateId: 'Z16J7lfRKRyyahxSBbXuXTtN60OC0Q9R3x52FMZoUea',
    title: '志愿服务提醒',
    fields: { thing1: '活动', phrase2: '名额', time3: '时间', thing4: '地点', thing5: '提示' },
  },
  service_booking: {
    templateId: 'Qm3vT8yLw0KcXe7aRjB5uHn2ZsGfD9pVoI4tYxNbM1E',
    title: '预约提醒',
    fields: { thing1: '服务', phrase2: '预约', time3: '时间', thing4: '地点', thing5: '提示' },
  },
  vote_reminder: {
    templateId: 'Hx2kPq7sWn9yVt4rLb6cJd0mEg8fUz1aXo5iTvKwNQ3',
    title: '投票提醒',
    fields: { thing1: '事项', time2: '截止时间', thing3: '提示' },
  },
} satisfies Record<string, SubscribeTemplate>;

export type SubscribeTemplateKey = keyof typeof subscribeTemplates;

/**
 * Takes the ids of the real mini-program, once, at start: `wish_progress=…,wish_review=…`.
 * Server and mini-program must be given the same setting. Throws when a template is missing.
 */
export function takeTemplateIds(setting: string): void {
  const given = new Map(setting.split(',').map((pair) => pair.trim().split('=') as [string, string]));
  for (const key of Object.keys(subscribeTemplates) as SubscribeTemplateKey[]) {
    const templateId = given.get(key);
    if (!templateId || !/^[\w-]{43}$/.test(templateId)) throw new Error(`no template id of 43 characters for ${key}`);
    subscribeTemplates[key].templateId = templateId;
  }
}

/** What a field says: any words, one or two words about a state, or a time such as 2026年10月1日 15:01. */
export type FieldKind = 'words' | 'state' | 'time';

export interface TemplateField {
  kind: FieldKind;
  /** What the field may be called in the console of the mini-program; the first one is the name we ask for. */
  labels: readonly string[];
}

export interface SubscribeTemplate {
  /** 43 characters, given by WeChat when the template is added in the console; empty until the setting was read. */
  templateId: string;
  title: string;
  /** Our name of each field. WeChat's own (`thing5`) is found by the label: an operator gets numbers of their own. */
  fields: Record<string, TemplateField>;
}

const words = (...labels: string[]): TemplateField => ({ kind: 'words', labels });
const state = (...labels: string[]): TemplateField => ({ kind: 'state', labels });
const time = (...labels: string[]): TemplateField => ({ kind: 'time', labels });
const hint = words('提示', '温馨提示', '备注', '备注说明', '说明');

/** What people may ask to be told by WeChat, one message for each time they agree. */
export const subscribeTemplates = {
  wish_progress: {
    templateId: '',
    title: '心愿进展提醒',
    fields: {
      wish: words('心愿', '心愿名称', '心愿内容', '事项', '事项名称'),
      state: state('状态', '进展', '当前状态', '处理状态', '当前进度'),
      time: time('时间', '更新时间', '处理时间'),
      hint,
    },
  },
  wish_review: {
    templateId: '',
    title: '审核结果通知',
    fields: {
      content: words('内容', '审核内容', '申请内容', '申请事项', '事项'),
      result: state('结果', '审核结果', '审核状态'),
      hint: words('说明', '备注', '提示', '温馨提示', '审核说明'),
    },
  },
  case_progress: {
    templateId: '',
    title: '诉求进展提醒',
    fields: {
      matter: words('诉求', '诉求内容', '反映事项', '事项', '事项名称', '工单内容'),
      state: state('状态', '办理状态', '处理状态', '当前状态', '处理进度'),
      time: time('时间', '更新时间', '处理时间'),
      hint,
    },
  },
  volunteering_seat: {
    templateId: '',
    title: '志愿服务提醒',
    fields: {
      activity: words('活动', '活动名称', '活动主题'),
      seat: state('名额', '报名状态', '状态'),
      time: time('时间', '活动时间', '开始时间'),
      place: words('地点', '活动地点', '地址'),
      hint,
    },
  },
  service_booking: {
    templateId: '',
    title: '预约提醒',
    fields: {
      service: words('服务', '服务名称', '预约项目', '预约服务'),
      booking: state('预约', '预约状态', '状态'),
      time: time('时间', '预约时间'),
      place: words('地点', '预约地点', '地址'),
      hint,
    },
  },
  vote_reminder: {
    templateId: '',
    title: '投票提醒',
    fields: {
      matter: words('事项', '投票事项', '投票主题', '表决事项'),
      until: time('截止时间', '结束时间'),
      hint,
    },
  },
  staff_work: {
    templateId: '',
    title: '待办提醒',
    fields: {
      matter: words('待办', '待办事项', '待办内容', '事项', '事项名称', '任务名称'),
      time: time('时间', '提醒时间', '通知时间', '发起时间'),
      hint,
    },
  },
} satisfies Record<string, SubscribeTemplate>;

export type SubscribeTemplateKey = keyof typeof subscribeTemplates;

/** What a WeChat message says: each field of its template. */
export type SubscribeContent = {
  [Key in SubscribeTemplateKey]: {
    template: Key;
    data: Record<keyof (typeof subscribeTemplates)[Key]['fields'], string>;
    /** Opened by a tap, with its query. */
    page: string;
  };
}[SubscribeTemplateKey];

export const templateKeys = Object.keys(subscribeTemplates) as SubscribeTemplateKey[];

export interface GivenTemplate {
  templateId: string;
  /** Our label to the operator's, where theirs is called otherwise. */
  ownLabels: Record<string, string>;
}

export interface GivenTemplates {
  given: Partial<Record<SubscribeTemplateKey, GivenTemplate>>;
  /** What is missing or malformed, a sentence each. */
  problems: string[];
}

/**
 * Reads the setting WECHAT_TEMPLATES: `wish_progress=ID,wish_review=ID;内容:审核内容,…`. After an id, where a field of
 * the operator's template is called otherwise than we ask for: `;our label:their label`. Never throws.
 */
export function readTemplateSetting(setting: string): GivenTemplates {
  const result: GivenTemplates = { given: {}, problems: [] };
  const pairs = setting.split(',').map((pair) => pair.trim());
  for (const key of templateKeys) {
    const [templateId = '', ...renamed] =
      pairs
        .find((pair) => pair.startsWith(`${key}=`))
        ?.slice(key.length + 1)
        .split(';') ?? [];
    if (!/^[\w-]{43}$/.test(templateId)) {
      result.problems.push(
        `WECHAT_TEMPLATES has no template id of 43 characters for ${key} (${subscribeTemplates[key].title})`,
      );
      continue;
    }
    result.given[key] = { templateId, ownLabels: {} };
    for (const pair of renamed) {
      const [ours = '', theirs = ''] = pair.split(/[:：]/).map((label) => label.trim());
      const isOurs = Object.values<TemplateField>(subscribeTemplates[key].fields).some(
        ({ labels }) => labels[0] === ours,
      );
      if (isOurs && theirs) result.given[key].ownLabels[ours] = theirs;
      else result.problems.push(`WECHAT_TEMPLATES, ${key}: “${pair}” is not one of our labels, a colon and your label`);
    }
  }
  return result;
}

/** Takes the ids of the real mini-program, once, at start. What is missing or malformed is left out, and answered. */
export function takeTemplateIds(setting: string): string[] {
  const { given, problems } = readTemplateSetting(setting);
  for (const key of templateKeys) subscribeTemplates[key].templateId = given[key]?.templateId ?? '';
  return problems;
}

/** What a community needs before residents come; `must`: it is not opened before. Those of the platform hold for all communities. */
export const checklistLines = {
  workers: { title: '社区工作者', must: true, of: 'community' },
  second_worker: { title: '第二位社区工作者', must: false, of: 'community' },
  courtyards: { title: '网格和院子', must: true, of: 'community' },
  grid_workers: { title: '每个网格有网格员', must: true, of: 'community' },
  supervisor: { title: '居务监督委员', must: false, of: 'community' },
  roll: { title: '住户名册', must: true, of: 'community' },
  plates: { title: '打印码牌', must: false, of: 'community' },
  spots: { title: '标注院子位置', must: false, of: 'community' },
  services: { title: '生活圈', must: false, of: 'community' },
  operators: { title: '第二位平台管理员', must: false, of: 'platform' },
  templates: { title: '订阅消息模板', must: false, of: 'platform' },
  content_safety: { title: '内容检查', must: false, of: 'platform' },
  backup: { title: '备份', must: false, of: 'platform' },
  record: { title: '运营单位和备案号', must: true, of: 'platform' },
  address: { title: '对外网址', must: true, of: 'platform' },
} as const;

export type ChecklistLine = keyof typeof checklistLines;

export const checklistLineNames = Object.keys(checklistLines) as [ChecklistLine, ...ChecklistLine[]];

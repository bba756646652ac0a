/** The people of the demo bar; the seed makes them, and only the local stand-in lets anyone be them. */
export const demoPersonas = {
  resident: { name: '陈阿姨', who: '居民' },
  elder: { name: '王奶奶', who: '老人' },
  party_member: { name: '老周', who: '党员' },
  grid_worker: { name: '小吴', who: '网格员' },
  community_worker: { name: '林主任', who: '社区工作者' },
  volunteer: { name: '小何', who: '志愿者' },
  keeper: { name: '彭叔', who: '爱心商家' },
  supervisor: { name: '老蒋', who: '监督委员' },
  property_manager: { name: '小罗妈妈', who: '物业' },
  mediator: { name: '许阿姨', who: '调解员' },
  street_worker: { name: '老宋', who: '街道工作者' },
  department_officer: { name: '小曹', who: '职能部门' },
  operator: { name: '老马', who: '平台管理员' },
} as const;

export type DemoPersona = keyof typeof demoPersonas;

/** Whom to call at once, before anything is written here. */
export interface DangerAdvice {
  /** What it looks like: 可能有火情. */
  what: string;
  /** What to do first, in one line. */
  advice: string;
  /** Numbers to call, the first one first. */
  calls: readonly { name: string; phone: string }[];
}

const police = { name: '110 报警', phone: '110' };
const fire = { name: '119 消防', phone: '119' };
const ambulance = { name: '120 急救', phone: '120' };
const traffic = { name: '122 交通事故', phone: '122' };
/** 全国统一心理援助热线, since 2025. */
const counselling = { name: '12356 心理援助', phone: '12356' };

const dangers: readonly (DangerAdvice & { words: readonly string[] })[] = [
  {
    words: ['着火', '起火', '失火', '冒烟', '火灾', '爆炸', '烧起来'],
    what: '可能有火情',
    advice: '请先离开现场，不要坐电梯，马上打119。',
    calls: [fire, ambulance],
  },
  {
    words: ['燃气泄漏', '煤气泄漏', '漏气', '煤气味', '燃气味', '闻到煤气', '一氧化碳'],
    what: '可能是燃气泄漏',
    advice: '请先开窗、关阀门、离开屋子，不要开关电器。到屋外再打119。',
    calls: [fire, ambulance],
  },
  {
    words: ['困在电梯', '电梯困人', '被困电梯', '被困在电梯', '关在电梯'],
    what: '有人被困在电梯里',
    advice: '请按轿厢里的报警按钮，不要扒门，等人来救。',
    calls: [fire, police],
  },
  {
    words: ['触电', '漏电', '电线掉', '电线断'],
    what: '可能会触电',
    advice: '请离电线远一点，不要用手碰触电的人，马上打120和119。',
    calls: [ambulance, fire],
  },
  {
    words: [
      '晕倒',
      '昏迷',
      '昏倒',
      '没有呼吸',
      '胸口疼',
      '心梗',
      '中风',
      '大出血',
      '吃错药',
      '中毒',
      '摔倒起不来',
      '噎住',
    ],
    what: '有人需要急救',
    advice: '请马上打120，说清在几号楼几单元，并请邻居去大门口接救护车。',
    calls: [ambulance],
  },
  {
    words: ['不想活', '自杀', '轻生', '跳楼', '割腕', '想死'],
    what: '有人可能会伤害自己',
    advice: '请陪着这个人，不要离开，马上打110或120。心里难受也可以打12356说一说。',
    calls: [police, ambulance, counselling],
  },
  {
    words: ['持刀', '打人', '打架', '抢劫', '入室', '家暴', '威胁要杀', '砍人', '小偷'],
    what: '可能有人身危险',
    advice: '请先躲到安全的地方，马上打110。不方便说话，可以发短信到12110。',
    calls: [police, ambulance],
  },
  {
    words: ['落水', '掉水里', '掉井里', '掉进井', '溺水'],
    what: '有人落水或掉进井里',
    advice: '请马上打119，不要自己下去救。',
    calls: [fire, ambulance],
  },
  {
    words: ['撞人', '撞伤', '出车祸', '车祸'],
    what: '可能有交通事故',
    advice: '有人受伤请先打120，再打122。',
    calls: [ambulance, traffic],
  },
  {
    words: ['要塌', '倒塌', '塌了', '快塌', '墙要倒', '往下掉砖', '掉砖', '高空坠物'],
    what: '可能有东西掉下来或倒塌',
    advice: '请离远一点，提醒邻居绕行，马上打119。',
    calls: [fire, police],
  },
];

/** What the words sound like when somebody has to call first; null when there is no danger in them. */
export function findDanger(text: string): DangerAdvice | null {
  const found = dangers.find(({ words }) => words.some((word) => text.includes(word)));
  return found ? { what: found.what, advice: found.advice, calls: found.calls } : null;
}

import { patternOf, squeeze } from './word-pattern';

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

/** What may happen and has not: in 怕着火, 预防中毒, 防火知识, 漏电保护器. */
const feared =
  '(着火|起火|失火|火灾|爆炸|漏气|漏电|触电|中毒|一氧化碳|溺水|落水|掉|摔|砸|撞|塌|倒|车祸|抢劫|高空[抛坠]物|小偷|诈骗)';

/** Taken out before danger is looked for, but for its gaps: it sounds like danger and is none. */
const harmless = patternOf([
  // Feared, prevented, taught, or the name of a thing. What has happened (怕是着火了) stays.
  `((^|[^可恐害])怕(?!是|他|她|啊|呀)|担心|预防|防止|防范|谨防|以免|避免|容易|万一)…${feared}(?!了)|防(火|小偷|摔|撞)`,
  `${feared}(的|安全|事故|应急|伤人)?(知识|宣传|讲座|演练|培训|保险|谁赔|的?摄像头|监控|怎么举报)|教大家着火`,
  '(漏电|一氧化碳|煤气|燃气|烟雾)(保护|报警)器?',
  // Long past, or again and again.
  '(上个?月|上周|去年|前年|前阵子)…(小偷|被偷|摔|车祸)|(中风|脑梗|心梗)(后|康复|做了支架)',
  '(中风|脑梗|昏迷)了?[一二两三四五六七八九十几半多\\d]{1,3}个?[年月]',
  '(经常|容易|总是?出|老是?出)…车祸|(塌|倒)了…已经?围|(天天|每天|每晚|整天)…冒烟',
  // Words that only look like it.
  '[打点]不着火|一起火锅|[打敲]架子|打人工|小偷小摸|[猫狗]打架|想死你们?[了啦]|想死的心|跳楼[价机]',
  '(感动|激动|高兴)…说不出话|跟抢劫一样|爆炸(性|头|了?一样|似的)|得像爆炸|断断续续|救命(钱|药|恩人)|角落',
  '冒烟的烧烤|[抽吸]烟冒烟|油烟机?冒烟|(胎|暖气[片管]?子?|气球|篮球)漏气|(改造|登记|通知|安检)…漏了',
  '(电脑|手机)中毒|(宠物狗?|[猫狗])(食物)?(中毒|走[丢失])|走[丢失]的?小?[猫狗]|(灯泡|灯管|保险丝)烧了',
  '(晾衣架|垃圾[桶箱]|棚子|书架|自行车)(快|要|都)?(倒塌|塌|倒)了?|(快递|外卖)…敲门没人应',
  '我家?的车…被…撞|(护栏|栏杆|大门|围墙|树|花坛|路灯|灯杆|岗亭|道闸)又?被…撞|(钥匙|手机|东西|树叶)…掉[到进]',
]);

const dangers: readonly (DangerAdvice & { words: readonly string[] })[] = [
  {
    words: ['触电|漏电|(电线|高压线|电缆)…[掉断]|被电([到着倒晕]|了(?!话))|把[我他她人]电'],
    what: '可能会触电',
    advice: '请离电线远一点，不要用手碰触电的人，马上打120和119。',
    calls: [ambulance, fire],
  },
  {
    words: [
      '着[火伙]|[起失]火(?![气锅车])|火灾|爆炸|冒.?烟|冒火|点火(?!器|开关)|火苗|烧起来|烧着了|[楼房屋家堆]着起来',
      '(电池|电瓶|电动车|电瓶车|电表|电箱|房子|垃圾[桶房])…(烧了|炸了)',
    ],
    what: '可能有火情',
    advice: '请先离开现场，不要坐电梯，马上打119。',
    calls: [fire, ambulance],
  },
  {
    words: [
      '(煤[气汽]|燃气|天[然燃]气|液化气)…(泄|漏|味|嘶嘶|挖断)|漏气|闻到…[煤燃]气|臭鸡蛋味|一氧化碳|煤气中毒',
      '(烧炭|炭火|煤炉)…(头晕|恶心|头[疼痛])',
    ],
    what: '可能是燃气泄漏',
    advice: '请先开窗、关阀门、离开屋子，不要开关电器。到屋外再打119。',
    calls: [fire, ambulance],
  },
  {
    words: ['(被?困在?|关在|被关|卡在)…电[梯剃]|电[梯剃]…(困(?!难)|出不来|关在|卡[在住]|半空|往下掉|坠)'],
    what: '有人被困在电梯里',
    advice: '请按轿厢里的报警按钮，不要扒门，等人来救。',
    calls: [fire, police],
  },
  {
    words: [
      '不想活|活着没意思|自杀|自尽|轻生|跳楼|割腕|想死|遗书|寻短见',
      '(楼顶|天台|阳台|窗台|桥)…(跳下|要跳(?![舞绳])|不肯下来)',
    ],
    what: '有人可能会伤害自己',
    advice: '请陪着这个人，不要离开，马上打110或120。心里难受也可以打12356说一说。',
    calls: [police, ambulance, counselling],
  },
  {
    words: [
      '[持拿]着?[一个把菜水果]{0,4}刀|打人|打架|(人|伙|夫妻|两口子)…打起来|抢劫|家暴|砍[人伤]|捅[人伤]|被捅|救命|绑架',
      '打骂?(老婆|老公|老人|孩子|小孩)(?!的?电话|的?手机|热线)|要杀(?!虫|菌|毒|[鸡鱼])',
      '入室(?!安检|检查|维修|抄表)|小偷|撬…[门锁窗]|[进来]贼',
    ],
    what: '可能有人身危险',
    advice: '请先躲到安全的地方，马上打110。不方便说话，可以发短信到12110。',
    calls: [police, ambulance],
  },
  {
    words: [
      '(掉|滑|滚|跌|摔)[到进下落]…[水井池河湖塘沟坑]|掉[水井河沟]里|踩空…掉|有人掉(下|进)去',
      '溺水|落水(?![管口斗槽])|水里有人(?![扔倒洗钓])',
    ],
    what: '有人落水或掉进井里',
    advice: '请马上打119，不要自己下去救。',
    calls: [fire, ambulance],
  },
  {
    words: ['撞(了|到|着)?一?个?(人|老|小?孩)|撞[伤飞死]|被…车撞|车祸|撞了…(受伤|躺|动不|流血)'],
    what: '可能有交通事故',
    advice: '有人受伤请先打120，再打122。',
    calls: [ambulance, traffic],
  },
  {
    words: [
      '[晕昏]([倒到]|过去)|昏迷|没有?(呼吸|心跳|知觉)|(胸口?|心口|心脏)…[疼痛]|[喘透]不[上过].?气',
      '心梗|心肌梗|中风|脑梗|抽搐|(孩子|小孩|宝宝|娃)…抽筋|翻白眼|半边身子|嘴歪|说不出话|窒息|烫伤|要生了|羊水破',
      '(摔|滑|跌|滚|倒)…(不?起不来|不起来|动不了|骨折)|叫不醒|倒地不起|压住了?[人孩]',
      '大出血|流了?(很多|好多|不少|一地|大量)…血|血流|一直流血|流血不止|(头|脸)破…血',
      '中毒|吃错药|([吃吞]|误[食服])…(安眠药|老鼠药)|喝…(农药|敌敌畏|百草枯|洁厕|消毒液)|电池…吞|吞…电池',
      '噎[住到着]|卡…(喉咙|嗓子)',
    ],
    what: '有人需要急救',
    advice: '请马上打120，说清在几号楼几单元，并请邻居去大门口接救护车。',
    calls: [ambulance],
  },
  {
    words: [
      '要塌|倒塌|塌了|快塌|塌下来|(房子|墙|树|杆|架子|围挡)…[要快]倒|掉砖|高空[抛坠]物',
      '(砖|墙皮|玻璃|空调|外机|广告牌|阳台|石头)…(往下掉|掉下来)|砸[到中伤]|砸了…[人车头]',
      '(往下|楼上)…[扔丢]…(瓶|砖|石|刀)',
    ],
    what: '可能有东西掉下来或倒塌',
    advice: '请离远一点，提醒邻居绕行，马上打119。',
    calls: [fire, police],
  },
  {
    words: [
      '走[丢失]|失踪|找不到(孩子|小孩|老人)|(孩子|小孩|[孙儿]子|孙女|女儿|老人|老伴)[^的。!?;]{0,6}(找不到了|不见了)',
      '(痴呆|老人|孩子|孙子|孙女|奶奶|爷爷)…(到现在|一夜|天黑)…没回|出门…到现在…没回',
    ],
    what: '有人走失',
    advice: '请马上打110，不用等24小时。说清穿什么衣服、最后在哪里见到。',
    calls: [police],
  },
  {
    words: [
      '敲门没人[应开]|(邻居|老人|对门|隔壁|奶奶|爷爷|大爷|大妈|独居)…天没(出门|见人|见着|露面|动静|下楼)',
      '(孩子|小孩|宝宝|老人)…(反锁|锁在)',
    ],
    what: '有人可能在家里出事',
    advice: '请马上打110，说清是哪一户。听得见里面的人，就隔着门陪着说话。',
    calls: [police, fire, ambulance],
  },
];
const patterns = dangers.map(({ words }) => patternOf(words));

/** What the words sound like when somebody has to call first; null when there is no danger in them. */
export function findDanger(text: string): DangerAdvice | null {
  const read = squeeze(text).replace(harmless, (_, ...groups: unknown[]) => `${groups.slice(0, -2).join('')};`);
  const found = dangers[patterns.findIndex((pattern) => read.search(pattern) >= 0)];
  return found ? { what: found.what, advice: found.advice, calls: found.calls } : null;
}

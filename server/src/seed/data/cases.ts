import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import type { CaseDesk, CaseKind } from '@yuanli/shared/cases/case-kinds';
import type { CaseOutcome, CaseVerdict } from '@yuanli/shared/cases/case-states';
import type { DemoPersonKey } from './people';
import type { When } from './story';

export interface DemoAnswer {
  outcome: CaseOutcome;
  people: string;
  course: string;
  result: string;
  plannedInDays?: number;
  rule?: string;
  whoCould?: string;
  passedTo?: string;
  passedPhone?: string;
}

export type CaseStep = { by: DemoPersonKey; when: When } & (
  | { do: 'join' | 'start' }
  | { do: 'accept'; passTo?: CaseDesk }
  | { do: 'ask' | 'reply' | 'note'; words: string }
  | { do: 'raise'; words: string }
  | { do: 'help'; helper: DemoPersonKey; words: string }
  | { do: 'whistle'; words: string }
  | { do: 'answer'; answer: DemoAnswer }
  | { do: 'confirm'; verdict: CaseVerdict; words?: string }
);

export interface CaseStory {
  by: DemoPersonKey;
  when: When;
  kind?: CaseKind;
  category?: CaseCategory;
  spot?: string;
  /** Marked on the map, WGS-84. */
  position?: { latitudeE6: number; longitudeE6: number };
  text: string;
  steps: CaseStep[];
}

/** What was reported in the demo's last weeks, in each state and with each honest outcome. */
export const caseStories: CaseStory[] = [
  {
    by: 'sun',
    when: [12, '19:40'],
    spot: '3号楼门口',
    text: '3号楼门口的灯不亮，晚上看不清台阶。老人回来晚了容易踩空。',
    steps: [
      { do: 'join', by: 'resident', when: [12, '20:10'] },
      { do: 'accept', by: 'grid_worker', when: [11, '08:50'], passTo: 'property' },
      { do: 'start', by: 'property_manager', when: [11, '09:30'] },
      {
        do: 'answer',
        by: 'property_manager',
        when: [10, '17:30'],
        answer: {
          outcome: 'solved',
          people: '物业电工黄师傅',
          course: '到场查看，灯头和感应器都坏了，当天领了配件。',
          result: '换了灯头和感应器，天黑后自己亮。',
        },
      },
      { do: 'confirm', by: 'sun', when: [10, '19:20'], verdict: 'solved', words: '亮了，谢谢。' },
    ],
  },
  {
    by: 'tang',
    when: [9, '10:15'],
    spot: '东门外',
    position: { latitudeE6: 30_264_900, longitudeE6: 112_736_200 },
    text: '东门外人行道的地砖翘起来了，推车过不去，下雨还溅水。',
    steps: [
      { do: 'join', by: 'dong', when: [9, '11:00'] },
      { do: 'accept', by: 'community_worker', when: [9, '14:20'] },
      { do: 'start', by: 'community_worker', when: [9, '14:30'] },
      { do: 'whistle', by: 'community_worker', when: [8, '09:10'], words: '东门外人行道约6平方米地砖翘起，请安排修整' },
      {
        do: 'answer',
        by: 'community_worker',
        when: [4, '16:00'],
        answer: {
          outcome: 'planned',
          people: '社区林主任，市政维护所',
          course: '一起到现场量了面积，先放了警示牌，把翘得最高的几块撬平。',
          result: '市政维护所排了工期，整段重新铺。',
          plannedInDays: 20,
        },
      },
    ],
  },
  {
    by: 'resident',
    when: [2, '18:05'],
    spot: '2号楼2单元楼道',
    text: '2号楼2单元楼道漏水，从三楼往下滴，地上滑，怕老人摔。',
    steps: [
      { do: 'join', by: 'feng', when: [2, '18:40'] },
      { do: 'accept', by: 'grid_worker', when: [2, '18:30'], passTo: 'property' },
      { do: 'start', by: 'property_manager', when: [2, '19:10'] },
      { do: 'ask', by: 'grid_worker', when: [2, '19:40'], words: '您知道往下滴的是三楼哪一户吗？' },
      { do: 'reply', by: 'resident', when: [2, '20:05'], words: '听着是靠东边那一户。' },
      { do: 'note', by: 'grid_worker', when: [1, '09:00'], words: '三楼302没人在家，已请物业留条。' },
    ],
  },
  {
    by: 'zhao',
    when: [1, '20:30'],
    spot: '4号楼北侧',
    position: { latitudeE6: 30_266_200, longitudeE6: 112_734_900 },
    text: '4号楼北侧的消防通道又停了电动车，救护车进不来。',
    steps: [
      { do: 'accept', by: 'grid_worker', when: [1, '20:50'] },
      { do: 'start', by: 'grid_worker', when: [1, '21:00'] },
      { do: 'raise', by: 'community_worker', when: [1, '21:30'], words: '反复停占，要街道、消防和物业一起管。' },
    ],
  },
  {
    by: 'dong',
    when: [15, '09:20'],
    category: 'facilities',
    spot: '小广场',
    text: '想在小广场加一个乒乓球台，退休的人多，没地方活动。',
    steps: [
      { do: 'accept', by: 'grid_worker', when: [15, '10:00'] },
      { do: 'start', by: 'grid_worker', when: [14, '09:00'] },
      {
        do: 'answer',
        by: 'community_worker',
        when: [11, '15:00'],
        answer: {
          outcome: 'cannot',
          people: '社区林主任',
          course: '量了小广场，球台要占8米长，会挡住消防车道。',
          result: '小广场放不下标准球台。',
          rule: '消防法第二十八条：不得占用、堵塞消防车通道',
          whoCould: '青石文体站有室内球台，周二到周日开放；也可以在议事厅提金点子，大家商量别的地方。',
        },
      },
      { do: 'confirm', by: 'dong', when: [11, '18:00'], verdict: 'partly', words: '知道了，去文体站看看。' },
    ],
  },
  {
    by: 'li',
    when: [5, '08:10'],
    spot: '1号楼',
    text: '路边的通信线垂下来了，个子高的人会碰到。',
    steps: [
      { do: 'accept', by: 'grid_worker', when: [5, '08:40'] },
      { do: 'start', by: 'grid_worker', when: [5, '09:00'] },
      {
        do: 'answer',
        by: 'grid_worker',
        when: [4, '11:00'],
        answer: {
          outcome: 'passed_on',
          people: '网格员小吴',
          course: '到场拍了照，先用绳子拉高，报给了线路的单位。',
          result: '是通信线，已报修，三天内来理线。',
          passedTo: '通信公司线路抢修',
          passedPhone: '10000',
        },
      },
    ],
  },
  {
    by: 'yuan',
    when: [3, '12:20'],
    kind: 'inquiry',
    text: '我妈妈下个月满80岁，高龄津贴要带什么，在哪里办？',
    steps: [
      { do: 'accept', by: 'community_worker', when: [3, '14:00'] },
      { do: 'start', by: 'community_worker', when: [3, '14:01'] },
      {
        do: 'answer',
        by: 'community_worker',
        when: [3, '14:20'],
        answer: {
          outcome: 'solved',
          people: '社区林主任',
          course: '查了办事指南。',
          result: '带老人的身份证和银行卡，到社区窗口办，满80岁的当月起发。您代办的话再带您自己的身份证。',
        },
      },
    ],
  },
  {
    by: 'dong',
    when: [2, '09:10'],
    kind: 'request',
    text: '我想办老年优待证，腿脚不好，一个人去不了照相馆和窗口，能不能帮我办？',
    steps: [
      { do: 'accept', by: 'community_worker', when: [2, '09:40'] },
      { do: 'start', by: 'community_worker', when: [2, '09:45'] },
      {
        do: 'help',
        by: 'community_worker',
        when: [1, '10:20'],
        helper: 'volunteer',
        words: '陪董大爷去照相馆照一寸照片，再到社区窗口交材料。他上午在家，出门前先打个电话。',
      },
    ],
  },
  {
    by: 'xiao',
    when: [2, '10:00'],
    spot: '2号楼',
    text: '紫藤院2号楼一楼的对讲门铃不响，快递都上不来。',
    steps: [],
  },
];

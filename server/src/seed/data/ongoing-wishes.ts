import type { WishStory } from './story';

/** Claimed, or waiting for the wisher to confirm. */
export const ongoingWishes: WishStory[] = [
  {
    by: 'elder',
    when: [6, '14:20'],
    kind: 'repair',
    title: '卫生间的灯不亮了',
    story: '晚上起夜看不见，怕摔跤。灯泡我够不着。',
    availability: '什么时候都行，来之前打个电话',
    steps: [
      { do: 'approve', by: 'grid_worker', when: [6, '15:00'] },
      { do: 'claim', by: 'party_member', when: [5, '18:40'] },
      { do: 'look', by: 'party_member', when: [5, '18:41'] },
      {
        do: 'deliver',
        by: 'party_member',
        when: [1, '10:30'],
        people: '老周，王奶奶',
        course: '关了电闸，换上感应灯，又在马桶旁边贴了夜光条。',
        result: '人一进去灯就亮，试了几次都正常。',
      },
    ],
  },
  {
    by: 'resident',
    when: [5, '19:15'],
    kind: 'repair',
    title: '阳台纱窗破了个洞',
    story: '蚊子老往里飞，孙子胳膊上叮了好几个包。纱窗尺寸我量过，宽60厘米、高110厘米。',
    availability: '周末都在家',
    steps: [
      { do: 'approve', by: 'grid_worker', when: [4, '08:50'] },
      { do: 'claim', by: 'liu', when: [4, '12:00'] },
      { do: 'look', by: 'liu', when: [4, '12:02'] },
      {
        do: 'deliver',
        by: 'liu',
        when: [1, '17:20'],
        people: '刘师傅，陈阿姨',
        course: '按量好的尺寸裁了新纱网，拆下旧的，压条重新压了一圈。',
        result: '纱窗平整，推拉顺当。',
      },
    ],
  },
  {
    by: 'yuan',
    when: [4, '21:05'],
    kind: 'errand',
    title: '想请人接孩子放学，就这周三',
    story: '周三下午单位走不开，孩子在青石小学二年级，四点半放学，送到银杏院门口就行。',
    wantedInDays: 4,
    steps: [
      { do: 'approve', by: 'grid_worker', when: [3, '08:30'] },
      { do: 'claim', by: 'volunteer', when: [3, '12:40'] },
      { do: 'look', by: 'volunteer', when: [3, '12:41'] },
    ],
  },
  {
    by: 'mediator',
    when: [7, '09:40'],
    kind: 'company',
    title: '想有人陪着去趟眼科医院',
    story: '要散瞳，回来看不清路，想有个人搭把手，地铁三站。',
    availability: '周四上午',
    steps: [
      { do: 'approve', by: 'community_worker', when: [7, '10:10'] },
      { do: 'claim', by: 'sun', when: [2, '20:00'] },
    ],
  },
];

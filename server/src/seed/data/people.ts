import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';

export interface DemoPerson {
  nickname: string;
  realName: string;
  courtyard: string;
  /** The door, as the roll writes it. */
  home: string;
  /** Null: has not bound a phone yet. */
  phone: string | null;
  isVerified: boolean;
}

const person = (
  nickname: string,
  realName: string,
  courtyard: string,
  home: string,
  phone: string | null,
  isVerified = true,
): DemoPerson => ({
  nickname,
  realName,
  courtyard,
  home,
  phone,
  isVerified,
});

/** Thirty invented residents. Those named by a role are in the demo bar; 王奶奶 is on the roll but has not been verified yet. */
export const demoPeople = {
  resident: person('陈阿姨', '陈桂兰', '石榴院', '2号楼3单元501', '13900000001'),
  elder: person('王奶奶', '王秀珍', '石榴院', '1号楼1单元102', '13900000002', false),
  party_member: person('老周', '周明远', '海棠院', '3号楼2单元301', '13900000003'),
  grid_worker: person('小吴', '吴晓峰', '银杏院', '1号楼1单元402', '13900000004'),
  community_worker: person('林主任', '林静', '梧桐院', '1号楼201', '13900000005'),
  li: person('李叔叔', '李建国', '海棠院', '1号楼1单元601', '13900000006'),
  zhao: person('赵先生', '赵志成', '石榴院', '4号楼2单元302', '13900000007'),
  sun: person('孙姐', '孙丽华', '石榴院', '3号楼1单元401', '13900000008'),
  zheng: person('郑老师', '郑文慧', '银杏院', '2号楼2单元201', '13900000009'),
  volunteer: person('小何', '何雨晴', '石榴院', '5号楼1单元602', '13900000010'),
  liu: person('刘师傅', '刘铁军', '海棠院', '2号楼1单元101', '13900000011'),
  cai: person('小蔡', '蔡一鸣', '梧桐院', '2号楼304', '13900000012'),
  yu: person('于师傅', '于大成', '梧桐院', '1号楼101', '13900000013'),
  supervisor: person('老蒋', '蒋正清', '石榴院', '6号楼2单元202', '13900000014'),
  feng: person('冯奶奶', '冯玉芝', '石榴院', '2号楼1单元101', '13900000015'),
  yuan: person('袁姐', '袁晓梅', '银杏院', '3号楼1单元502', '13900000016'),
  mediator: person('许阿姨', '许凤英', '海棠院', '4号楼2单元402', '13900000017'),
  dong: person('董大爷', '董振山', '石榴院', '6号楼1单元101', '13900000018'),
  keeper: person('彭叔', '彭国华', '梧桐院', '2号楼102', '13900000019'),
  property_manager: person('小罗妈妈', '罗敏', '银杏院', '1号楼2单元302', '13900000020'),
  tang: person('唐伯伯', '唐守义', '石榴院', '3号楼2单元201', '13900000021'),
  street_worker: person('老宋', '宋保国', '海棠院', '2号楼2单元502', '13900000022'),
  department_officer: person('小曹', '曹宇', '石榴院', '5号楼3单元401', '13900000023', false),
  tian: person('小田妈妈', '田静怡', '银杏院', '2号楼1单元602', '13900000024', false),
  gao: person('高大姐', '高红', '海棠院', '1号楼2单元202', null, false),
  fang: person('方主任', '方淑敏', '紫藤院', '1号楼1单元301', '13900000026'),
  shen: person('小沈', '沈佳', '桂花院', '1号楼1单元202', '13900000027'),
  xiao: person('萧老师', '萧启文', '紫藤院', '2号楼2单元401', '13900000028'),
  deng: person('小邓', '邓子轩', '桂花院', '2号楼1单元501', '13900000029'),
  operator: person('老马', '马德福', '紫藤院', '3号楼1单元102', '13900000030'),
} satisfies Record<string, DemoPerson> & Record<DemoPersona, DemoPerson>;

export type DemoPersonKey = keyof typeof demoPeople;

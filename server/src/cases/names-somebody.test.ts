import { namesReporter, namesSomebody } from './names-somebody';

describe('what names a home or a person', () => {
  it.each([
    ...['501室漏水', '302家暖气漏水', '2单元501门口', '2号楼501漏水', '2栋1203天天吵', '3-2-501漏水', '3-501 漏水'],
    ...['住502的天天半夜拖椅子', '1208的狗', '打13912345678找他', '楼上老王家漏水', '邻居老李把车停在消防通道'],
    ...['小吴态度很好', '陈阿姨家门口有垃圾', '石师傅修车占道', '姓高的高先生乱停车', '2 号楼 5 0 1 室'],
  ])('%s', (words) => expect(namesSomebody(words)).toBe(true));

  it.each([
    ...['3号楼门口的灯不亮', '老人摔倒', '小区门口积水', '101路公交站牌倒了', '小马路边乱停车', '2号楼和3号楼之间'],
    ...[
      '小高层电梯坏了',
      '老旧小区漏水',
      '12345打不通',
      '停水200米外有水',
      '2026年物业费',
      '5楼到6楼的灯',
      '小石子堵住了',
    ],
    ...['每天停电3次', '水费涨了105元', '1号门的门禁坏了', '小孩在车库玩', '老是停水', '12号楼1单元门口'],
  ])('not: %s', (words) => expect(namesSomebody(words)).toBe(false));

  it('knows the reporter by name, phone and door, however it is spaced', () => {
    const known = { contactName: '欧阳兰', contactPhone: '13912345678', address: '2号楼3单元12' };
    expect(namesReporter('我是欧阳兰', known)).toBe(true);
    expect(namesReporter('电话139-1234-5678', known)).toBe(true);
    expect(namesReporter('住在2号楼 3单元 12', known)).toBe(true);
    expect(namesReporter('3号楼门口的灯不亮', known)).toBe(false);
    expect(namesReporter('灯不亮', { contactName: '', contactPhone: null, address: null })).toBe(false);
  });
});

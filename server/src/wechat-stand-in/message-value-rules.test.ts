import { complaintAbout } from './message-value-rules';

const complaint = (key: string, value: unknown) =>
  complaintAbout(
    { templateId: 't', title: '标题', type: 2, fields: { [key]: '标签' }, enumValues: { enum1: ['已完成', '未完成'] } },
    { [key]: { value } },
  );

describe('what a field of a message may be', () => {
  it.each([
    ['thing1', '一副老花镜，200 度 abc!'],
    ['thing1', '😀'.repeat(20)],
    ['number1', '12.5'],
    ['number1', '1'.repeat(32)],
    ['letter1', 'abcXYZ'],
    ['symbol1', '+-*/!'],
    ['character_string1', 'XF-2026-0001 #1'],
    ['time1', '15:01'],
    ['time1', '2019年10月1日 15:01'],
    ['time1', '08:00:30~17:30'],
    ['date1', '2019年10月1日'],
    ['date1', '2019-10-01 15:01'],
    ['date1', '10月1日'],
    ['date1', '2019/10/1 ~ 2019/10/7'],
    ['amount1', '￥100.50'],
    ['amount1', '100元'],
    ['phone_number1', '+86 138-0013-8000'],
    ['car_number1', '粤A8Z888挂'],
    ['name1', '欧阳修'],
    ['name1', 'Ada Lovelace'],
    ['phrase1', '有人认领'],
    ['enum1', '已完成'],
  ])('%s may be “%s”', (key, value) => {
    expect(complaint(key, value)).toBeNull();
  });

  it.each([
    ['thing1', '字'.repeat(21)],
    ['thing1', '两\n行'],
    ['number1', '12a'],
    ['number1', '1'.repeat(33)],
    ['letter1', 'abc1'],
    ['symbol1', '+-*/!?'],
    ['symbol1', 'a'],
    ['character_string1', '心愿1'],
    ['character_string1', 'x'.repeat(33)],
    ['time1', '25:00'],
    ['time1', '2019年10月1日'],
    ['date1', '15:01'],
    ['date1', '2019年13月1日'],
    ['amount1', '一百元'],
    ['phone_number1', '1'.repeat(18)],
    ['phone_number1', '电话'],
    ['car_number1', '粤A8Z88889'],
    ['name1', '字'.repeat(11)],
    ['name1', 'x'.repeat(21)],
    ['phrase1', '有人认领心愿'],
    ['phrase1', 'done'],
    ['enum1', '进行中'],
    ['unheard_of1', '什么'],
  ])('%s may not be “%s”', (key, value) => {
    expect(complaint(key, value)).toBe(`argument invalid! data.${key}.value invalid`);
  });

  it('names the first field that breaks its rule, in the order of the template', () => {
    const template = {
      templateId: 't',
      title: '标题',
      type: 2 as const,
      fields: { thing1: '一', phrase2: '二', thing3: '三' },
    };
    expect(
      complaintAbout(template, { thing3: { value: '' }, phrase2: { value: 'x' }, thing1: { value: '好' } }),
    ).toContain('phrase2');
    expect(complaintAbout(template, { phrase2: { value: 'x' } })).toBe('argument invalid! data.thing1.value is empty');
  });
});

import { readTemplateSetting, subscribeTemplates, takeTemplateIds, templateKeys } from './subscribe-templates';

const idOf = (index: number) => String.fromCharCode(97 + index).repeat(43);
const setting = templateKeys.map((key, index) => `${key}=${idOf(index)}`).join(', ');

describe('the ids of the subscribe templates', () => {
  it('are taken from one setting', () => {
    expect(takeTemplateIds(setting)).toEqual([]);
    expect(templateKeys.map((key) => subscribeTemplates[key].templateId)).toEqual(
      templateKeys.map((_, at) => idOf(at)),
    );
  });

  it('must all be given, in full; what is wrong is said and nothing is thrown', () => {
    expect(takeTemplateIds(`wish_progress=${'p'.repeat(43)}`)).toHaveLength(templateKeys.length - 1);
    expect(subscribeTemplates.wish_review.templateId).toBe('');
    expect(takeTemplateIds(setting.replace(idOf(0), 'short'))).toEqual([expect.stringContaining('wish_progress')]);
    for (const broken of ['', '===', ',;,', 'wish_progress', 'wish_progress=;:', '{"a":1}'])
      expect(takeTemplateIds(broken).length).toBeGreaterThanOrEqual(templateKeys.length);
  });

  it('may be followed by the labels of the operator’s own template', () => {
    const { given, problems } = readTemplateSetting(
      setting.replace(idOf(1), `${idOf(1)};内容:审批事项;结果：审批结论`),
    );
    expect(problems).toEqual([]);
    expect(given.wish_review).toEqual({ templateId: idOf(1), ownLabels: { 内容: '审批事项', 结果: '审批结论' } });
    expect(readTemplateSetting(setting.replace(idOf(1), `${idOf(1)};标题:事项`)).problems).toEqual([
      expect.stringContaining('标题:事项'),
    ]);
  });
});

describe('the templates', () => {
  it.each(templateKeys)('%s has at most five fields, as WeChat allows, and no label for two of them', (key) => {
    const fields = Object.values(subscribeTemplates[key].fields);
    const labels = fields.flatMap((field) => field.labels);
    expect(fields.length).toBeLessThanOrEqual(5);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

import { stepWithError, stillEmpty } from './form-step';

const steps = [
  { name: 'what', heading: '', fields: ['title', 'pictureIds'] },
  { name: 'whom', heading: '', fields: ['proxy'] },
] as const;

describe('steps of a form', () => {
  it('leads to the first step with something to put right', () => {
    expect(stepWithError(steps, { 'proxy.relation': '请选择', title: '太长' })).toBe('what');
    expect(stepWithError(steps, { 'proxy.consentAt': '不能晚于现在' })).toBe('whom');
    expect(stepWithError(steps, { 'pictureIds.0': '填得不对' })).toBe('what');
  });

  it('stays where it is when no step asks for the field', () => {
    expect(stepWithError(steps, { courtyardId: '填得不对', titles: '?' })).toBeUndefined();
  });

  it('takes spaces for nothing', () => {
    expect(
      stillEmpty({ title: '  ', story: '灯坏了' }, { title: '请写标题', story: '请写一写', alias: '请写称呼' }),
    ).toEqual({ title: '请写标题', alias: '请写称呼' });
  });
});

import { emptyRegistration, isMinor, registrationToSend } from './register-draft';
import { stepsFor, wrongInStep } from './register-steps';

const grown = { ...emptyRegistration, hasPledged: true, realName: '何晓', idNumber: '11010519491231002x' };
const child = { ...grown, idKind: 'passport' as const, idNumber: 'e12345678', bornOn: '2010-05-31' };
const names = (draft: typeof grown | typeof child) => stepsFor(draft).map(({ name }) => name);

describe('registering', () => {
  it('asks only for what the number does not tell', () => {
    expect(names(grown)).toEqual(['pledge', 'name', 'papers', 'review']);
    expect(names({ ...child, bornOn: '1990-01-01' })).toEqual(['pledge', 'name', 'papers', 'birthday', 'review']);
  });

  it.each([
    ['2028-05-30T23:59:00+08:00', true],
    ['2028-05-31T00:00:00+08:00', false],
  ])('asks for a guardian until the eighteenth birthday: %s', (now, minor) =>
    expect(isMinor(child, Date.parse(now))).toBe(minor),
  );

  it('says what is missing or mistyped, and then lets go on', () => {
    expect(wrongInStep('pledge', emptyRegistration)).toHaveProperty('hasPledged');
    expect(wrongInStep('papers', { ...grown, idNumber: '110105194912310021' })).toEqual({
      idNumber: '身份证号码不对，请对照证件核对',
    });
    expect(wrongInStep('papers', grown)).toEqual({});
    expect(Object.keys(wrongInStep('guardian', child))).toEqual([
      'guardian.name',
      'guardian.phone',
      'guardian.relation',
    ]);
  });

  it('sends a guardian only where one is needed', () => {
    const guardian = { guardianName: '何父', guardianPhone: '138 0000 0001', guardianRelation: 'father' as const };
    expect(registrationToSend({ ...grown, ...guardian }, 'C1')).toMatchObject({
      idNumber: '11010519491231002X',
      guardian: undefined,
      bornOn: undefined,
    });
    expect(registrationToSend({ ...child, bornOn: '2020-01-01', ...guardian }, 'C1').guardian).toEqual({
      name: '何父',
      phone: '13800000001',
      relation: 'father',
    });
  });
});

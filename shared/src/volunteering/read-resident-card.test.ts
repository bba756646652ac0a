import fc from 'fast-check';
import { checkDigitOf, readResidentCard } from './read-resident-card';

const digit = fc.integer({ min: 0, max: 9 });
const birthday = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cards = fc
  .tuple(fc.constantFrom('110102', '310115', '510107'), birthday, digit, digit, digit)
  .map(([area, bornOn, ...order]) => {
    const digits = `${area}${bornOn.replaceAll('-', '')}${order.join('')}`;
    return { bornOn, sex: order[2]! % 2 === 1 ? 'male' : 'female', number: digits + checkDigitOf(digits) };
  });

describe('the number of a resident card', () => {
  it('is the example of GB 11643', () => {
    expect(readResidentCard('11010519491231002X')).toEqual({ bornOn: '1949-12-31', sex: 'female' });
    expect(readResidentCard('440524188001010014')).toBeNull(); // born in 1880
  });

  it('tells birthday and sex', () => {
    fc.assert(
      fc.property(cards, ({ number, bornOn, sex }) => expect(readResidentCard(number)).toEqual({ bornOn, sex })),
    );
  });

  it('with one wrong digit is none', () => {
    const mistyped = fc
      .tuple(cards, fc.integer({ min: 0, max: 16 }), digit)
      .filter(([{ number }, at, other]) => number[at] !== String(other));
    fc.assert(
      fc.property(
        mistyped,
        ([{ number }, at, other]) => readResidentCard(number.slice(0, at) + other + number.slice(at + 1)) === null,
      ),
    );
  });

  it('with two neighbours swapped is none', () => {
    const swapped = fc
      .tuple(cards, fc.integer({ min: 0, max: 15 }))
      .filter(([{ number }, at]) => number[at] !== number[at + 1]);
    fc.assert(
      fc.property(
        swapped,
        ([{ number }, at]) =>
          readResidentCard(number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)) === null,
      ),
    );
  });

  it.each(['110105199902300028', '11010519491231002', '11010519491231002x', '110105194912310021', '', '护照E12345678'])(
    '%s is none',
    (number) => {
      expect(readResidentCard(number)).toBeNull();
    },
  );
});

import fc from 'fast-check';
import { toHalfWidth } from './half-width';

describe('full-width signs', () => {
  it('become the ordinary ones, and nothing else changes', () => {
    expect(toHalfWidth('１２３．４５　ＡＢｚ－（元）')).toBe('123.45 ABz-(元)');
    expect(toHalfWidth('四十五元，12')).toBe('四十五元,12');
  });

  it('are read as NFKC reads them, where a phone has it', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0０9９aＡ．.，,　 -－元') });
    fc.assert(fc.property(signs, (text) => toHalfWidth(text) === text.normalize('NFKC')));
  });
});

import { makePlateCode } from './make-plate-code';

describe('a plate code', () => {
  it('has nothing that looks like something else', () => {
    for (let n = 0; n < 500; n++) expect(makePlateCode()).toMatch(/^[2-9A-HJ-NP-Z]{5}$/);
  });

  it('is hardly ever the same twice', () => {
    expect(new Set(Array.from({ length: 500 }, makePlateCode)).size).toBeGreaterThan(495);
  });
});

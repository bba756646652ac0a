import type { ScaleName } from '../support/browser';
import { useCaseBrowser } from '../support/case-browser';
import { handOfBrowser, type Come } from '../support/hand';
import { describeInBrowser } from '../support/only-where';
import { walkRepair } from '../support/walk-repair';
import { walkStreet } from '../support/walk-street';

describeInBrowser('repairs and matters of several departments in a browser', (executablePath) => {
  const { server, town, people, come, photograph, findings } = useCaseBrowser(executablePath);

  /** Who works at a desk has a wide screen there; residents and officers of departments have a phone. */
  const comeAs =
    (kind: string, name: string, scale: ScaleName, width: number): Come =>
    async (who) => {
      const isAtDesk = [town.worker, town.street, town.property].includes(who);
      const one = await come(who, scale, isAtDesk ? width : 390);
      return handOfBrowser(one, (page) => photograph(one, `${kind}-${name}-${page}`));
    };

  describe.each([
    ['standard', 390, '1号楼'],
    ['elder', 390, '2号楼'],
    ['largest', 390, '3号楼'],
    ['standard', 1280, '4号楼'],
  ] as const)('in %s text, %d px wide at the desk', (scale, width, name) => {
    const as = (kind: string) => comeAs(kind, `${scale}-${width}`, scale, width);
    describe('a repair', () => walkRepair({ server, town, name, come: as('repair') }));
    describe('a matter of several departments', () =>
      walkStreet({ server, town, name, come: as('street'), promisedDay: '' }));
  });

  it('threw nothing on the way, and everything can be read and hit', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    expect(findings).toEqual([]);
  });
});

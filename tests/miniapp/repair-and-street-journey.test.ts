import { makeCaseStreet } from '../support/case-desk';
import { handOfPhone, type Come } from '../support/hand';
import { signedInPhoneOf } from '../support/mini-host/phone-of';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';
import { walkRepair } from '../support/walk-repair';
import { walkStreet } from '../support/walk-street';

/** A day so many days from now, as a wheel has it. */
const dayAhead = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

const { server, desk: town } = useServer(makeCaseStreet);

describe.each([
  ['standard', '1号楼'],
  ['elder', '2号楼'],
] as const)('on the built mini-program, in %s text', (size, name) => {
  const phones: Phone[] = [];
  afterAll(() => phones.forEach((phone) => phone.close()));
  const come: Come = async (who) => {
    const phone = await signedInPhoneOf(server, town.courtyard, who, size);
    phones.push(phone);
    return handOfPhone(phone);
  };

  describe('a repair', () => walkRepair({ server, town, come, name }));
  describe('a matter of several departments', () => walkStreet({ server, town, come, name, promisedDay: dayAhead(2) }));

  it('threw nothing, and drew lightly', () => {
    for (const { problems, setData } of phones) {
      expect(problems).toEqual([]);
      expect(setData.largest).toBeLessThan(256 * 1024);
    }
  });
});

import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import fc from 'fast-check';
import { loadDigestKey, newToken } from '../../platform/crypto';
import { envelopeIdOf, lockContent, openContent } from './envelopes';

const vote = { id: '01M80WDXEBS8A0A5725MJC5W44', envelopeKey: 'k'.repeat(43) };
const whole = fc.integer({ min: 0, max: 1_000_000_000 });
const contents: fc.Arbitrary<Content> = fc.oneof(
  fc.constantFrom<Content>({ choice: 'for' }, { choice: 'against' }, { choice: 'abstain' }, { invalid: true }),
  fc.uniqueArray(fc.nat(11)).map((chosen) => ({ chosen: chosen.sort((a, b) => a - b) })),
  fc.array(whole, { minLength: 1, maxLength: 12 }).map((shares) => ({ shares })),
);

describe('an envelope', () => {
  beforeAll(() => loadDigestKey(newToken()));
  const id = () => envelopeIdOf(vote.id, '01M80WDXEC2AK6Q8RK4MHA5J01');

  it('gives back what was put in', () => {
    fc.assert(
      fc.property(contents, (content) =>
        expect(openContent(vote, id(), lockContent(vote, id(), content))).toEqual(content),
      ),
    );
  });

  it('has one length, whatever is in it, and never looks the same twice', () => {
    const plain = lockContent(vote, id(), { choice: 'for' });
    fc.assert(fc.property(contents, (content) => expect(lockContent(vote, id(), content)).toHaveLength(plain.length)));
    expect(lockContent(vote, id(), { choice: 'for' })).not.toBe(plain);
    expect(plain.length).toBeLessThanOrEqual(512);
  });

  it('opens under no other name, in no other vote, with no other key, and not after a change', () => {
    const locked = lockContent(vote, id(), { choice: 'against' });
    const other = envelopeIdOf(vote.id, '01M80WDXEC2AK6Q8RK4MHA5J02');
    expect(() => openContent(vote, other, locked)).toThrow();
    expect(() => openContent({ ...vote, envelopeKey: 'l'.repeat(43) }, id(), locked)).toThrow();
    expect(() => openContent({ ...vote, id: '01M80WDXEBS8A0A5725MJC5W45' }, id(), locked)).toThrow();
    expect(() => openContent({ ...vote, envelopeKey: null }, id(), locked)).toThrow('opened already');
    const changed = (locked.startsWith('A') ? 'B' : 'A') + locked.slice(1);
    expect(() => openContent(vote, id(), changed)).toThrow();
  });
});

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { callApi } from '../../support/api-client';
import { wishForm } from '../../support/make-neighbourhood';
import type { Caller, People } from './people';

export type Kind = 'transfer' | 'wish' | 'claim';

/** One write that got its answer in the end, with the one key it was sent under. */
export interface Answered {
  kind: Kind;
  caller: Caller;
  /** What is written once and only once: the giver and the amount, the title, or the wish. */
  mark: string;
  code: 'acknowledged' | string;
  /** Sends it once more, with the same key. */
  repeat(): Promise<{ code: string; isSameAnswer: boolean }>;
}

const WRITERS = { transfer: 8, wish: 6, claim: 3 } as const;
const CLAIMANTS_AT_ONCE = 4;
/** Within what one person may do in an hour, with room for repetitions. */
const TRANSFERS_EACH = 12;
const WISHES_EACH = 30;
const PATIENCE_SECONDS = 30;

/** Writes through both servers in turn until it is told to stop, and repeats with the same key what got no answer. */
export function startWriters(people: People, servers: string[]) {
  const answered: Answered[] = [];
  const failures = new Map<string, number>();
  let isStopping = false;
  let turn = 0;

  async function tryOnce<In, Out>(endpoint: Endpoint<In, Out>, input: In, { token, address }: Caller, key: string) {
    const server = servers[turn++ % servers.length]!;
    const answer = await Promise.race([
      callApi(server, endpoint, input, { as: token, from: address, key }).catch(() => 'connection lost' as const),
      sleep(PATIENCE_SECONDS * 1_000, 'no answer in time' as const, { ref: false }),
    ]);
    const failure = typeof answer === 'string' ? answer : answer.status >= 500 ? `status ${answer.status}` : null;
    if (failure) failures.set(failure, (failures.get(failure) ?? 0) + 1);
    return failure || typeof answer === 'string' ? null : answer;
  }

  async function untilAnswered<In, Out>(endpoint: Endpoint<In, Out>, input: In, caller: Caller, key: string) {
    for (;;) {
      const answer = await tryOnce(endpoint, input, caller, key);
      if (answer) {
        const { status, body } = answer;
        return { code: status === 200 ? 'acknowledged' : `${body.error?.code}`, body: JSON.stringify(body) };
      }
      await sleep(100);
    }
  }

  async function write<In, Out>(kind: Kind, mark: string, caller: Caller, endpoint: Endpoint<In, Out>, input: In) {
    const key = randomUUID();
    const { code, body } = await untilAnswered(endpoint, input, caller, key);
    const repeat = async () => {
      const again = await untilAnswered(endpoint, input, caller, key);
      return { code: again.code, isSameAnswer: again.body === body };
    };
    answered.push({ kind, caller, mark, code, repeat });
  }

  /** Each amount of a giver is another one, so that a posting tells which transfer it is of. */
  const transfers = takeTurns(
    people.families.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
    TRANSFERS_EACH,
  );
  const wishes = takeTurns(people.wishers, WISHES_EACH);
  const openWishes = people.openWishIds.values();
  let claimTurn = 0;

  const acts: Record<Kind, () => Promise<unknown> | undefined> = {
    transfer() {
      const { value } = transfers.next();
      if (!value) return undefined;
      const {
        one: [giver, taker],
        round,
      } = value;
      const amount = round + 1;
      const input = { communityId: people.communityId, toPersonId: taker.id, amount };
      return write('transfer', `${giver.id} ${amount}`, giver, pointsEndpoints.transferPoints, input);
    },
    wish() {
      const { value } = wishes.next();
      if (!value) return undefined;
      const title = `换第${value.round + 1}盏灯 ${value.one.id.slice(-8)}`;
      const input = { ...wishForm(people.courtyardId), title };
      return write('wish', title, value.one, wishEndpoints.makeWish, input);
    },
    claim() {
      const { value: id } = openWishes.next();
      if (!id) return undefined;
      const claimants = Array.from(
        { length: CLAIMANTS_AT_ONCE },
        () => people.claimants[claimTurn++ % people.claimants.length]!,
      );
      return Promise.all(claimants.map((claimant) => write('claim', id, claimant, wishEndpoints.claimWish, { id })));
    },
  };

  async function writeOn(kind: Kind): Promise<void> {
    while (!isStopping) {
      const done = acts[kind]();
      if (!done) return;
      await done;
    }
  }

  const loops = (Object.keys(WRITERS) as Kind[]).flatMap((kind) =>
    Array.from({ length: WRITERS[kind] }, () => writeOn(kind)),
  );
  let working = loops.length;
  for (const loop of loops) void loop.then(() => working--);
  return {
    answered,
    /** False: everybody has written as much as one may. */
    haveWork: () => working > 0,
    /** Tries without an answer, or with one that blames the server, by what it was. */
    failures,
    acknowledged: () => answered.filter(({ code }) => code === 'acknowledged').length,
    /** Begins nothing new, and waits until what has begun is answered. */
    async stop(): Promise<void> {
      isStopping = true;
      await Promise.all(loops);
    },
  };
}

/** Everybody once, then everybody again, so many rounds. */
function* takeTurns<T>(all: readonly T[], rounds: number): Generator<{ one: T; round: number }, undefined> {
  for (let round = 0; round < rounds; round++) for (const one of all) yield { one, round };
  return undefined;
}

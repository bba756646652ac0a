import type { ServerProcess } from '../support/start-server';
import { CONNECTIONS, p50Of, report, takeTurns, type Measuring } from './compare';
import { load } from './load';
import { seedCases, type CasesData } from './seed-cases';
import { startBundled } from './start-bundled';

const AIM = 0.7;

/** Public cards of a community and the list of a worker's desks, among 200,000 cases of a district against the same by hand, and against 20,000. */
export async function benchCases(mariaDb: string, { rounds, seconds, print }: Measuring): Promise<void> {
  const measuring = { rounds, seconds, print };
  const closing: (() => Promise<void>)[] = [];
  const keep = <T>(thing: T, close: () => Promise<void>): T => {
    closing.unshift(close);
    return thing;
  };
  const serve = async (name: 'baseline' | 'bff', { url }: CasesData): Promise<ServerProcess> => {
    const server = await startBundled(name, { DATABASE_URL: url });
    return keep(server, () => server.stop());
  };
  try {
    print('\nseeding 20,000 and 200,000 cases');
    const small = await seedCases(mariaDb, 20_000).then((data) => keep(data, () => data.drop()));
    const large = await seedCases(mariaDb, 200_000).then((data) => keep(data, () => data.drop()));
    const [baseline, bff, bffOnSmall] = [
      await serve('baseline', large),
      await serve('bff', large),
      await serve('bff', small),
    ];
    const compare = async (
      what: string,
      pathOf: (data: CasesData) => string,
      tokenOf?: (data: CasesData) => string,
    ) => {
      const asking = (server: ServerProcess, data: CasesData) => () => {
        const headers: Record<string, string> = tokenOf ? { Authorization: `Bearer ${tokenOf(data)}` } : {};
        return load(server, () => ({ method: 'GET', path: pathOf(data), headers }), {
          connections: CONNECTIONS,
          seconds,
        });
      };
      const [plain, own, ownOnSmall] = await takeTurns(rounds, [
        asking(baseline, large),
        asking(bff, large),
        asking(bffOnSmall, small),
      ]);
      report(measuring, what, plain!, own!, AIM);
      const [few, many] = [p50Of(ownOnSmall!), p50Of(own!)];
      print(
        `  p50 through the BFF: ${few.toFixed(1)} ms among 20,000, ${many.toFixed(1)} ms among 200,000: ${(many / few).toFixed(2)} times (aim: at most 1.2)`,
      );
    };
    await compare(
      'public cases of a community, 20 among 200,000',
      ({ communityId }) => `/api/cases?communityId=${communityId}`,
    );
    await compare(
      'the list of a worker, 20 of 300 open among 200,000',
      () => '/api/cases/at-desk',
      ({ token }) => token,
    );
  } finally {
    for (const close of closing) await close();
  }
}

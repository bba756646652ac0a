import Koa from 'koa';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { z } from 'zod';
import { controlActs, type ControlActs } from './control-acts';
import { controlRoutes } from './control.routes';
import { productTemplates } from './message-template';
import { payRoutes } from './pay/pay.routes';
import { walkingMatrixRoutes } from './walking-matrix';
import { weixinRoutes } from './weixin.routes';
import { createWorld, type WorldOptions } from './world';

export interface StandInOptions extends Omit<WorldOptions, 'templates'> {
  /** 0: any free one. */
  port?: number;
}

export interface StandIn {
  url: string;
  /** The same acts as over HTTP, without the detour. */
  control<Name extends keyof ControlActs>(
    name: Name,
    input: z.input<ControlActs[Name]['input']>,
  ): ReturnType<ControlActs[Name]['run']>;
  /** Forgets everything but the app. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts the stand-in of WeChat, of WeChat Pay, and of Tencent's walking ways, on 127.0.0.1, with the product's own message templates. */
export async function startStandIn({ port = 0, ...options }: StandInOptions): Promise<StandIn> {
  const fresh = () => createWorld({ ...options, templates: productTemplates() });
  let world = fresh();
  const reset = () => {
    world.close();
    world.pay?.forget();
    world = fresh();
  };

  const app = new Koa();
  app.use(controlRoutes(() => world, reset));
  app.use(weixinRoutes(() => world));
  app.use(payRoutes(() => world));
  app.use(walkingMatrixRoutes(() => world));
  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    control(name, input) {
      const act = controlActs[name];
      return act.run(world, act.input.parse(input) as never) as never;
    },
    reset,
    async close() {
      world.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

import Router from '@koa/router';
import type { Middleware } from 'koa';

export interface ServiceRouters {
  /** The router of the service whose endpoint this is: `/api/wishes/:id` belongs to `wishes`. */
  routerFor(path: string): Router;
  /** For what is no endpoint of a service. */
  others: Router;
  serve: Middleware;
}

/** One router for each service: a request is compared with the paths of its own, however many others there are. */
export function createServiceRouters(): ServiceRouters {
  const services = new Map<string, { router: Router; serve: Middleware }>();
  const others = new Router();
  const serveOthers = others.routes() as unknown as Middleware;

  return {
    others,
    routerFor(path) {
      const known = services.get(serviceOf(path));
      if (known) return known.router;
      // A fixed path goes before one with a name in its place, in whatever order they are added.
      const router = new Router({ exclusive: 'specificity' });
      services.set(serviceOf(path), { router, serve: router.routes() as unknown as Middleware });
      return router;
    },
    serve(ctx, next) {
      const otherwise = () => serveOthers(ctx, next);
      const service = services.get(serviceOf(ctx.path));
      return service ? service.serve(ctx, otherwise) : otherwise();
    },
  };
}

const serviceOf = (path: string): string => path.split('/', 3)[2] ?? '';

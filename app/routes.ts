import { index, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the product. What is not here is not there. */
export default [
  index('routes/home.tsx'),
  route('styles', 'routes/styles.tsx'),
  route('*', 'routes/not-there.tsx'),
] satisfies RouteConfig;

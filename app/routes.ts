import { index, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the product. What is not here is not there. */
export default [
  index('routes/home.tsx'),
  route('plans/:plan', 'routes/plan/layout.tsx', [
    index('routes/plan/now.tsx'),
    route('commitments', 'routes/plan/commitments.tsx'),
    route('commitments/:commitment', 'routes/plan/commitment.tsx'),
    route('commitments/:commitment/:act', 'routes/plan/commitment-act.tsx'),
    route('history', 'routes/plan/history.tsx'),
    route('notes', 'routes/plan/notes.tsx'),
  ]),
  route('styles', 'routes/styles.tsx'),
  route('*', 'routes/not-there.tsx'),
] satisfies RouteConfig;

/** Imports run one way: domain <- data/forms/words <- commands/session/post <- http <- routes; server starts it all. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^app/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    only('domain-imports-domain', 'The domain runs without anything.', '^app/domain/', '^app/domain/'),
    {
      name: 'domain-without-frameworks',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot:
          'node_modules/(temporal-polyfill|canonicalize|@noble/(hashes|curves)|@stdlib/|papaparse|mdast-util-from-markdown|@types/mdast)',
      },
    },
    only('words-import-domain', 'Texts know the domain only.', '^app/words/', '^app/(words|domain)/'),
    only(
      'forms-import-domain',
      'Form schemas are shared by server and browser.',
      '^app/forms/',
      '^app/(forms|domain|words)/',
    ),
    only(
      'ui-takes-plain-props',
      'Components never reach routes or data; what a page read looks like they may know.',
      '^app/ui/',
      '^app/(ui|forms|domain|words)/|^app/(data/pages|documents)/[^.]+[.]ts$',
    ),
    only(
      'documents',
      'Blocks from state, and their drawing: what a page reads they may know, and nothing of where it is kept.',
      '^app/documents/',
      '^app/(documents|domain|words)/|^app/data/pages/[^.]+[.]ts$',
    ),
    only(
      'data-imports-domain',
      'The door to the database knows the domain only.',
      '^app/data/(?!pages/)',
      '^app/(data|domain)/',
    ),
    only(
      'page-reads',
      'What a page shows may be said in words already: the catalogue is large, and the browser small.',
      '^app/data/pages/',
      '^app/(data|domain|words)/',
    ),
    {
      name: 'one-door-to-the-database',
      comment: 'Only app/data, the session and the process that opens the pools may name drizzle-orm or pg.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(data|server)/|^app/session/lucia.server.ts' },
      to: { path: 'node_modules/(drizzle-orm|pg|postgres)/' },
    },
    {
      name: 'one-connection-listens',
      comment:
        'postgres.js goes on in another transaction when its connection dies: it listens, and asks nothing of the tables.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/data/live/listener.server.ts' },
      to: { path: 'node_modules/postgres/' },
    },
    {
      name: 'lucia-in-one-file',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/session/lucia.server.ts' },
      to: { path: 'node_modules/(lucia|@lucia-auth)/' },
    },
    only('commands', 'Verbs use domain and data.', '^app/commands/', '^app/(commands|domain|data|words)/'),
    only('post', 'Mail and jobs.', '^app/post/', '^app/(post|domain|data|words)/'),
    only('session', 'Who is asking.', '^app/session/', '^app/(session|domain|data)/'),
    only('http', 'The edge.', '^app/http/', '^app/(http|session|domain|data|words|forms|commands|documents)/'),
    {
      name: 'nobody-imports-routes',
      severity: 'error',
      from: { pathNot: '^(app/routes|tests)/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'server-is-the-top',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/server/' },
      to: { path: '^app/server/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

/** From which version on a known hole is mended: one for each line of versions that is mended apart (`0.1.x`, `6.x`). */
export interface Mended {
  readonly name: string;
  readonly least: readonly string[];
  /** Where it is told: github.com/advisories/<id>. */
  readonly advisory: string;
  readonly what: string;
}

const mended = (name: string, least: string, advisory: string, what: string): Mended => ({
  name,
  least: least.split(' '),
  advisory,
  what,
});

/**
 * Packages that had a known hole, the newest of each that was found, and the least version without it. Looked up in November 2026, by hand:
 * who changes a package looks again. An override of package.json has its reason here.
 */
export const LEAST: readonly Mended[] = [
  // What runs.
  mended('@remix-run/node', '2.17.2', 'GHSA-9583-h5hc-x8cw', 'paths out of the folder in sessions kept as files'),
  mended('@remix-run/react', '2.17.3', 'GHSA-8v8x-cx79-35w7', 'script by keys of ScrollRestoration'),
  mended('@remix-run/router', '1.23.4', 'GHSA-jjmj-jmhj-qwj2', 'script by a redirect to elsewhere'),
  mended('@remix-run/server-runtime', '2.17.5', 'GHSA-84g9-w2xq-vcv6', 'actions that another site asks for'),
  mended('body-parser', '1.20.3', 'GHSA-qwcr-r2fm-qrc7', 'bodies that stop a process'),
  mended('cookie', '0.7.0', 'GHSA-pxg6-pf52-xh8x', 'names of cookies that hold other fields'),
  mended('drizzle-orm', '0.45.2', 'GHSA-gpj5-g38j-94v9', 'SQL by names of columns'),
  mended('express', '4.20.0', 'GHSA-qw6h-vgh9-j6wx', 'script by res.redirect'),
  mended('jose', '4.15.5', 'GHSA-hhhv-q57g-882q', 'tokens that unpack without an end'),
  mended('js-yaml', '4.1.1', 'GHSA-mh29-5h37-fv8m', 'prototype pollution by merging'),
  mended('json5', '2.2.2', 'GHSA-9c47-m6qq-7p4h', 'prototype pollution'),
  mended('lodash', '4.17.23', 'GHSA-xxjr-mmjv-4gpg', 'prototype pollution by unset and omit'),
  mended('nodemailer', '10.4.1', 'GHSA-3q53-mvfw-q9v8', 'addresses that lead a mail elsewhere'),
  mended('papaparse', '5.2.0', 'GHSA-qvjc-g5vr-mfgr', 'tables that stop a process'),
  mended('path-to-regexp', '0.1.12 6.3.0 8.0.0', 'GHSA-rhx6-c78j-4q9w', 'addresses that stop a process'),
  mended('qs', '6.16.0', 'GHSA-x5fp-wj9c-mxmx', 'lists past their limit'),
  mended('react-router', '6.30.6', 'GHSA-jjmj-jmhj-qwj2', 'script by a redirect to elsewhere'),
  mended('react-router-dom', '6.30.6', 'GHSA-jjmj-jmhj-qwj2', 'script by a redirect to elsewhere'),
  mended('semver', '6.3.1 7.5.2', 'GHSA-c2qf-rxjj-qqgw', 'versions that stop a process'),
  mended('send', '0.19.0', 'GHSA-m6fv-jmcg-4jfg', 'script by a redirect'),
  mended('serve-static', '1.16.0', 'GHSA-cm22-4g7w-348p', 'script by a redirect'),
  mended('undici', '6.27.0', 'GHSA-35p6-xmwp-9g52', 'answers mixed up on one connection'),
  mended('zod', '3.22.3', 'GHSA-m95q-7qp3-xv42', 'addresses of mail that stop a process'),
  // What builds and tests.
  mended('@babel/runtime', '7.26.10', 'GHSA-968p-4wvh-cqc8', 'expressions that stop a process'),
  mended('ajv', '6.14.0 8.18.0', 'GHSA-2g4f-4pwh-qvx6', 'schemas that stop a process'),
  mended('brace-expansion', '5.0.8', 'GHSA-mh99-v99m-4gvg', 'patterns that fill the memory'),
  mended('braces', '3.0.3', 'GHSA-grv7-fg5c-xmjg', 'patterns that fill the memory'),
  mended('cross-spawn', '7.0.5', 'GHSA-3xgq-45jj-v275', 'arguments that stop a process'),
  mended('esbuild', '0.25.0', 'GHSA-67mh-4wv8-2f99', 'its own server read from any site'),
  mended('fast-xml-parser', '4.1.2', 'GHSA-x3cc-x39p-42qx', 'prototype pollution by names of tags'),
  mended('glob', '10.5.0', 'GHSA-5j98-mcp5-4vw2', 'commands by names of files'),
  mended('koa', '2.16.4 3.1.2', 'GHSA-7gcc-r8m5-44qm', 'a host by its own word'),
  mended('minimatch', '9.0.6 10.2.1', 'GHSA-3ppc-4f35-3m26', 'patterns that stop a process'),
  mended('nanoid', '3.3.8', 'GHSA-mwcw-c2x4-8c55', 'ids that can be foretold'),
  mended('pdfjs-dist', '4.2.67', 'GHSA-wgrm-67xf-hhpq', 'script by a PDF'),
  mended('playwright', '1.55.1', 'GHSA-7mvr-c777-76hp', 'browsers fetched from whom they are not'),
  mended('postcss', '8.4.31', 'GHSA-7fh5-64p2-3v2j', 'styles read in another way'),
  mended('rollup', '4.59.0', 'GHSA-mw96-cpmx-2vgc', 'files written outside of the build'),
  mended('tar', '7.5.19', 'GHSA-23hp-3jrh-7fpw', 'archives without an end'),
  mended('tar-fs', '2.1.4 3.1.1', 'GHSA-vj76-c3g6-qr5v', 'links out of an archive'),
  mended('valibot', '1.2.0', 'GHSA-vqpr-j7v3-hqw9', 'texts that stop a process'),
  mended('vite', '6.4.3', 'GHSA-fx2h-pf6j-xcff', 'files that its own server denies'),
  mended('vitest', '3.0.5', 'GHSA-9crc-q9x8-hgqq', 'its own server asked from any site'),
  mended('word-wrap', '1.2.4', 'GHSA-j8xg-fqg3-53r7', 'texts that stop a process'),
  mended('ws', '7.5.10 8.17.1', 'GHSA-3h5v-q93c-6h6q', 'headers that stop a process'),
];

/** A hole that is known and stays: there is no mended version that what asks for it can use. */
export interface Open {
  readonly name: string;
  /** This one alone: another one is looked at anew. */
  readonly version: string;
  readonly advisory: string;
  /** Why it does nothing here. */
  readonly why: string;
  /** Also where it runs, and not only where the product is built and tested. */
  readonly runs?: true;
}

const open = (name: string, version: string, advisory: string, why: string): Open => ({ name, version, advisory, why });

const REMIX_BUILD = 'asked for by @remix-run/dev alone, which builds';
const S3_TEST = 's3rver alone asks for it: the S3 server of a test, on loopback, fed by that test';

export const OPEN: readonly Open[] = [
  {
    ...open(
      'react-router',
      '6.30.6',
      'GHSA-wrjc-x8rr-h8h6',
      'mended in 7.18 alone, which Remix 2 cannot use: a backslash in an address that one is led to. Every address that comes from outside passes `ownPath`, which takes none (tests/session/own-path.test.ts)',
    ),
    runs: true,
  },
  {
    ...open(
      'react-router-dom',
      '6.30.6',
      'GHSA-337j-9hxr-rhxg',
      'mended in 7.18 alone: the class of an error that a page was drawn with is chosen by its name. In production Remix draws every error with the name it gives itself, and nobody outside names one',
    ),
    runs: true,
  },
  open('brace-expansion', '2.1.8', 'GHSA-mh99-v99m-4gvg', 'minimatch of the build alone, with patterns of our own'),
  open('dicer', '0.3.0', 'GHSA-wm7h-9275-46v2', S3_TEST),
  open('esbuild', '0.17.6', 'GHSA-67mh-4wv8-2f99', `its own server is never started; ${REMIX_BUILD}`),
  open('esbuild', '0.18.20', 'GHSA-67mh-4wv8-2f99', 'its own server is never started; drizzle-kit asks for it'),
  open('esbuild', '0.21.5', 'GHSA-67mh-4wv8-2f99', `its own server is never started; ${REMIX_BUILD}`),
  open('fast-xml-parser', '3.21.1', 'GHSA-x3cc-x39p-42qx', S3_TEST),
  open('tar', '6.2.1', 'GHSA-23hp-3jrh-7fpw', `cacache asks for it and is ${REMIX_BUILD}; no archive is read`),
  open(
    'vite',
    '5.4.21',
    'GHSA-fx2h-pf6j-xcff',
    `reads style files of vanilla-extract, which nobody here writes; ${REMIX_BUILD}`,
  ),
];

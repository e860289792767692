import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetched } from './fetched';
import { judgedDemo } from './judged-demo';

interface Finding {
  readonly severity: number;
  readonly description: string;
  readonly directive: string;
}

/** Of csp_evaluator: 10 high, 20 syntax, 30 medium; above them what may be, and what is only strict. */
const MEDIUM = 30;

const BAD = "default-src *; script-src 'unsafe-inline' 'unsafe-eval' https:; object-src *";

/** The Content-Security-Policy of pages, papers and files before csp_evaluator: nothing of medium or more. A bad policy beside them has some. */
export async function policies(tell: (line: string) => void = console.log): Promise<string[]> {
  const dist = join(fetched('csp_evaluator', '1.1.8'), 'dist');
  const load = async <T>(file: string): Promise<T> => {
    const loaded = (await import(pathToFileURL(join(dist, file)).href)) as T & { default?: T };
    return loaded.default ?? loaded;
  };
  const { CspEvaluator } = await load<{
    CspEvaluator: new (csp: unknown, version: number) => { evaluate(): Finding[] };
  }>('evaluator.js');
  const { CspParser } = await load<{ CspParser: new (policy: string) => { csp: unknown } }>('parser.js');
  const judge = (policy: string): Finding[] => new CspEvaluator(new CspParser(policy).csp, 3).evaluate();
  const demo = await judgedDemo();
  try {
    const as = await demo.signIn('dana');
    const faults: string[] = [];
    for (const path of ['/', '/sign-in', '/help', '/nothing/here', '/%00', '/livez']) {
      const policy = String((await demo.ask(path, { as })).headers['content-security-policy'] ?? '');
      const found = policy ? judge(policy) : [{ severity: 10, description: 'there is none', directive: '' }];
      const heavy = found.filter(({ severity }) => severity <= MEDIUM);
      tell(`   ${path.padEnd(16)}${heavy.length} of medium or more, ${found.length - heavy.length} below`);
      faults.push(...heavy.map(({ directive, description }) => `${path}: ${directive}: ${description}`));
    }
    const bad = judge(BAD).filter(({ severity }) => severity <= MEDIUM);
    tell(`   a bad policy     ${bad.length} of medium or more`);
    return bad.length === 0 ? [...faults, 'csp_evaluator finds nothing in a bad policy: it is broken'] : faults;
  } finally {
    await demo.close();
  }
}

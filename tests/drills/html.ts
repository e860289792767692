import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetched } from './fetched';
import { JUDGED_AS, judgedDemo, pagesOf } from './judged-demo';
import { need } from './tools';

const BAD = '<!doctype html><html><head></head><body><p><div></p><img src=x><a href="x y"></body>';

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
}

/** Every kind of page of the demo, as each kind of person, before the Nu HTML checker: no errors. A bad page beside them has some. */
export async function html(tell: (line: string) => void = console.log): Promise<string[]> {
  need({ java: 'default-jre-headless' });
  const jar = join(fetched('vnu-jar', '26.9.27'), 'build/dist/vnu.jar');
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-html-'));
  const demo = await judgedDemo();
  const addresses = new Map<string, string>();
  try {
    for (const who of [undefined, ...JUDGED_AS]) {
      let pages = 0;
      for await (const { path, html: text } of pagesOf(demo, who && (await demo.signIn(who)))) {
        const file = `${who ?? 'nobody'}-${(pages += 1)}.html`;
        writeFileSync(join(folder, file), text);
        addresses.set(file, `${who ?? 'nobody'} at ${path}`);
      }
      tell(`   ${(who ?? 'nobody').padEnd(10)}${String(pages).padStart(4)} pages`);
    }
    writeFileSync(join(folder, 'bad.html'), BAD);
    const run = spawnSync('java', ['-Xss1m', '-jar', jar, '--format', 'json', '--stdout', folder], {
      encoding: 'utf8',
      maxBuffer: 512_000_000,
    });
    const { messages } = JSON.parse(run.stdout) as { messages: Message[] };
    const errors = messages.filter(({ type }) => type === 'error' || type === 'non-document-error');
    const [bad, ours] = [true, false].map((is) => errors.filter(({ url }) => url.endsWith('/bad.html') === is));
    tell(`   ${addresses.size} pages: ${ours!.length} errors; the bad page beside them: ${bad!.length}`);
    const told = new Map<string, string>();
    for (const { url, message, extract } of ours!)
      told.set(message, `${message} (${addresses.get(url.split('/').at(-1)!)}: ${extract?.slice(0, 200) ?? ''})`);
    return [...(bad!.length === 0 ? ['the checker finds nothing in a bad page: it is broken'] : []), ...told.values()];
  } finally {
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

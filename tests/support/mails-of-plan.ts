import { afterEach, beforeEach } from 'vitest';
import type { MailJob } from '~/data/jobs.server';
import { deliver } from '~/post/deliver.server';
import { openPost } from '~/post/transport.server';
import { testHouse, type TestHouse } from './house';
import { mailServer, type MailServer, type Received } from './mail-server';
import { queued } from './mailbox';
import { storeRunning, type StoredPlan } from './stored-plan';

/** A running plan whose mails go out over a real mail server and are parsed: one of its own before each test. */
export function mailsOfPlan() {
  let server: MailServer;
  let test: TestHouse;
  let plan: StoredPlan;
  beforeEach(async () => {
    server = await mailServer();
    test = await testHouse({ smtpUrl: server.url });
    plan = await storeRunning(test);
  });
  afterEach(async () => {
    await test.close();
    await server.close();
  });
  return {
    test: (): TestHouse => test,
    plan: (): StoredPlan => plan,
    /** Sends what is queued of one kind about one check-in; what arrived, by address. */
    async sent(kind: MailJob['kind'], about: string): Promise<Map<string, Received>> {
      const jobs = (await queued(test)).filter((job) => job.kind === kind && 'about' in job && job.about === about);
      const before = server.received.length;
      const post = openPost(test.house);
      for (const job of jobs) await deliver(test.house, post, job);
      post.close();
      return new Map(server.received.slice(before).map((mail) => [mail.to[0]!, mail]));
    },
  };
}
